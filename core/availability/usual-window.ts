import type { Instant, Interval } from '../time/interval.ts';
import { atLocal, dayOf, GRID_MINUTES, type LocalDay, type LocalMinutes, type TimeZone } from '../time/site-time.ts';

const MINUTE_MS = 60_000;
const GRID_MS = GRID_MINUTES * MINUTE_MS;

/** When people usually meet: nobody wants the first hours of a building that opens at six. */
export const USUAL_HOURS: { readonly from: LocalMinutes; readonly to: LocalMinutes } = { from: 480, to: 960 };

interface Span {
  readonly from: LocalMinutes;
  readonly to: LocalMinutes;
}

/** The part of opening hours on the wall clock in which people usually meet; all of them where that is none. */
export const usualPart = (open: Span): Span => {
  const part = { from: Math.max(open.from, USUAL_HOURS.from), to: Math.min(open.to, USUAL_HOURS.to) };
  return part.from < part.to ? part : open;
};

/** A day of which nobody has said a time. */
export interface UsualQuestion {
  readonly day: LocalDay;
  readonly zone: TimeZone;
  /** The opening hours of the day that the purpose goes by, in order. */
  readonly hours: readonly Interval[];
  readonly minutes: number;
  readonly now: Instant;
}

const lasts = ({ start, end }: Interval, minutes: number): boolean => end - start >= minutes * MINUTE_MS;

/**
 * THE default window: 08–16 within the opening hours; today from now on. Where that is too short, all that is open;
 * undefined where the day is closed, or too little of it is left.
 */
export const usualWindow = ({ day, zone, hours, minutes, now }: UsualQuestion): Interval | undefined => {
  const [first] = hours;
  const last = hours.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const open = { start: first.start, end: last.end };
  const isUnderWay = day === dayOf(now, zone) && now > open.start;
  const earliest = isUnderWay ? Math.floor(now / GRID_MS) * GRID_MS : open.start;
  const usual = {
    start: isUnderWay ? earliest : Math.max(open.start, atLocal(day, USUAL_HOURS.from, zone)),
    end: Math.min(open.end, atLocal(day, USUAL_HOURS.to, zone)),
  };
  const whole = { start: Math.max(open.start, earliest), end: open.end };
  return [usual, whole].find((window) => lasts(window, minutes));
};
