import type { Booking } from '@yhteistila/core/booking/booking.ts';
import type { BookingView } from '@yhteistila/core/booking/booking-view.ts';
import { nextVersion } from '@yhteistila/core/booking/ended.ts';
import { redact } from '@yhteistila/core/booking/redact.ts';
import { type Act, afterAct, isRepeat, type Status } from '@yhteistila/core/booking/status.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { siteOf } from '../../commit/booking-id.ts';
import type { EventType } from '../../ports/day-documents.ts';
import type { Deps } from '../deps.ts';
import { type Caller, type Outcome, type Refusal, told } from '../outcome.ts';
import { type Asked, type BookingChange, changeBooking, type Decided } from './change-booking.ts';

/** The moment of an act: who does it, when, and what holds then. */
export interface Moment {
  readonly caller: Caller;
  readonly now: Instant;
  readonly directory: Directory;
  /** What the caller said of it. */
  readonly reason?: string | undefined;
  /** The act on several dates of a series that this one is part of. */
  readonly seriesAct?: string | undefined;
}

/** Why an act is not possible now, told under `invalid.<key>`. */
export const notNow = (key: string, params?: Readonly<Record<string, string | number>>): { refusal: Refusal } => ({
  refusal: { code: 'not-possible-now', errors: [{ path: '', key, ...(params === undefined ? {} : { params }) }] },
});

/** Who changed it and why is noted where the organiser would not know, and whether that was its approval. */
const signed = (
  type: EventType,
  { changedBy: _, changedBecause: __, approved: ___, ...after }: Booking,
  { caller, reason }: Moment,
): Booking => {
  const { id } = caller.person;
  if (id === after.organiserId) return after;
  return {
    ...after,
    changedBy: id,
    ...(reason !== undefined && { changedBecause: reason }),
    ...(type === 'approved' && { approved: true }),
  };
};

/** The change that makes `after` of `before`. */
export const changeTo = (type: EventType, before: Booking, after: Booking, moment: Moment): Decided => ({
  change: {
    type,
    actorId: moment.caller.person.id,
    at: moment.now,
    before,
    after: signed(type, after, moment),
    ...(moment.seriesAct !== undefined && { seriesAct: moment.seriesAct }),
  },
});

/**
 * Asks the table of transitions first: a repeat of what was done gets the same answer, what the status does not allow
 * is `not-possible-now`; else `then` with the status that the act leads to.
 */
export const ifPossible = (current: Booking, act: Act, then: (next: Status) => Decided): Decided => {
  if (isRepeat(current.status, act)) return { unchanged: current };
  const next = afterAct(current.status, act);
  return next === undefined ? notNow(`status-${current.status}`) : then(next);
};

/** An act that changes nothing but the status and what `changed` says. */
export const statusChange = (
  act: Act,
  type: EventType,
  current: Booking,
  moment: Moment,
  changed: Partial<Booking> = {},
): Decided =>
  ifPossible(current, act, (status) =>
    changeTo(type, current, nextVersion(current, moment.now, { ...changed, status }), moment),
  );

/** Runs an act and answers its booking as the caller may see it: nothing is read after what was stored. */
export const shownTo = async (
  deps: Pick<Deps, 'directory'>,
  caller: Caller,
  siteId: string,
  run: () => Promise<Outcome<Booking>>,
): Promise<Outcome<BookingView>> => {
  const directory = await deps.directory([siteId]);
  return told(await run(), (booking) => redact(booking, { person: caller.person }, directory));
};

/** Runs a change of a booking for the caller and answers the booking as he may see it. */
export const actOnBooking = async (
  deps: Deps,
  caller: Caller,
  bookingId: string,
  permission: Asked,
  what: (moment: Moment) => BookingChange,
  reason?: string,
): Promise<Outcome<BookingView>> => {
  const asked = { person: caller.person, permission };
  return shownTo(deps, caller, siteOf(bookingId), () =>
    changeBooking(deps, bookingId, asked, (at) => what({ ...at, caller, reason })),
  );
};
