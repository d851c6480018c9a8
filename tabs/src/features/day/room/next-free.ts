import { type Instant, type Interval, lengthMinutes } from '@yhteistila/core/time/interval.ts';
import { freeIn, type Row } from '../rows.ts';

const MINUTE_MS = 60_000;
/** Less is a gap between bookings, and no time to offer while there is a longer one. */
const MIN_MINUTES = 15;
const USUAL_MINUTES = 30;

/** The next stretch of the day that is free from `from` on: the first that is worth having, else the first at all. */
export const nextFree = (row: Row, { start, end }: Interval, from: Instant): Interval | undefined => {
  if (from >= end) return undefined;
  const free = freeIn(row, { start: Math.max(start, from), end });
  return free.find((each) => lengthMinutes(each) >= MIN_MINUTES) ?? free[0];
};

/** What is booked of a free stretch where nobody has said how long: half an hour, or all of a shorter one. */
export const usualPart = ({ start, end }: Interval): Interval => ({
  start,
  end: Math.min(end, start + USUAL_MINUTES * MINUTE_MS),
});
