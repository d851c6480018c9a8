import type { Interval } from '@yhteistila/core/time/interval.ts';
import type { Row } from '../rows.ts';
import { CELL } from '../timeline/axis.ts';

const HOUR = 2 * CELL;

/** The hours that are printed: those that the person sees first, and as many more as the bookings need; full hours. */
export const printedHours = (shown: Interval, rows: readonly Row[], day: Interval): Interval => {
  const bookings = rows.flatMap((row) => row.bookings);
  const earliest = Math.min(shown.start, ...bookings.map(({ start }) => start));
  const latest = Math.max(shown.end, ...bookings.map(({ end }) => end));
  const hour = (at: number, round: (hours: number) => number) => day.start + round((at - day.start) / HOUR) * HOUR;
  return { start: Math.max(day.start, hour(earliest, Math.floor)), end: Math.min(day.end, hour(latest, Math.ceil)) };
};
