import { z } from 'zod';
import type { Projections } from '../../ports/projections.ts';

const SERIES_ID = 'series';
const partitionOfSeries = (seriesId: string): string => `series|${seriesId}`;

const shape = z.object({
  id: z.string(),
  version: z.int(),
  siteId: z.string(),
  organiserId: z.string(),
  organisationId: z.string(),
  recurrence: z.string(),
  except: z.array(z.string()),
  /** The time of the first date: later ones have the same on the wall clock. */
  first: z.object({ start: z.number(), end: z.number() }),
  /** Every date with the booking that stands for it, made or not: one that was skipped has an id that no booking has. */
  occurrences: z.array(z.object({ day: z.string(), bookingId: z.string() })),
  /** What a date that is added later asks for, but for its time. */
  template: z.record(z.string(), z.unknown()),
});

/**
 * A series: its recurrence, its exceptions and the ids of its bookings. It is written before the bookings are, so that
 * what a crash left behind is told by the bookings themselves.
 */
export type SeriesDocument = z.infer<typeof shape>;

/** The series, or undefined. Throws StoreUnreachable. */
export const readSeriesDocument = async (
  projections: Projections,
  seriesId: string,
): Promise<SeriesDocument | undefined> => {
  const found = await projections.read(partitionOfSeries(seriesId), SERIES_ID);
  return found === undefined ? undefined : shape.parse(found.body);
};

/** Writes a series over the version before it; false when somebody else was faster. */
export const writeSeriesDocument = (projections: Projections, document: SeriesDocument): Promise<boolean> =>
  projections.write(
    partitionOfSeries(document.id),
    { id: SERIES_ID, version: document.version, body: document },
    document.version === 1 ? 'absent' : document.version - 1,
  );

/** Forgets a series of which nothing was booked. */
export const deleteSeriesDocument = (projections: Projections, seriesId: string): Promise<void> =>
  projections.delete(partitionOfSeries(seriesId), SERIES_ID);
