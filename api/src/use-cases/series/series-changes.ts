import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { shifted } from '@yhteistila/core/booking/series.ts';
import { means, type SeriesScope } from '@yhteistila/core/booking/series-scope.ts';
import { afterAct } from '@yhteistila/core/booking/status.ts';
import { type Instant, type Interval, overlaps } from '@yhteistila/core/time/interval.ts';
import type { TimeZone } from '@yhteistila/core/time/site-time.ts';
import type { BookingChanges } from '../inputs.ts';

/** The dates that a change means, of those that are still ahead and can be changed, in order. */
export const dueDates = (bookings: Iterable<Booking>, scope: SeriesScope, now: Instant): readonly Booking[] =>
  [...bookings]
    .filter(({ day, occurrence, status }) => means(scope, occurrence ?? day) && afterAct(status, 'edit') !== undefined)
    .filter(({ end }) => end > now)
    .sort((a, b) => a.start - b.start);

/** The new time of the first date meant, where the changes name one. */
export const newTime = (first: Interval, { start, end }: BookingChanges): Interval | undefined => {
  if (start === undefined && end === undefined) return undefined;
  const length = first.end - first.start;
  const from = start ?? first.start;
  return { start: from, end: end ?? from + length };
};

/** What the changes, told of the first date meant, are for one of its dates. */
export const changesFor = (
  booking: Booking,
  first: Booking,
  changes: BookingChanges,
  zone: TimeZone,
): BookingChanges => {
  const time = newTime(first, changes);
  return time === undefined ? changes : { ...changes, ...shifted(booking, first, time, zone) };
};

/** The order in which each date makes room for the next; undefined where none takes the time of another. */
export const orderOf = (
  due: readonly Booking[],
  changesOf: (booking: Booking) => BookingChanges,
): readonly Booking[] | undefined => {
  const moved = due.map((booking) => ({ booking, time: newTime(booking, changesOf(booking)) ?? booking }));
  const crowds = moved.some(({ booking, time }) =>
    due.some((other) => other.id !== booking.id && overlaps(other, time)),
  );
  if (!crowds) return undefined;
  const isLater = moved.some(({ booking, time }) => time.start > booking.start);
  return isLater ? [...due].reverse() : due;
};
