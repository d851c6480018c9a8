import { RRuleTemporal } from 'rrule-temporal';
import { DAY_MS, dayName, dayNumber, type LocalDay, type Weekday } from './day-number.ts';
import {
  type ByDay,
  readByDay,
  readList,
  readPositive,
  readSigned,
  readUntil,
  readWeekday,
  type Until,
  untilText,
} from './recurrence-parts.ts';
import { addDays, atLocal, dayOf, type LocalMinutes, type TimeZone } from './site-time.ts';

export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY';

/** The part of an RFC 5545 recurrence rule that a booking series can have; exactly one of `count` and `until` is set. */
export interface Recurrence {
  freq: Frequency;
  interval: number;
  byDay: readonly ByDay[];
  byMonthDay: readonly number[];
  bySetPos: readonly number[];
  weekStart: Weekday;
  count?: number;
  until?: Until;
}

export type RecurrenceProblem = 'invalid-rrule' | 'unsupported-rrule' | 'endless-rrule' | 'other-time-in-rrule';
export type ParsedRecurrence = { ok: true; rule: Recurrence } | { ok: false; code: RecurrenceProblem };

const FREQUENCIES: readonly Frequency[] = ['DAILY', 'WEEKLY', 'MONTHLY'];
const OTHER_FREQUENCIES: readonly string[] = ['SECONDLY', 'MINUTELY', 'HOURLY', 'YEARLY'];
const PARTS: readonly string[] = 'FREQ INTERVAL BYDAY BYMONTHDAY BYSETPOS WKST COUNT UNTIL'.split(' ');
const OTHER_PARTS: readonly string[] = 'BYSECOND BYMINUTE BYHOUR BYYEARDAY BYWEEKNO BYMONTH RSCALE SKIP'.split(' ');
/** Exporters repeat the time of the start in the rule; these then say nothing new. */
const CLOCK_PARTS: readonly string[] = ['BYHOUR', 'BYMINUTE', 'BYSECOND'];
const MAX_TEXT_LENGTH = 500;
const HOUR_MINUTES = 60;
const MINUTE_SECONDS = 60;

/** Longest expansion, kept days. */
const MAX_DAYS = 366;
/** How far a rule is followed from its first day; bounds the work of a rule whose days are rare or never come. */
const FOLLOWED_DAYS = 3653;
/** Of the first look ahead; each next one is twice as long. */
const FIRST_WINDOW_DAYS = 400;
const LAST_DAY = dayNumber('9999-12-31');

/**
 * Reads RRULE text as it is written in calendars: with or without 'RRULE:', in small letters, with blanks and a
 * semicolon at its end. 'invalid-rrule': not RFC 5545; 'unsupported-rrule': RFC 5545, but not for bookings;
 * 'endless-rrule': neither COUNT nor UNTIL; 'other-time-in-rrule': BYHOUR and the like name another time than `start`,
 * that of the first date on the wall clock.
 */
export function parseRecurrence(text: string, start?: LocalMinutes): ParsedRecurrence {
  const parts = splitParts(text);
  if (!parts) return refused('invalid-rrule');
  const freqText = parts.get('FREQ') ?? '';
  if (OTHER_FREQUENCIES.includes(freqText)) return refused('unsupported-rrule');
  const freq = FREQUENCIES.find((each) => each === freqText);
  if (!freq) return refused('invalid-rrule');
  const problem = problemOfOthers(parts, start);
  if (problem !== undefined) return refused(problem);
  const rule = readRule(freq, parts);
  if (!rule || !fitsTogether(rule)) return refused('invalid-rrule');
  if (rule.bySetPos.length > 0 && (freq !== 'MONTHLY' || rule.byDay.length === 0)) return refused('unsupported-rrule');
  if (rule.count === undefined && rule.until === undefined) return refused('endless-rrule');
  return { ok: true, rule };
}

/**
 * The local days of the rule from `first` on, in order, without those in `except` (they use up COUNT all the same, RFC
 * 5545 3.8.5.1). `first` itself is among them only if it fits the rule. `more`: the rule may go on beyond the days
 * given, because of `limit` (at most 366) or because a rule is followed for ten years only.
 */
export function expand(
  rule: Recurrence,
  first: LocalDay,
  except: readonly LocalDay[],
  limit: number = MAX_DAYS,
): { days: LocalDay[]; more: boolean } {
  const most = Math.min(limit, MAX_DAYS);
  const left = new Set(except);
  const horizon = Math.min(dayNumber(first) + FOLLOWED_DAYS, LAST_DAY);
  const until = rule.until ? dayNumber(rule.until.day) : Number.POSITIVE_INFINITY;
  const days: LocalDay[] = [];
  let counted = 0;
  for (const day of daysOfRule(rule, dayNumber(first), Math.min(until, horizon))) {
    if (!left.has(day)) {
      if (days.length >= most) return { days, more: true };
      days.push(day);
    }
    counted += 1;
    if (counted === rule.count) return { days, more: false };
  }
  return { days, more: until > horizon };
}

/**
 * The rule with an UNTIL of a date-time turned into the last day on which a start at `startMinutes` on the site's wall
 * clock is not after it; without this, the date as it is written counts as that day.
 */
export function untilOnWallClock(rule: Recurrence, startMinutes: LocalMinutes, zone: TimeZone): Recurrence {
  const { instant, seconds, day: written } = rule.until ?? {};
  if (instant !== undefined) {
    const day = dayOf(instant, zone);
    return { ...rule, until: { day: atLocal(day, startMinutes, zone) <= instant ? day : addDays(day, -1) } };
  }
  if (seconds === undefined || written === undefined) return rule;
  return { ...rule, until: { day: startMinutes * MINUTE_SECONDS <= seconds ? written : addDays(written, -1) } };
}

