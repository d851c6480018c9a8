import type { Instant, Interval } from '@yhteistila/core/time/interval.ts';
import { minutesOfDay, type TimeZone } from '@yhteistila/core/time/site-time.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const GRID_MS = 5 * MINUTE_MS;
const CELL_MS = 30 * MINUTE_MS;
/** Narrower than this an hour's name does not fit. */
const MIN_CELL_PX = 28;

/** A day's time laid along a line: `start`–`end` is the local day, elapsed time is even (a day may have 23–25 hours). */
export interface Axis extends Interval {
  readonly pxPerMs: number;
}

/** The cells of the drawn grid: half an hour. Bookings may begin and end every five minutes within them. */
export const CELL = CELL_MS;
export const FINE = GRID_MS;

/**
 * The axis on which `shownHours` hours fill `width` pixels, as nearly as whole pixels for each half hour allow: on parts of
 * a pixel some of the lines between them would be blurred or left out. Wider where the hours would be unreadable.
 */
export const axisOf = (day: Interval, shownHours: number, width: number): Axis => {
  const cellPx = Math.floor((width / shownHours) * (CELL_MS / HOUR_MS));
  return { ...day, pxPerMs: Math.max(MIN_CELL_PX, cellPx) / CELL_MS };
};

export const widthOf = (axis: Axis): number => (axis.end - axis.start) * axis.pxPerMs;

/** Pixels from the line's beginning. */
export const xOf = (axis: Axis, instant: Instant): number => (instant - axis.start) * axis.pxPerMs;

const within = (axis: Interval, instant: Instant): Instant => Math.min(axis.end, Math.max(axis.start, instant));

/** The instant at a place on the line, on the five-minute grid and within the day. */
export const instantAt = (axis: Axis, x: number): Instant => {
  const exact = axis.start + x / axis.pxPerMs;
  return within(axis, Math.round(exact / GRID_MS) * GRID_MS);
};

/** The half hour that holds the instant; the day's last one for its end. */
export const cellAt = (axis: Interval, instant: Instant): Interval => {
  const inside = Math.min(within(axis, instant), axis.end - 1);
  const start = axis.start + Math.floor((inside - axis.start) / CELL_MS) * CELL_MS;
  return { start, end: start + CELL_MS };
};

/** Which half hour of the day it is, from 0. */
export const cellIndex = (axis: Interval, instant: Instant): number =>
  Math.floor((within(axis, instant) - axis.start) / CELL_MS);

export const cellCount = (axis: Interval): number => Math.ceil((axis.end - axis.start) / CELL_MS);

/** Every full hour of the wall clock on the line that lies in `shown`, each with its number. */
export const hoursIn = (axis: Axis, shown: Interval, zone: TimeZone): { at: Instant; hour: number }[] => {
  const hours: { at: Instant; hour: number }[] = [];
  const first = axis.start + Math.max(0, Math.floor((shown.start - axis.start) / HOUR_MS)) * HOUR_MS;
  for (let at = first; at < Math.min(axis.end, shown.end); at += HOUR_MS) {
    hours.push({ at, hour: Math.floor(minutesOfDay(at, zone) / 60) });
  }
  return hours;
};

/** What a view scrolled to `left` shows, and an hour more on both sides. */
export const shownOf = (axis: Axis, left: number, width: number): Interval => ({
  start: axis.start + left / axis.pxPerMs - HOUR_MS,
  end: axis.start + (left + width) / axis.pxPerMs + HOUR_MS,
});
