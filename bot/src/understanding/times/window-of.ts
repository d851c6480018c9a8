import type { Instant } from '@yhteistila/core/time/interval.ts';
import {
  atLocal,
  dayInterval,
  dayOf,
  GRID_MINUTES,
  type LocalDay,
  type LocalMinutes,
  localTimeExists,
  type TimeZone,
} from '@yhteistila/core/time/site-time.ts';
import type { PartOfDay } from '../said.ts';

const MINUTE = 60_000;
const GRID = GRID_MINUTES * MINUTE;
const USUAL_MINUTES = 60;
/** As late may a booking begin after the moment that was asked for (docs/api.md §1). */
const GRACE = GRID;
const HOUR = 60;
/** What "about ten" leaves open on either side; so far apart the order of offers sees no difference either (0020). */
const ABOUT = 30 * MINUTE;
const PARTS: { readonly [part in PartOfDay]: readonly [from: LocalMinutes, to: LocalMinutes] } = {
  morning: [8 * HOUR, 12 * HOUR],
  afternoon: [12 * HOUR, 17 * HOUR],
  evening: [17 * HOUR, 21 * HOUR],
};

/** What a person should hear of how the time was taken. `skippedHour`: the clock jumps over it that night. */
export type Remark = 'roundedTime' | 'roundedLength' | 'skippedHour';

/** When to look: somewhere in `from`–`to`, or, when `exact`, just then. */
export interface Window {
  readonly day: LocalDay;
  readonly from: Instant;
  readonly to: Instant;
  readonly minutes: number;
  readonly exact: boolean;
  /** "About then": the start within the window that would suit best. */
  readonly near?: Instant;
  readonly remarks: readonly Remark[];
}

/** The time has gone by: the day, or the time on it. */
export interface Passed {
  readonly passed: 'day' | 'time';
  readonly day: LocalDay;
  /** The time that was meant, where one was: when it was to begin, or to have ended. */
  readonly time?: Instant;
  readonly minutes: number;
}

/** The words about time of a wish. */
export interface TimeWords {
  readonly day?: LocalDay;
  readonly now?: true;
  readonly part?: PartOfDay;
  readonly start?: LocalMinutes;
  readonly end?: LocalMinutes;
  /** The earliest start. */
  readonly from?: LocalMinutes;
  /** About then: up to half an hour beside it is as good. */
  readonly near?: LocalMinutes;
  readonly minutes?: number;
}

const up = (value: number, step: number): number => Math.ceil(value / step) * step;

const stretchMinutes = (day: LocalDay, { start, end }: TimeWords, zone: TimeZone): number | undefined =>
  start === undefined || end === undefined ? undefined : (atLocal(day, end, zone) - atLocal(day, start, zone)) / MINUTE;

/** A stretch that the clock shortens to nothing in spring is as long as was said. */
const lengthOf = (day: LocalDay, words: TimeWords, zone: TimeZone): number => {
  const stretch = stretchMinutes(day, words, zone);
  return stretch !== undefined && stretch > 0 ? stretch : (words.minutes ?? USUAL_MINUTES);
};

interface Times {
  readonly day: LocalDay;
  readonly minutes: number;
  readonly remarks: readonly Remark[];
}

const atTime = (start: Instant, { day, minutes, remarks }: Times): Window => ({
  ...{ day, from: start, to: start + minutes * MINUTE, minutes },
  exact: true,
  remarks,
});

/** Half an hour before to half an hour after, of that what is still to come. */
const around = (start: Instant, { day, minutes, remarks }: Times, now: Instant, zone: TimeZone): Window => {
  const whole = dayInterval(day, zone);
  const length = minutes * MINUTE;
  const from = Math.max(whole.start, start - ABOUT, Math.min(start, up(now, GRID)));
  const to = Math.max(start + length, Math.min(whole.end, start + length + ABOUT));
  return { day, from, to, minutes, exact: false, near: start, remarks };
};

/** "Now" is the slot that runs, so that a room can be had at once; until the end that was said. */
const fromNow = ({ end }: TimeWords, times: Times, now: Instant, zone: TimeZone): Window | Passed => {
  const slot = Math.floor(now / GRID) * GRID;
  if (end === undefined) return atTime(slot, times);
  const { day, minutes } = times;
  const last = atLocal(day, end, zone);
  if (last <= now) return { passed: 'time', day, time: last, minutes };
  return atTime(slot, { day, minutes: up((last - slot) / MINUTE, GRID_MINUTES), remarks: [] });
};

const withinDay = (words: TimeWords, times: Times, now: Instant, zone: TimeZone): Window | Passed => {
  const { day, minutes, remarks } = times;
  const whole = dayInterval(day, zone);
  const part = words.part === undefined ? undefined : PARTS[words.part];
  const earliest = words.from ?? part?.[0];
  const from = earliest === undefined ? whole.start : atLocal(day, earliest, zone);
  const end = words.end ?? part?.[1];
  const to = end === undefined ? whole.end : atLocal(day, end, zone);
  const first = Math.max(up(from, GRID), up(now, GRID));
  if (first + minutes * MINUTE <= to) return { day, from: first, to, minutes, exact: false, remarks };
  return { passed: 'time', day, minutes, ...(end !== undefined && to <= now && { time: to }) };
};

/**
 * When the words mean, on the grid of five minutes (rounded up). Without a day it is today, without a length an hour;
 * without a time any time of the day that is still to come. A time that has gone by is told as such, never moved on.
 */
export const windowOf = (words: TimeWords, now: Instant, zone: TimeZone): Window | Passed => {
  const today = dayOf(now, zone);
  const day = words.day ?? today;
  const said = lengthOf(day, words, zone);
  const minutes = up(said, GRID_MINUTES);
  const remarks: readonly Remark[] = minutes === said ? [] : ['roundedLength'];
  if (day < today) return { passed: 'day', day, minutes };
  const begins = words.start ?? words.near;
  if (begins === undefined) {
    if (words.now === true && day === today) return fromNow(words, { day, minutes, remarks }, now, zone);
    return withinDay(words, { day, minutes, remarks }, now, zone);
  }
  const meant = atLocal(day, begins, zone);
  const start = up(meant, GRID);
  if (start + GRACE < now) return { passed: 'time', day, time: start, minutes };
  const exists = localTimeExists(day, begins, zone) !== 'never';
  const times: Times = {
    ...{ day, minutes },
    remarks: [
      ...(start === meant ? [] : ['roundedTime' as const]),
      ...remarks,
      ...(exists ? [] : ['skippedHour' as const]),
    ],
  };
  return words.start === undefined ? around(start, times, now, zone) : atTime(start, times);
};
