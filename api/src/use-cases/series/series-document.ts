import { z } from 'zod';
import type { Projections } from '../../ports/projections.ts';

const SERIES_ID = 'series';
/** What the dates need, kept apart so that the store can erase it. */
const NEEDS_ID = 'series.needs';
const partitionOfSeries = (seriesId: string): string => `series|${seriesId}`;

const shape = z.object({
  id: z.string(),
  version: z.int(),
  siteId: z.string(),
  organiserId: z.string(),
  organisationId: z.string(),
  madeAtDesk: z.string().optional(),
  onBehalf: z.boolean().optional(),
  recurrence: z.string(),
  except: z.array(z.string()),
  /** The time of the first date: later ones have the same on the wall clock. */
  first: z.object({ start: z.number(), end: z.number() }),
  /** Every date with the booking that stands for it, made or not: one that was skipped has an id that no booking has. */
  occurrences: z.array(z.object({ day: z.string(), bookingId: z.string() })),
  /** What a date that is added later asks for, but for its time. */
  template: z.record(z.string(), z.unknown()),
  /** The end of the last date: what the series tells of a customer is erased then (contract.md `visibility`). */
  until: z.number(),
  /** Whether every date was tried. Until then a repeat of the request that made the series goes on with it. */
  booked: z.boolean(),
});

/**
 * A series: its recurrence, its exceptions and the ids of its bookings. It is written before the bookings are, so that
 * what a crash left behind is told by the bookings themselves.
 */
export type SeriesDocument = z.infer<typeof shape>;

const needs = z.object({ needs: z.unknown(), languages: z.unknown() }).partial();

/** The series, or undefined. Throws StoreUnreachable. */
export const readSeriesDocument = async (
  projections: Projections,
  seriesId: string,
): Promise<SeriesDocument | undefined> => {
  const found = await projections.list(partitionOfSeries(seriesId), { prefix: SERIES_ID });
  const kept = found.find(({ id }) => id === SERIES_ID);
  if (kept === undefined) return undefined;
  const document = shape.parse(kept.body);
  const told = found.find(({ id }) => id === NEEDS_ID);
  return { ...document, template: { ...document.template, needs: [], ...(told && needs.parse(told.body)) } };
};

/** A series as its two documents: what it is, and what its dates need. */
const partsOf = ({ template, ...rest }: SeriesDocument) => {
  const { needs: asked, languages, ...kept } = template;
  const { version, until: expiresAt } = rest;
  return {
    partition: partitionOfSeries(rest.id),
    series: { id: SERIES_ID, version, body: { ...rest, template: kept } },
    told: { id: NEEDS_ID, version, body: { needs: asked, languages }, expiresAt },
  };
};

/**
 * Writes a new series; false when another call of the same request was faster. Both documents at once, so that they
 * share a transaction: whoever comes under this id tells the same needs.
 */
const create = async (projections: Projections, document: SeriesDocument): Promise<boolean> => {
  const { partition, series, told } = partsOf(document);
  const [created] = await Promise.all([
    projections.write(partition, series, 'absent'),
    projections.write(partition, told, 'absent'),
  ]);
  return created;
};

/** Writes a series over the version before it; false when somebody else was faster. */
export const writeSeriesDocument = async (projections: Projections, document: SeriesDocument): Promise<boolean> => {
  if (document.version === 1) return create(projections, document);
  const { partition, series, told } = partsOf(document);
  if (!(await projections.write(partition, series, document.version - 1))) return false;
  await projections.write(partition, told, 'newer');
  return true;
};

/**
 * Notes that every date was tried; the rest is as it was. A series that was changed meanwhile is none that a repeat goes
 * on with.
 */
export const markBooked = (projections: Projections, document: SeriesDocument): Promise<boolean> => {
  const { partition, series } = partsOf({ ...document, booked: true });
  return projections.write(partition, series, document.version);
};

/** Forgets a series of which nothing was booked. */
export const deleteSeriesDocument = async (projections: Projections, seriesId: string): Promise<void> => {
  await projections.delete(partitionOfSeries(seriesId), SERIES_ID);
  await projections.delete(partitionOfSeries(seriesId), NEEDS_ID);
};
