import {
  addDays,
  dayInterval,
  daysBetween,
  type LocalDay,
  type TimeZone,
  toIso,
} from '@yhteistila/core/time/site-time.ts';
import type { Reply } from '../../api/queries.ts';

/** An exhibition: one space for whole days, both ends inclusive. */
export interface Exhibition {
  readonly siteId: string;
  readonly resourceId: string;
  readonly from: LocalDay;
  readonly to: LocalDay;
  readonly title: string;
}

export const dayCount = ({ from, to }: Pick<Exhibition, 'from' | 'to'>): number => daysBetween(from, to) + 1;

/** The request for its first day, as the service takes it. */
export const firstDayOf = ({ siteId, resourceId, from, title }: Exhibition, zone: TimeZone) => {
  const { start, end } = dayInterval(from, zone);
  const named = title.trim() === '' ? {} : { title: title.trim() };
  const when = { start: toIso(start, zone), end: toIso(end, zone) };
  return { siteId, resourceIds: [resourceId], ...when, purpose: 'event' as const, ...named };
};

/** The request for all its days: all of them or none. */
export const allDaysOf = (exhibition: Exhibition, zone: TimeZone) => ({
  ...firstDayOf(exhibition, zone),
  recurrence: `FREQ=DAILY;COUNT=${dayCount(exhibition)}`,
  onConflict: 'fail' as const,
});

/** Days that cannot be had, each with the reasons. */
export const lostDays = ({ occurrences }: Reply<'checkSeries'>) =>
  occurrences
    .filter(({ allowed }) => !allowed)
    .map(({ day, findings }) => ({
      day,
      reasons: findings.filter(({ severity }) => severity === 'refuse').map(({ message }) => message),
    }));

/** The first day that can be had whole: tomorrow, as seen from `today`. */
export const firstPossible = (today: LocalDay): LocalDay => addDays(today, 1);
