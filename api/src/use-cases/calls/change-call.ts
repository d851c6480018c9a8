import type { Booking } from '@yhteistila/core/booking/booking.ts';
import type { Call } from '@yhteistila/core/occupancy/call.ts';
import { advance, isDue } from '@yhteistila/core/occupancy/ring-on.ts';
import { candidatesFor } from '@yhteistila/core/occupancy/ring-order.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { siteOf } from '../../commit/booking-id.ts';
import { orUnknown } from '../../commit/or-unknown.ts';
import { BUSY } from '../change-booking.ts';
import type { Deps } from '../deps.ts';
import { done, type Outcome, type Refusal, refused } from '../outcome.ts';
import { findCall, replaceCall } from './call-store.ts';
import { dutiesOf, noteRings } from './duties.ts';
import { thoseWhoHear } from './who-hears.ts';
import { whoMayBeRung } from './who-may-be-rung.ts';

/** The job that rings on and tells those who are rung. */
const RING_CALLS = 'ring-calls';

/** All of a pool may answer at the same moment: each try that is lost was won by another of them. */
const MAX_TRIES = 40;

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

const tryToChange = async (
  deps: Deps,
  id: string,
  decide: (call: Call, moment: CallMoment) => DecidedCall,
): Promise<Outcome<Call> | 'lost'> => {
  const directory = await deps.directory([siteOf(id)]);
  const before = await findCall(deps, id);
  if (before === undefined) return refused('not-found');
  await deps.people.know([before.takenBy, before.interpretedBy]);
  const moment = { directory, now: deps.clock.now() };
  const decided = decide(before, moment);
  if ('refusal' in decided) return { ok: false, refusal: decided.refusal };
  const rung = await ringOn(deps, decided.call, moment);
  if (rung === before) return done(before);
  const after = { ...rung, version: before.version + 1 };
  if (!(await replaceCall(deps, after))) return 'lost';
  await afterChange(deps, before, after);
  return done(after);
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
    for (let attempt = 1; attempt <= MAX_TRIES; attempt += 1) {
      const outcome = await tryToChange(deps, id, decide);
      if (outcome !== 'lost') return outcome;
      await deps.changes.pause(attempt);
    }
    return { ok: false, refusal: BUSY };
  });
