import {
  DAY_MS,
  dayName,
  dayNumber,
  type LocalDay,
  parseDay,
  utcMidnight,
  type Weekday,
  weekdayOfNumber,
} from './day-number.ts';
import type { Instant, Interval } from './interval.ts';
import { offsetAt, offsetsAround, type TimeZone } from './zone-offset.ts';

export type { LocalDay, Weekday } from './day-number.ts';
export type { Instant } from './interval.ts';
export type { TimeZone } from './zone-offset.ts';

/** Minutes after local midnight as the wall clock shows them, 0..1440; 1440 is the next midnight. */
export type LocalMinutes = number;

/** Bookings start and end on this grid. */
export const GRID_MINUTES = 5;

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;
const HOUR_MINUTES = 60;
const MINUTE_SECONDS = 60;
const ISO_SHAPE = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(?:Z|([+-])(\d\d):(\d\d))$/i;

const twoDigits = (value: number) => String(value).padStart(2, '0');
const CLOCK_TEXTS: readonly string[] = Array.from({ length: DAY_MINUTES }, (_, minutes) => clockText(minutes));

/** The calendar date at the instant on the site's wall clock. */
export function dayOf(instant: Instant, zone: TimeZone): LocalDay {
  return dayName(Math.floor((instant + offsetAt(instant, zone)) / DAY_MS));
}

/** Whole minutes that the site's wall clock shows at the instant (0..1439). */
export function minutesOfDay(instant: Instant, zone: TimeZone): LocalMinutes {
  const wall = instant + offsetAt(instant, zone);
  return Math.floor((wall - Math.floor(wall / DAY_MS) * DAY_MS) / MINUTE_MS);
}

/**
 * From the first moment the wall clock shows this date (or a later one) to the same of the next date: 23 to 25 hours,
 * none for a date that the zone skipped.
 */
export function dayInterval(day: LocalDay, zone: TimeZone): Interval {
  const number = dayNumber(day);
  return {
    start: firstInstantOf(number, zone),
    end: firstInstantOf(number + 1, zone),
  };
}

/**
 * The instant at which the site's wall clock shows the time on the day. One rule for the odd hours: a time that does
 * not exist in spring moves forward by the gap (03.30 → 04.30); of a time that occurs twice in autumn, the earlier.
 * Throws RangeError when `day` is not a calendar date.
 */
export function atLocal(day: LocalDay, minutes: LocalMinutes, zone: TimeZone): Instant {
  const wall = dayNumber(day) * DAY_MS + minutes * MINUTE_MS;
  const { sole, pieces } = offsetsAround(Math.floor(wall / DAY_MS), zone);
  if (sole !== undefined) return wall - sole;
  let offsetBefore = 0;
  for (const piece of pieces) {
    const instant = wall - piece.offsetMs;
    if (instant < piece.end) return instant < piece.start ? wall - offsetBefore : instant;
    offsetBefore = piece.offsetMs;
  }
  throw new RangeError(`no instant for ${day} ${minutes} in ${zone}`);
}

/** How often the wall clock shows this time on this day. */
export function localTimeExists(day: LocalDay, minutes: LocalMinutes, zone: TimeZone): 'once' | 'never' | 'twice' {
  const wall = dayNumber(day) * DAY_MS + minutes * MINUTE_MS;
  const { sole, pieces } = offsetsAround(Math.floor(wall / DAY_MS), zone);
  if (sole !== undefined) return 'once';
  const times = pieces.filter((piece) => piece.start <= wall - piece.offsetMs && wall - piece.offsetMs < piece.end);
  if (times.length === 0) return 'never';
  return times.length === 1 ? 'once' : 'twice';
}

/** ISO 8601 with the site's offset, '2026-11-23T10:00:00+02:00'; milliseconds only when there are any. */
export function toIso(instant: Instant, zone: TimeZone): string {
  // Offsets before standard time had seconds, which ISO 8601 cannot write.
  const offsetMinutes = Math.round(offsetAt(instant, zone) / MINUTE_MS);
  const wall = instant + offsetMinutes * MINUTE_MS;
  const number = Math.floor(wall / DAY_MS);
  const withinDay = wall - number * DAY_MS;
  const minutes = Math.floor(withinDay / MINUTE_MS);
  const rest = withinDay - minutes * MINUTE_MS;
  const seconds = rest === 0 ? '00' : secondsText(rest);
  return `${dayName(number)}T${CLOCK_TEXTS[minutes] ?? ''}:${seconds}${offsetText(offsetMinutes)}`;
}

