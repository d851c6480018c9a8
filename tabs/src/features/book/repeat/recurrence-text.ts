import { type LocalDay, weekdayOf } from '@yhteistila/core/time/site-time.ts';

/** How a booking is to repeat, as the panel asks it. */
export interface Repeat {
  readonly every: 'day' | 'week' | 'month';
  readonly ends:
    | { readonly kind: 'count'; readonly count: number }
    | { readonly kind: 'until'; readonly day: LocalDay };
}

/** Dates beyond these are nobody's intention, and the preview stays readable. */
export const COUNT_LIMITS = { least: 2, most: 60 } as const;

const DAYS_OF_WEEK = 7;
/** Not every month has a fifth of a weekday: then the last is meant. */
const MAX_WEEKS = 4;

const nthWeekday = (first: LocalDay): string => {
  const nth = Math.ceil(Number(first.slice(-2)) / DAYS_OF_WEEK);
  return `${nth > MAX_WEEKS ? -1 : nth}${weekdayOf(first)}`;
};

const frequencyText = (every: Repeat['every'], first: LocalDay): string => {
  if (every === 'day') return 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR';
  return every === 'week' ? 'FREQ=WEEKLY' : `FREQ=MONTHLY;BYDAY=${nthWeekday(first)}`;
};

/** The rule as RFC 5545 writes it. Daily means working days; monthly the same weekday, the fourth Monday, say. */
export const recurrenceText = ({ every, ends }: Repeat, first: LocalDay): string =>
  `${frequencyText(every, first)};${ends.kind === 'count' ? `COUNT=${ends.count}` : `UNTIL=${ends.day.replaceAll('-', '')}`}`;
