import type { Booking } from '@yhteistila/core/booking/booking.ts';
import type { Call } from '@yhteistila/core/occupancy/call.ts';
import { advance, isDue } from '@yhteistila/core/occupancy/ring-on.ts';
import { candidatesFor } from '@yhteistila/core/occupancy/ring-order.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { siteOf } from '../../commit/booking-id.ts';
import { orUnknown } from '../../commit/or-unknown.ts';
import { callAt } from '../../records/calls.ts';
import type { Kept } from '../../records/record-kind.ts';
import { type Change, update } from '../../records/update.ts';
import { BUSY } from '../bookings/change-booking.ts';
import type { Deps } from '../deps.ts';
import { done, type Outcome, type Refusal, refused } from '../outcome.ts';
import { dutiesOf, noteRings } from './duties.ts';
import { thoseWhoHear } from './who-hears.ts';
import { whoMayBeRung } from './who-may-be-rung.ts';

/** The job that rings on and tells those who are rung. */
const RING_CALLS = 'ring-calls';

/** What holds at a call's change. */
export interface CallMoment {
  readonly directory: Directory;
  readonly now: Instant;
}

/** What comes of a wish to change a call; the same object where there is nothing to do. */
export type DecidedCall = { readonly call: Call } | { readonly refusal: Refusal };

/** What time does to the call by `now`: rings that are over are missed, the next are rung. */
export const ringOn = async (
  deps: Pick<Deps, 'records' | 'clock' | 'people'>,
  call: Call,
  moment: CallMoment,
  booking?: Booking,
): Promise<Call> => {
  const { directory, now } = moment;
  if (!isDue(call, now)) return call;
  const duties = await dutiesOf(deps, call.organisationId);
  const people = await whoMayBeRung(deps, call, moment, { duties, booking });
  const facts = { directory: { ...directory, people }, duties, now, ...(booking !== undefined && { booking }) };
  return advance(call, await thoseWhoHear(deps, call, candidatesFor(call, facts), moment), now);
};

/** After a call was stored: those whom it rings are told, and come later in the order of the next call. */
export const afterChange = async (deps: Deps, before: Call | undefined, after: Call): Promise<void> => {
  deps.wake(RING_CALLS);
  await orUnknown(() => noteRings(deps, before, after));
};

/**
 * Changes a call, deciding on its newest version and ringing on where that is due; whoever writes first wins, and the
 * others decide again on what he wrote. `not-found` where there is none, `busy` when others were faster too many times.
 */
export const changeCall = (
  deps: Deps,
  id: string,
  decide: (call: Call, moment: CallMoment) => DecidedCall,
): Promise<Outcome<Call>> =>
  deps.changes.inTurn(`call|${id}`, async () => {
    const change = async (kept: Kept<Call> | undefined): Promise<Change<Call, Outcome<Call>>> => {
      if (kept === undefined) return { left: refused('not-found') };
      const { value: before } = kept;
      const directory = await deps.directory([siteOf(id)]);
      await deps.people.know([before.takenBy, before.interpretedBy]);
      const moment = { directory, now: deps.clock.now() };
      const decided = decide(before, moment);
      if ('refusal' in decided) return { left: { ok: false, refusal: decided.refusal } };
      const rung = await ringOn(deps, decided.call, moment);
      return rung === before ? { left: done(before) } : { next: { ...rung, version: before.version + 1 } };
    };
    const updated = await update(callAt(deps, id), change, deps.changes.pause);
    if (updated.outcome === 'busy') return { ok: false, refusal: BUSY };
    if (updated.outcome === 'left') return updated.left;
    await afterChange(deps, updated.before?.value, updated.after.value);
    return done(updated.after.value);
  });
