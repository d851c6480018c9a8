/** Calendar date 'yyyy-mm-dd' of a site. */
export type LocalDay = string;

/** RFC 5545 weekday. */
export type Weekday = 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';

export const DAY_MS = 86_400_000;

const CACHED_DAYS = 50_000;
const DAY_SHAPE = /^(\d{4}|[+-]\d{6})-(\d\d)-(\d\d)$/;
const FROM_THURSDAY: readonly Weekday[] = ['TH', 'FR', 'SA', 'SU', 'MO', 'TU', 'WE'];

const numbers = new Map<LocalDay, number>();
const names = new Map<number, LocalDay>();

/** Milliseconds of midnight UTC of a calendar date; undefined when there is no such date (31 February). */
export function utcMidnight(year: number, month: number, dayOfMonth: number): number | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth ? date.getTime() : undefined;
}

/** Days from 1970-01-01 to this day; undefined when it is not a calendar date. */
export function parseDay(day: LocalDay): number | undefined {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const parts = DAY_SHAPE.exec(day);
  if (!parts) return undefined;
  const midnight = utcMidnight(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (midnight === undefined) return undefined;
  if (numbers.size >= CACHED_DAYS) numbers.clear();
  const number = midnight / DAY_MS;
  numbers.set(day, number);
  return number;
}

/** As parseDay, but a text that is not a calendar date is the caller's mistake: throws RangeError. */
export function dayNumber(day: LocalDay): number {
  const number = numbers.get(day) ?? parseDay(day);
  if (number === undefined) throw new RangeError(`not a calendar date: ${day}`);
  return number;
}

/** The calendar date so many days from 1970-01-01; years beyond 9999 get a sign and six digits as in ISO 8601. */
export function dayName(number: number): LocalDay {
  const known = names.get(number);
  if (known !== undefined) return known;
  const [name = ''] = new Date(number * DAY_MS).toISOString().split('T');
  if (names.size >= CACHED_DAYS) names.clear();
  names.set(number, name);
  return name;
}

/** Weekday of a day number: 1970-01-01 was a Thursday. */
export function weekdayOfNumber(number: number): Weekday {
  return FROM_THURSDAY[((number % 7) + 7) % 7] ?? 'TH';
}
