import type { Interval } from '../time/interval.ts';
import { expand, parseRecurrence, type RecurrenceProblem, untilOnWallClock } from '../time/recurrence.ts';
import { addDays, atLocal, dayOf, daysBetween, type LocalDay, minutesOfDay, type TimeZone } from '../time/site-time.ts';

/** The most dates that a series may have. */
export const MOST_OCCURRENCES = 366;

/** A date of a series with the instants that its wall-clock time comes to. */
export interface Occurrence extends Interval {
  readonly day: LocalDay;
}

export type SeriesProblem = RecurrenceProblem | 'no-occurrences' | 'too-many-occurrences';

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

/** Every date of a recurrence that begins with `first`, or why there is none. */
export const occurrencesOf = (
  recurrence: string,
  first: Interval,
  except: readonly LocalDay[],
  zone: TimeZone,
):
  | { readonly ok: true; readonly occurrences: readonly Occurrence[] }
  | { readonly ok: false; readonly problem: SeriesProblem } => {
  const parsed = parseRecurrence(recurrence);
  if (!parsed.ok) return { ok: false, problem: parsed.code };
  const rule = untilOnWallClock(parsed.rule, minutesOfDay(first.start, zone), zone);
  const { days, more } = expand(rule, dayOf(first.start, zone), except, MOST_OCCURRENCES);
  if (more) return { ok: false, problem: 'too-many-occurrences' };
  if (days.length === 0) return { ok: false, problem: 'no-occurrences' };
  return { ok: true, occurrences: days.map((day) => occurrenceOn(day, first, zone)) };
};

/** The time of an occurrence when the first one meant moves from `before` to `after` (wall clock, length of `after`). */
export const shifted = (occurrence: Interval, before: Interval, after: Interval, zone: TimeZone): Interval => {
  const days = daysBetween(dayOf(before.start, zone), dayOf(after.start, zone));
  const { start, end } = occurrenceOn(addDays(dayOf(occurrence.start, zone), days), after, zone);
  return { start, end };
};
