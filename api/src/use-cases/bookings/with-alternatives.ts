import type { Offer } from '@yhteistila/core/availability/offer.ts';
import type { Booking } from '@yhteistila/core/booking/booking.ts';
import type { BookingView } from '@yhteistila/core/booking/booking-view.ts';
import { isLive } from '@yhteistila/core/booking/status.ts';
import { seesAllResources, toldFindings } from '@yhteistila/core/booking/told-findings.ts';
import { siteOf } from '../../commit/booking-id.ts';
import type { Days } from '../../commit/plan.ts';
import { alternativesFor } from '../availability/alternatives-for.ts';
import type { FactsInput } from '../availability/facts.ts';
import type { Deps } from '../deps.ts';
import type { Caller, Outcome, Refusal } from '../outcome.ts';
import { type Moment, shownTo } from './booking-act.ts';
import { type Asked as AskedPermission, changeBooking, type Decided } from './change-booking.ts';
import { factsInputFor, partitionsForChange } from './decide-again.ts';
import { checkChanged } from './edit-booking.ts';

/** A change of a booking that is decided by the rules: what it shall be, and what comes of that. */
export interface DecidedChange {
  readonly changed: (current: Booking, moment: Moment) => Booking;
  /** Pure. */
  readonly decide: (current: Booking, changed: Booking, days: Days, moment: Moment) => Decided;
  /** What the caller said of it. */
  readonly reason?: string | undefined;
  /** What `decide` looks at besides the places of the booking and of the change. */
  readonly alsoPartitions?: (changed: Booking, moment: Moment) => readonly string[];
  /** What could be had instead, where that is not the usual. */
  readonly instead?: (changed: Booking, moment: Moment) => Promise<readonly Offer[]>;
  readonly once?: string;
  /** The act on several dates of a series that it is part of. */
  readonly seriesAct?: string | undefined;
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

/** A refusal as the caller may know it: what hides behind a customer's needs is not told of another's booking. */
export const toldRefusal = (
  refusal: Refusal,
  current: Booking,
  { caller, directory }: Moment,
  offers: readonly Offer[],
): Refusal => {
  const findings = toldFindings(refusal.findings ?? [], current, caller, directory);
  const seesAll = seesAllResources(current, caller, directory);
  const alternatives = seesAll ? offers : offers.map((offer) => ({ ...offer, alsoResourceIds: [] }));
  return { ...refusal, findings, alternatives };
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
    const moment = { ...at, caller, reason: what.reason, seriesAct: what.seriesAct };
    return {
      ...(what.once === undefined ? {} : { once: what.once }),
      partitions: (current) => {
        const changed = what.changed(current, moment);
        if (checkChanged(changed, moment) !== undefined) return [];
        return [...partitionsForChange(changed, current, moment), ...(what.alsoPartitions?.(changed, moment) ?? [])];
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
  const { current, changed, moment } = asked;
  const instead = what.instead?.(changed, moment) ?? alternativesFor(deps, changed, inputFor(asked));
  return { ok: false, refusal: toldRefusal(outcome.refusal, current, moment, await instead) };
};

/** The same, answering the booking as the caller may see it. */
export const actWithAlternatives = async (
  deps: Deps,
  caller: Caller,
  bookingId: string,
  permission: AskedPermission,
  what: DecidedChange,
): Promise<Outcome<BookingView>> =>
  shownTo(deps, caller, siteOf(bookingId), () => changeDecided(deps, caller, bookingId, permission, what));
