import type { Interval } from '../time/interval.ts';
import {
  expand,
  parseRecurrence,
  type Recurrence,
  type RecurrenceProblem,
  untilOnWallClock,
} from '../time/recurrence.ts';
import { dayOfStamp, meansStart, readRecurrenceLines } from '../time/recurrence-lines.ts';
import { addDays, atLocal, dayOf, daysBetween, type LocalDay, minutesOfDay, type TimeZone } from '../time/site-time.ts';

/** The most dates that a series may have. */
const MAX_OCCURRENCES = 366;

/** A date of a series with the instants that its wall-clock time comes to. */
export interface Occurrence extends Interval {
  readonly day: LocalDay;
}

export type SeriesProblem =
  | RecurrenceProblem
  | 'no-occurrences'
  | 'too-many-occurrences'
  | 'beyond-years'
  | 'ends-before-start'
  | 'start-not-in-rrule'
  | 'other-dtstart';

/** Why a recurrence gives no series, with what its text (`invalid.<problem>`) tells. */
interface SeriesRefusal {
  readonly problem: SeriesProblem;
  readonly params: Readonly<Record<string, string | number>>;
}

type Refused = { readonly ok: false } & SeriesRefusal;

interface Expanded {
  readonly ok: true;
  readonly occurrences: readonly Occurrence[];
  /** The days left out, those of the text included. */
  readonly except: readonly LocalDay[];
}

/**
 * The occurrence on a day at the wall-clock time of `first`. A time that the day's change of clocks skips moves forward
 * by the gap; of a repeated one the earlier is meant; the length stays at least a minute.
 */
export const occurrenceOn = (day: LocalDay, first: Interval, zone: TimeZone): Occurrence => {
  const start = atLocal(day, minutesOfDay(first.start, zone), zone);
  const endDay = addDays(day, daysBetween(dayOf(first.start, zone), dayOf(first.end, zone)));
  const end = atLocal(endDay, minutesOfDay(first.end, zone), zone);
  return { day, start, end: end > start ? end : start + (first.end - first.start) };
};

/** How far a rule is followed, at most. */
const FOLLOWED_YEARS = 10;

const refused = (problem: SeriesProblem, params: SeriesRefusal['params'] = {}): Refused => ({
  ok: false,
  problem,
  params,
});

/** Whether it is the number of dates that ends an expansion, and not the years for which a rule is followed. */
const hasTooMany = (rule: Recurrence, first: LocalDay, except: readonly LocalDay[], days: readonly LocalDay[]) =>
  days.length === MAX_OCCURRENCES && expand(rule, first, [...except, ...days], 1).days.length > 0;

const daysOfRule = (rule: Recurrence, first: LocalDay, except: readonly LocalDay[]) => {
  const { days, more } = expand(rule, first, except, MAX_OCCURRENCES);
  if (!more) return { ok: true, days } as const;
  return hasTooMany(rule, first, except, days)
    ? refused('too-many-occurrences', { most: MAX_OCCURRENCES })
    : refused('beyond-years', { years: FOLLOWED_YEARS });
};

/** Why the rule does not begin with its own first date; one that is excepted is left out on purpose. */
const startProblem = (rule: Recurrence, first: LocalDay, except: readonly LocalDay[]) => {
  if (rule.until !== undefined && rule.until.day < first) {
    return refused('ends-before-start', { day: first, last: rule.until.day });
  }
  const [next] = expand(rule, first, [], 1).days;
  if (next === undefined || next === first || except.includes(first)) return undefined;
  return refused('start-not-in-rrule', { day: first, next });
};

interface ReadRecurrence {
  readonly rule: Recurrence;
  readonly exDates: readonly LocalDay[];
}

/** Reads the text with what stands around it, for a first date at that time. */
const readRecurrence = (
  text: string,
  first: Interval,
  zone: TimeZone,
): { ok: true; value: ReadRecurrence } | Refused => {
  const lines = readRecurrenceLines(text);
  if (typeof lines === 'string') return refused(lines);
  const { dtStart, exDates } = lines;
  if (dtStart !== undefined && !meansStart(dtStart, first.start, zone)) return refused('other-dtstart');
  const minutes = minutesOfDay(first.start, zone);
  const parsed = parseRecurrence(lines.rule, minutes);
  if (!parsed.ok) return refused(parsed.code);
  const rule = untilOnWallClock(parsed.rule, minutes, zone);
  return { ok: true, value: { rule, exDates: exDates.map((stamp) => dayOfStamp(stamp, zone)) } };
};

/** Every date of a recurrence that begins with `first`, and those left out; or why there is none. */
export const occurrencesOf = (
  recurrence: string,
  first: Interval,
  except: readonly LocalDay[],
  zone: TimeZone,
): Expanded | Refused => {
  const read = readRecurrence(recurrence, first, zone);
  if (!read.ok) return read;
  const { rule, exDates } = read.value;
  const leftOut = [...new Set([...except, ...exDates])];
  const firstDay = dayOf(first.start, zone);
  const wrong = startProblem(rule, firstDay, leftOut);
  if (wrong !== undefined) return wrong;
  const found = daysOfRule(rule, firstDay, leftOut);
  if (!found.ok) return found;
  if (found.days.length === 0) return refused('no-occurrences');
  return { ok: true, except: leftOut, occurrences: found.days.map((day) => occurrenceOn(day, first, zone)) };
};
