import { type Instant, type Interval, overlaps } from '@yhteistila/core/time/interval.ts';
import { freeIn, type Row, type TimedBooking, type TimedClosure } from '../rows.ts';
import { FINE } from '../timeline/axis.ts';

/** A stretch of one space's day. */
export type Segment = Interval &
  (
    | { readonly kind: 'free' }
    | { readonly kind: 'booking' | 'ended'; readonly of: TimedBooking }
    | { readonly kind: 'closure'; readonly of: TimedClosure }
  );

/** A space's day from top to bottom: what is taken, what is still free from `from` on, and what has ended (where asked for). */
export const segmentsOf = (row: Row, day: Interval, from: Instant): Segment[] => {
  const free =
    from < day.end
      ? freeIn(row, { start: Math.max(day.start, from), end: day.end }).map(
          (part): Segment => ({ ...part, kind: 'free' }),
        )
      : [];
  const bookings = row.bookings.map((of): Segment => ({ start: of.start, end: of.end, kind: 'booking', of }));
  const ended = row.ended.map((of): Segment => ({ start: of.start, end: of.end, kind: 'ended', of }));
  const closures = row.closures
    .filter((closure) => row.open.some((open) => overlaps(open, closure)))
    .map((of): Segment => ({ start: of.start, end: of.end, kind: 'closure', of }));
  return [...free, ...bookings, ...closures, ...ended].sort((a, b) => a.start - b.start);
};

const QUARTER = 3 * FINE;
const LENGTHS = [5, 10, 15, 30, 45, 60, 90, 120, 180, 240];
const MINUTE_MS = 60_000;

/** Where a booking may begin in a free stretch: at its beginning, and at every quarter in it. */
export const startsIn = ({ start, end }: Interval): Instant[] => {
  const quarters: Instant[] = [];
  for (let at = Math.floor(start / QUARTER) * QUARTER + QUARTER; at < end; at += QUARTER) quarters.push(at);
  return [start, ...quarters];
};

/** The lengths in minutes that fit from there; what is left, where it is shorter than the longest of them. */
export const lengthsFrom = (start: Instant, { end }: Interval): number[] => {
  const left = (end - start) / MINUTE_MS;
  const fitting = LENGTHS.filter((minutes) => minutes < left);
  return left <= (LENGTHS.at(-1) ?? 0) ? [...fitting, left] : [...fitting, ...LENGTHS.filter((each) => each === left)];
};