/**
 * The instant of an RFC 3339 date-time of year 1..9999: `T` and `Z` in either case, any fraction (cut below milliseconds).
 * Beyond that RFC, seconds may be left out. Undefined for anything else: no offset, no such date (31 February), 24:00.
 */
export function parseIso(text: string): Instant | undefined {
  const parts = ISO_SHAPE.exec(text);
  if (!parts) return undefined;
  const numberAt = (place: number): number => Number(parts[place] ?? 0);
  const year = numberAt(1);
  const hour = numberAt(4);
  const minute = numberAt(5);
  const second = numberAt(6);
  const milliseconds = parts[7] === undefined ? 0 : Number(parts[7].slice(0, 3).padEnd(3, '0'));
  const offsetHours = numberAt(9);
  const offsetMinutes = numberAt(10);
  const midnight = utcMidnight(year, numberAt(2), numberAt(3));
  if (midnight === undefined || year < 1) return undefined;
  if (hour > 23 || minute > 59 || second > MINUTE_SECONDS || offsetHours > 23 || offsetMinutes > 59) return undefined;
  const offset = (parts[8] === '-' ? -1 : 1) * (offsetHours * HOUR_MINUTES + offsetMinutes);
  const instant = midnight + (hour * HOUR_MINUTES + minute - offset) * MINUTE_MS + second * 1000 + milliseconds;
  return second < MINUTE_SECONDS || isLeapSecond(instant) ? instant : undefined;
}

/** The date `days` later (earlier when negative). */
export function addDays(day: LocalDay, days: number): LocalDay {
  return dayName(dayNumber(day) + days);
}

/** Calendar days from one date to the other: 0 for the same, negative when `to` is earlier. */
export function daysBetween(from: LocalDay, to: LocalDay): number {
  return dayNumber(to) - dayNumber(from);
}

/** Every date from `from` to `to`, both included; none when `to` is earlier. */
export function daysOf(from: LocalDay, to: LocalDay): LocalDay[] {
  const first = dayNumber(from);
  return Array.from({ length: Math.max(0, dayNumber(to) - first + 1) }, (_, index) => dayName(first + index));
}

/** Weekday of the date. */
export function weekdayOf(day: LocalDay): Weekday {
  return weekdayOfNumber(dayNumber(day));
}

/** Whether the text is a real calendar date of year 0001..9999. */
export function isLocalDay(text: string): text is LocalDay {
  return text.length === 10 && !text.startsWith('0000') && parseDay(text) !== undefined;
}

/** Whether the instant lies on the booking grid; offsets in use are whole quarters, so one grid serves all zones. */
export function onGrid(instant: Instant): boolean {
  return instant % (GRID_MINUTES * MINUTE_MS) === 0;
}

function firstInstantOf(number: number, zone: TimeZone): Instant {
  const wall = number * DAY_MS;
  const { pieces } = offsetsAround(number, zone);
  for (const piece of pieces)
    if (wall - piece.offsetMs < piece.end) return Math.max(piece.start, wall - piece.offsetMs);
  throw new RangeError(`no first instant of ${dayName(number)} in ${zone}`);
}

/** A 60th second stands only at the end of a month by UTC (RFC 3339 5.7). Clocks of computers call it the next second. */
function isLeapSecond(instant: Instant): boolean {
  const number = Math.floor(instant / DAY_MS);
  return instant - number * DAY_MS < 1000 && dayName(number).endsWith('-01');
}

function clockText(minutes: number): string {
  return `${twoDigits(Math.floor(minutes / HOUR_MINUTES))}:${twoDigits(minutes % HOUR_MINUTES)}`;
}

function secondsText(milliseconds: number): string {
  const seconds = twoDigits(Math.floor(milliseconds / 1000));
  return milliseconds % 1000 === 0 ? seconds : `${seconds}.${String(milliseconds % 1000).padStart(3, '0')}`;
}

function offsetText(minutes: number): string {
  return `${minutes < 0 ? '-' : '+'}${CLOCK_TEXTS[Math.abs(minutes)] ?? ''}`;
}

/** Whether the interval is one whole local day, from midnight to midnight, however many hours that has. */
export const isWholeDay = ({ start, end }: Interval, zone: TimeZone): boolean => {
  const day = dayInterval(dayOf(start, zone), zone);
  return start === day.start && end === day.end;
};
