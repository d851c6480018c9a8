import type { Booking } from '../booking/booking.ts';
import type { Interval } from '../time/interval.ts';

/** Where no rule asks for a check-in, one is possible from this long before the start (N23). */
export const USUALLY_OPENS_MS = 15 * 60_000;

/** When a booking can be checked in: until its end, for a release is what ends it earlier (docs/api.md §3). */
export const checkInWindow = (booking: Booking): Interval => ({
  start: booking.checkIn?.opensAt ?? booking.start - USUALLY_OPENS_MS,
  end: booking.end,
});
