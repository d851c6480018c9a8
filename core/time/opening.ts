import type { Texts } from '../language/texts.ts';
import { type Interval, merge } from './interval.ts';
import {
  addDays,
  atLocal,
  daysBetween,
  type LocalDay,
  type LocalMinutes,
  type TimeZone,
  type Weekday,
  weekdayOf,
} from './site-time.ts';

export type { Weekday } from './site-time.ts';

/** Open from..to on the wall clock, minutes after midnight. */
export interface Hours {
  from: LocalMinutes;
  to: LocalMinutes;
}

/** Opening hours of an ordinary week; a weekday left out is closed. */
export type WeeklyHours = Partial<Record<Weekday, readonly Hours[]>>;

/** Other hours than the week's on `day`, or on every day of `day`..`to`; closed when there are no hours. */
export interface HoursException {
  day: LocalDay;
  to?: LocalDay;
  hours: readonly Hours[];
  reason?: Texts;
}

/** When it is open on the day, as instants, in order, joined. */
export function openingOn(
  weekly: WeeklyHours,
  exceptions: readonly HoursException[],
  day: LocalDay,
  zone: TimeZone,
): Interval[] {
  return merge(
    hoursOn(weekly, exceptions, day).map(({ from, to }) => ({
      start: atLocal(day, from, zone),
      end: atLocal(day, to, zone),
    })),
  );
}

/**
 * The wall-clock hours of the day. Of several exceptions on it the one with the shortest period holds (a holiday
 * within summer hours); of equally short ones the later in the list.
 */
export function hoursOn(weekly: WeeklyHours, exceptions: readonly HoursException[], day: LocalDay): readonly Hours[] {
  return exceptionOn(exceptions, day)?.hours ?? weekly[weekdayOf(day)] ?? [];
}

/** The exception that holds on the day, chosen as `hoursOn` says; undefined on a day that keeps its weekly hours. */
export function exceptionOn(exceptions: readonly HoursException[], day: LocalDay): HoursException | undefined {
  let holding: HoursException | undefined;
  for (const exception of exceptions) {
    if (day < exception.day || day > (exception.to ?? exception.day)) continue;
    if (!holding || periodDays(exception) <= periodDays(holding)) holding = exception;
  }
  return holding;
}

/** The first day later than `after` that is open for some time; undefined when none within `horizonDays`. */
export function nextOpenDay(
  weekly: WeeklyHours,
  exceptions: readonly HoursException[],
  after: LocalDay,
  horizonDays = 60,
): LocalDay | undefined {
  for (let ahead = 1; ahead <= horizonDays; ahead++) {
    const day = addDays(after, ahead);
    if (hoursOn(weekly, exceptions, day).some(({ from, to }) => from < to)) return day;
  }
  return undefined;
}

function periodDays(exception: HoursException): number {
  return daysBetween(exception.day, exception.to ?? exception.day);
}