/** RFC 5545 text of the rule, without 'RRULE:'; parseRecurrence reads it back to an equal rule. */
export function formatRecurrence(rule: Recurrence): string {
  const end = rule.until ? `UNTIL=${untilText(rule.until)}` : `COUNT=${rule.count}`;
  return `${patternText(rule, rule.interval)};${end}`;
}

/** Days of the pattern in first..last (day numbers), COUNT aside. Asked for in growing windows, so few are made in vain. */
function* daysOfRule(rule: Recurrence, first: number, last: number): Generator<LocalDay> {
  if (first > last) return;
  // Beyond the followed time all intervals are alike; the library need not count further.
  const pattern = patternText(rule, Math.min(rule.interval, FOLLOWED_DAYS + 1));
  const occurrences = new RRuleTemporal({
    rruleString: `DTSTART;TZID=UTC:${compact(first)}T000000\nRRULE:${pattern};UNTIL=${compact(last)}T000000Z`,
    cache: false,
  });
  let from = first;
  for (let width = FIRST_WINDOW_DAYS; from <= last; width *= 2) {
    const to = Math.min(from + width, last);
    const found = occurrences.between(new Date(from * DAY_MS), new Date(to * DAY_MS), true);
    for (const each of found) yield dayName(each.epochMilliseconds / DAY_MS);
    from = to + 1;
  }
}

function patternText(rule: Recurrence, interval: number): string {
  const byDay = rule.byDay.map(({ nth, weekday }) => `${nth ?? ''}${weekday}`);
  return [
    `FREQ=${rule.freq}`,
    ...(interval > 1 ? [`INTERVAL=${interval}`] : []),
    ...(byDay.length > 0 ? [`BYDAY=${byDay}`] : []),
    ...(rule.byMonthDay.length > 0 ? [`BYMONTHDAY=${rule.byMonthDay}`] : []),
    ...(rule.bySetPos.length > 0 ? [`BYSETPOS=${rule.bySetPos}`] : []),
    ...(rule.weekStart === 'MO' ? [] : [`WKST=${rule.weekStart}`]),
  ].join(';');
}

function compact(number: number): string {
  return dayName(number).replaceAll('-', '');
}

/** What parts say that a booking's rule cannot have; undefined where they say nothing but the start's own time. */
function problemOfOthers(parts: ReadonlyMap<string, string>, start?: LocalMinutes): RecurrenceProblem | undefined {
  const others = [...parts.keys()].filter((name) => OTHER_PARTS.includes(name));
  if (others.some((name) => start === undefined || !CLOCK_PARTS.includes(name))) return 'unsupported-rrule';
  const clock = new Map([
    ['BYHOUR', Math.floor((start ?? 0) / HOUR_MINUTES)],
    ['BYMINUTE', (start ?? 0) % HOUR_MINUTES],
    ['BYSECOND', 0],
  ]);
  const values = others.map((name) => ({ own: clock.get(name), told: parts.get(name) ?? '' }));
  if (values.some(({ told }) => !/^\d+(,\d+)*$/.test(told))) return 'invalid-rrule';
  if (values.some(({ told }) => told.includes(','))) return 'unsupported-rrule';
  return values.every(({ own, told }) => Number(told) === own) ? undefined : 'other-time-in-rrule';
}

/** Name and value of each part; undefined when one is unknown, empty or given twice. */
function splitParts(text: string): Map<string, string> | undefined {
  if (text.length > MAX_TEXT_LENGTH) return undefined;
  const parts = new Map<string, string>();
  for (const part of text
    .replaceAll(/\s/g, '')
    .toUpperCase()
    .replace(/^RRULE(;[^:]*)?:/, '')
    .replace(/;+$/, '')
    .split(';')) {
    const [, name = '', value = ''] = /^([A-Z]+)=([^=]+)$/.exec(part) ?? [];
    if (parts.has(name) || !(PARTS.includes(name) || OTHER_PARTS.includes(name))) return undefined;
    parts.set(name, value);
  }
  return parts;
}

function readRule(freq: Frequency, parts: ReadonlyMap<string, string>): Recurrence | undefined {
  let valid = true;
  const read = <T>(name: string, reader: (text: string) => T | undefined): T | undefined => {
    const text = parts.get(name);
    const value = text === undefined ? undefined : reader(text);
    if (text !== undefined && value === undefined) valid = false;
    return value;
  };
  const count = read('COUNT', readPositive);
  const until = read('UNTIL', readUntil);
  const rule: Recurrence = {
    freq,
    interval: read('INTERVAL', readPositive) ?? 1,
    byDay: read('BYDAY', (text) => readList(text, readByDay)) ?? [],
    byMonthDay: read('BYMONTHDAY', (text) => readList(text, (entry) => readSigned(entry, 31))) ?? [],
    bySetPos: read('BYSETPOS', (text) => readList(text, (entry) => readSigned(entry, 366))) ?? [],
    weekStart: read('WKST', readWeekday) ?? 'MO',
    ...(count === undefined ? {} : { count }),
    ...(until === undefined ? {} : { until }),
  };
  return valid ? rule : undefined;
}

/** What RFC 5545 3.3.10 forbids side by side. */
function fitsTogether(rule: Recurrence): boolean {
  if (rule.count !== undefined && rule.until !== undefined) return false;
  if (rule.freq !== 'MONTHLY' && rule.byDay.some(({ nth }) => nth !== undefined)) return false;
  if (rule.bySetPos.length > 0 && rule.byDay.length + rule.byMonthDay.length === 0) return false;
  return rule.freq !== 'WEEKLY' || rule.byMonthDay.length === 0;
}

function refused(code: RecurrenceProblem): ParsedRecurrence {
  return { ok: false, code };
}
