import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import type { BookingView, Offer, SeriesPreview, SeriesView } from '../../api/queries.ts';

/** One date of a series as the preview shows it. */
export interface SeriesRow {
  readonly day: LocalDay;
  readonly start: string;
  readonly end: string;
  /** `instead`: the alternative was booked in its place. */
  readonly state: 'possible' | 'clash' | 'booked' | 'instead';
  readonly reasons: readonly string[];
  readonly alternative?: Offer;
  readonly booking?: BookingView;
}

const refusalsOf = (findings: SeriesPreview['occurrences'][number]['findings'] = []): readonly string[] =>
  findings.filter(({ severity }) => severity === 'refuse').map(({ message }) => message);

const previewRow = (date: SeriesPreview['occurrences'][number]): SeriesRow => ({
  day: date.day,
  start: date.start,
  end: date.end,
  state: date.allowed ? 'possible' : 'clash',
  reasons: refusalsOf(date.findings),
  ...(date.alternative === undefined ? {} : { alternative: date.alternative }),
});

const madeRow = (date: SeriesView['occurrences'][number]): SeriesRow => ({
  day: date.day,
  start: date.start,
  end: date.end,
  state: date.state === 'booked' ? 'booked' : 'clash',
  reasons: refusalsOf(date.findings),
  ...(date.alternative === undefined ? {} : { alternative: date.alternative }),
});

/** Every date in order: those of the series, and those for which an alternative was booked. */
export const seriesRows = (
  dates: SeriesPreview['occurrences'],
  made: SeriesView | undefined,
  instead: ReadonlyMap<LocalDay, BookingView>,
): readonly SeriesRow[] => {
  const rows = made === undefined ? dates.map(previewRow) : made.occurrences.map(madeRow);
  const taken = [...instead].map(
    ([day, booking]): SeriesRow => ({
      day,
      start: booking.start,
      end: booking.end,
      state: 'instead',
      reasons: [],
      booking,
    }),
  );
  return [...rows.filter(({ day }) => !instead.has(day)), ...taken].sort((a, b) => (a.day < b.day ? -1 : 1));
};
