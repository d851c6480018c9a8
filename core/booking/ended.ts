import type { Instant } from '../time/interval.ts';
import type { Booking } from './booking.ts';
import type { Status } from './status.ts';

/** The booking without what it tells of a customer: needs and interpreter languages (docs/api.md §4). */
export const withoutNeeds = (booking: Booking): Booking => {
  const { languages: _, ...rest } = booking;
  return { ...rest, needs: [] };
};

/** The next version of a booking. */
export const nextVersion = (booking: Booking, at: Instant, changed: Partial<Booking>): Booking => ({
  ...booking,
  ...changed,
  version: booking.version + 1,
  changedAt: at,
});

/** The booking once it has ended: what it told of a customer is erased. */
export const ended = (booking: Booking, at: Instant, status: Status, changed: Partial<Booking> = {}): Booking =>
  withoutNeeds(nextVersion(booking, at, { ...changed, status, endedAt: at }));
