import { expand, formatRecurrence, parseRecurrence } from '@yhteistila/core/time/recurrence.ts';
import type { LocalDay, Weekday } from '@yhteistila/core/time/site-time.ts';
import type { Doubt } from '../said.ts';
import type { Exception } from './exceptions.ts';
import { type Heard, NOTHING_HEARD } from './heard.ts';

interface Series {
  readonly day: LocalDay;
  readonly recurrence: string;
}

const WEEK: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const doubtAbout = ({ text }: Exception): Doubt => ({ about: 'day', why: 'negated', words: text, options: [] });

const daysFrom = ({ day, recurrence }: Series): readonly LocalDay[] => {
  const parsed = parseRecurrence(recurrence);
  return parsed.ok ? expand(parsed.rule, day, []).days : [];
};

/** The weekdays on which it comes; undefined where it comes by something else than weekdays. */
const weekdaysOf = (parts: ReadonlyMap<string, string>): readonly string[] | undefined => {
  const named = parts.get('BYDAY')?.split(',');
  if (named !== undefined) return parts.get('FREQ') === 'MONTHLY' ? undefined : named;
  return parts.get('FREQ') === 'DAILY' && !parts.has('INTERVAL') ? WEEK : undefined;
};

/** The series without such weekdays; undefined where it has none of them, or nothing else. */
const withoutWeekdays = (series: Series, weekdays: readonly Weekday[]): Series | undefined => {
  const parts = new Map(
    series.recurrence.split(';').map((part): [string, string] => {
      const [name = '', value = ''] = part.split('=');
      return [name, value];
    }),
  );
  const has = weekdaysOf(parts);
  if (has === undefined || !weekdays.every((weekday) => has.includes(weekday))) return undefined;
  const left = has.filter((each) => !weekdays.some((weekday) => weekday === each));
  if (left.length === 0) return undefined;
  const { FREQ: _freq, BYDAY: _byDay, ...rest } = Object.fromEntries(parts);
  const others = Object.entries(rest).map(([name, value]) => `${name}=${value}`);
  const end = others.filter((part) => /^(?:COUNT|UNTIL)/.test(part));
  const interval = others.filter((part) => !end.includes(part));
  const recurrence = ['FREQ=WEEKLY', ...interval, `BYDAY=${left.join(',')}`, ...end].join(';');
  const [day = series.day] = daysFrom({ ...series, recurrence });
  return { day, recurrence };
};

/** Dates at its beginning that are left out are none of it: it begins with the first that is not. */
const beginningAt = ({ day, recurrence }: Series, first: LocalDay, dropped: number): Series => {
  const parsed = parseRecurrence(recurrence);
  if (dropped === 0 || !parsed.ok || parsed.rule.count === undefined)
    return { day: dropped === 0 ? day : first, recurrence };
  return { day: first, recurrence: formatRecurrence({ ...parsed.rule, count: parsed.rule.count - dropped }) };
};

/**
 * The series without its exceptions. One that is about no date of it is doubtful: it may mean something else, or another
 * series.
 */
export const leaveOut = (series: Partial<Series>, exceptions: readonly Exception[]): Heard => {
  const { day, recurrence } = series;
  if (exceptions.length === 0) return NOTHING_HEARD;
  if (day === undefined || recurrence === undefined) return { said: {}, doubts: exceptions.map(doubtAbout) };
  const doubts: Doubt[] = [];
  let left: Series = { day, recurrence };
  for (const exception of exceptions.filter(({ weekdays }) => weekdays.length > 0)) {
    const without = withoutWeekdays(left, exception.weekdays);
    if (without === undefined) doubts.push(doubtAbout(exception));
    else left = without;
  }
  const dates = daysFrom(left);
  const except = new Set<LocalDay>();
  for (const exception of exceptions.filter(({ weekdays }) => weekdays.length === 0)) {
    const hit = exception.days.filter((each) => dates.includes(each));
    if (hit.length === 0) doubts.push(doubtAbout(exception));
    for (const each of hit) except.add(each);
  }
  const first = dates.find((each) => !except.has(each));
  if (first === undefined) return { said: {}, doubts: exceptions.map(doubtAbout) };
  const begun = beginningAt(left, first, dates.indexOf(first));
  const later = [...except].filter((each) => each > first).sort();
  return { said: { ...begun, ...(later.length > 0 && { except: later }) }, doubts };
};
