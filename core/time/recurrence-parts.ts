import { DAY_MS, dayName, dayNumber, type LocalDay, utcMidnight, type Weekday } from './day-number.ts';
import type { Instant } from './interval.ts';

/** BYDAY entry; `nth` of the month (2 = second, -1 = last), every one when absent. */
export interface ByDay {
  weekday: Weekday;
  nth?: number;
}

/**
 * Last day of a rule. With a UTC date-time the instant is kept, and `day` is its date in UTC; with a local one the
 * seconds that the wall clock shows.
 */
export interface Until {
  day: LocalDay;
  instant?: Instant;
  seconds?: number;
}

const WEEKDAYS: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const BY_DAY_SHAPE = /^([+-]?\d)?([A-Z]{2})$/;
const STAMP_SHAPE = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/;
const MINUTE_SECONDS = 60;
const HOUR_SECONDS = 3600;
const SECOND_MS = 1000;

/** Two-letter weekday; undefined for anything else. */
export function readWeekday(text: string): Weekday | undefined {
  return WEEKDAYS.find((weekday) => weekday === text);
}

/** Comma-separated list, each entry read by `read`; undefined when one of them is not valid. */
export function readList<T>(text: string, read: (entry: string) => T | undefined): T[] | undefined {
  const values: T[] = [];
  for (const entry of text.split(',')) {
    const value = read(entry);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

/** 'MO', '2MO', '-1FR'. No month has a sixth of any weekday. */
export function readByDay(text: string): ByDay | undefined {
  const [, nthText, weekdayText = ''] = BY_DAY_SHAPE.exec(text) ?? [];
  const weekday = readWeekday(weekdayText);
  if (!weekday) return undefined;
  if (nthText === undefined) return { weekday };
  const nth = readSigned(nthText, 5);
  return nth === undefined ? undefined : { weekday, nth };
}

/** Whole number -max..max without 0. */
export function readSigned(text: string, max: number): number | undefined {
  const value = /^[+-]?\d{1,3}$/.test(text) ? Number(text) : 0;
  return value !== 0 && Math.abs(value) <= max ? value : undefined;
}

/** Whole number from 1 up. */
export function readPositive(text: string): number | undefined {
  const value = /^\d{1,15}$/.test(text) ? Number(text) : 0;
  return value > 0 ? value : undefined;
}

/** A date or date-time as iCalendar writes it; `seconds` of the day where it has a time. */
export interface Stamp {
  day: LocalDay;
  seconds?: number;
  isUtc: boolean;
}

/** '20261231', '20261231T235959' or '20261231T215959Z'. A leap second counts as the one before it. */
export function readStamp(text: string): Stamp | undefined {
  const parts = STAMP_SHAPE.exec(text);
  if (!parts) return undefined;
  const midnight = utcMidnight(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (midnight === undefined || parts[1] === '0000') return undefined;
  const day = dayName(midnight / DAY_MS);
  if (parts[4] === undefined) return { day, isUtc: false };
  const [hour, minute, second] = [Number(parts[4]), Number(parts[5]), Number(parts[6])];
  if (hour > 23 || minute > 59 || second > 60) return undefined;
  const seconds = hour * HOUR_SECONDS + minute * MINUTE_SECONDS + Math.min(second, 59);
  return { day, seconds, isUtc: parts[7] === 'Z' };
}

/** The instant of a stamp in UTC. */
export function instantOfUtc({ day, seconds = 0 }: Stamp): Instant {
  return dayNumber(day) * DAY_MS + seconds * SECOND_MS;
}

/** The last day of a rule, as a date, a local time or a time in UTC. */
export function readUntil(text: string): Until | undefined {
  const stamp = readStamp(text);
  if (stamp === undefined) return undefined;
  const { day, seconds, isUtc } = stamp;
  if (isUtc) return { day, instant: instantOfUtc(stamp) };
  return seconds === undefined ? { day } : { day, seconds };
}

/** The reverse of readUntil. */
export function untilText(until: Until): string {
  const compact = until.day.replaceAll('-', '');
  const instant = until.instant ?? dayNumber(until.day) * DAY_MS + (until.seconds ?? 0) * SECOND_MS;
  if (until.instant === undefined && until.seconds === undefined) return compact;
  const text = new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
  return until.instant === undefined ? text : `${text}Z`;
}
