import { atLocal, minutesOfDay, parseIso, toIso } from '@yhteistila/core/time/site-time.ts';
import type { SeriesView } from '../../api/queries.ts';

export type SeriesDate = SeriesView['occurrences'][number];

const onDay = (time: string, day: string, zone: string): string =>
  toIso(atLocal(day, minutesOfDay(parseIso(time) ?? 0, zone), zone), zone);

/** Every date of the series that is ahead, in order; those left out at the booking come as skipped ones. */
export const datesAhead = (series: SeriesView, now: number, zone: string): readonly SeriesDate[] => {
  const [first] = series.occurrences;
  const known = new Set(series.occurrences.map(({ day }) => day));
  const leftOut = first === undefined ? [] : series.except.filter((day) => !known.has(day));
  const skipped = leftOut.map(
    (day): SeriesDate => ({
      day,
      state: 'skipped',
      start: onDay(first?.start ?? '', day, zone),
      end: onDay(first?.end ?? '', day, zone),
    }),
  );
  return [...series.occurrences, ...skipped]
    .filter(({ end }) => (parseIso(end) ?? 0) > now)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
};
