import type { Booking } from '@yhteistila/core/booking/booking.ts';
import type { BookingView } from '@yhteistila/core/booking/booking-view.ts';
import { isLive } from '@yhteistila/core/booking/status.ts';
import type { Days } from '../commit/plan.ts';
import { alternativesFor } from './alternatives-for.ts';
import { type Moment, shownTo } from './booking-act.ts';
import { type Asked as AskedPermission, changeBooking, type Decided } from './change-booking.ts';
import { factsInputFor, partitionsForChange } from './decide-again.ts';
import type { Deps } from './deps.ts';
import { checkChanged } from './edit-booking.ts';
import type { FactsInput } from './facts.ts';
import type { Caller, Outcome, Refusal } from './outcome.ts';

/** A change of a booking that is decided by the rules: what it shall be, and what comes of that. */
export interface DecidedChange {
  readonly changed: (current: Booking, moment: Moment) => Booking;
  /** Pure. */
  readonly decide: (current: Booking, changed: Booking, days: Days, moment: Moment) => Decided;
  readonly once?: string;
}

interface Asked {
  readonly current: Booking;
  readonly changed: Booking;
  readonly moment: Moment;
}

const isDecided = ({ code }: Refusal): boolean => code === 'rules' || code === 'conflict';

/** One that is over has no start to keep: what can be had instead is had as a new booking. */
const inputFor = ({ current, moment }: Asked): FactsInput => {
  const { replaces, ...asNew } = factsInputFor(current, moment);
  return isLive(current.status) ? { ...asNew, replaces } : asNew;
};

/** Runs a change that the rules decide; a refusal tells what could be had instead. Answers the stored booking. */
export const changeDecided = async (
  deps: Deps,
  caller: Caller,
  bookingId: string,
  permission: AskedPermission,
  what: DecidedChange,
): Promise<Outcome<Booking>> => {
  let asked: Asked | undefined;
  const outcome = await changeBooking(deps, bookingId, { person: caller.person, permission }, (at) => {
    const moment = { ...at, caller };
    return {
      ...(what.once === undefined ? {} : { once: what.once }),
      partitions: (current) => {
        const changed = what.changed(current, moment);
        return checkChanged(changed, moment) === undefined ? partitionsForChange(changed, current, moment) : [];
      },
      decide: (current, days) => {
        const changed = what.changed(current, moment);
        const wrong = checkChanged(changed, moment);
        if (wrong !== undefined) return wrong;
        asked = { current, changed, moment };
        return what.decide(current, changed, days, moment);
      },
    };
  });
  if (outcome.ok || asked === undefined || !isDecided(outcome.refusal)) return outcome;
  const alternatives = await alternativesFor(deps, asked.changed, inputFor(asked));
  return { ok: false, refusal: { ...outcome.refusal, alternatives } };
};

/** The same, answering the booking as the caller may see it. */
export const actWithAlternatives = async (
  deps: Deps,
  caller: Caller,
  bookingId: string,
  permission: AskedPermission,
  what: DecidedChange,
): Promise<Outcome<BookingView>> =>
  shownTo(deps, caller, await changeDecided(deps, caller, bookingId, permission, what));
