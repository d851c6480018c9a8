import type { Hours, Weekday, WeeklyHours } from '@yhteistila/core/time/opening.ts';

export const MON_TO_FRI: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR'];
export const MON_TO_THU: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH'];

/** Minutes after midnight of a wall-clock time, '16.15'. Throws on anything else: the table has a slip. */
const minutesAt = (clock: string): number => {
  const [, hours, minutes] = /^(\d\d)\.(\d\d)$/.exec(clock) ?? [];
  if (hours === undefined || minutes === undefined) throw new Error(`not a time of day: ${clock}`);
  return Number(hours) * 60 + Number(minutes);
};

/** Hours as they are written on a door: '09.00–16.15'. */
export const hoursOf = (written: string): Hours => {
  const [from = '', to = ''] = written.split('–');
  return { from: minutesAt(from), to: minutesAt(to) };
};

/** The same hours on each of the weekdays. */
export const weekly = (weekdays: readonly Weekday[], ...written: readonly string[]): WeeklyHours =>
  Object.fromEntries(weekdays.map((weekday) => [weekday, written.map(hoursOf)]));
