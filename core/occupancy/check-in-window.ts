import type { Booking } from '../booking/booking.ts';
import type { Instant, Interval } from '../time/interval.ts';

/** Where no rule asks for a check-in, one is possible from this long before the start (N23). */
export const USUALLY_OPENS_MS = 15 * 60_000;

/** When a booking can be checked in: until its end, for a release is what ends it earlier (contract.md `status`). */
export const checkInWindow = (booking: Booking): Interval => ({
  start: booking.checkIn?.opensAt ?? booking.start - USUALLY_OPENS_MS,
  end: booking.end,
});

const MINUTE_MS = 60_000;

/** The booking's end after a check-out: the minute that it is, but never before the booking's first minute is over. */
export const endAfterCheckOut = (booking: Booking, now: Instant): Instant => {
  const minute = Math.floor(now / MINUTE_MS) * MINUTE_MS;
  return Math.min(booking.end, Math.max(minute, booking.start + MINUTE_MS));
};
