import { DATE_FIELDS } from '@yhteistila/core/booking/series-change.ts';
import { z } from 'zod';
import { listAll, type Records } from '../../ports/records.ts';

const SERIES_ID = 'series';
/** Acts on several dates that are remembered: what is told of an older one names no dates any more. */
const MAX_ACTS = 10;
/** What the dates need, kept apart so that the store can erase it. */
const NEEDS_ID = 'series.needs';
const partitionOfSeries = (seriesId: string): string => `series|${seriesId}`;

const values = z.partialRecord(z.enum(DATE_FIELDS), z.unknown());
const occurrence = z.object({
  day: z.string(),
  bookingId: z.string(),
  /** The wall-clock time that the series gives it, where that is no longer the first date's. */
  at: z.object({ day: z.string(), from: z.int(), length: z.int() }).optional(),
  /** What a change of some dates gave it otherwise than the template says. */
  given: z.record(z.string(), z.unknown()).optional(),
  /** How it came through the last change that meant it. */
  noted: z.object({ version: z.int(), taking: z.array(z.enum(DATE_FIELDS)), behind: values, own: values }).optional(),
});

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
  occurrences: z.array(occurrence),
  /** What a date that is added later asks for, but for its time. */
  template: z.record(z.string(), z.unknown()),
  /** The end of the last date: what the series tells of a customer is erased then (docs/api.md §4). */
  until: z.number(),
  /** The last acts on its dates, oldest first, each with the version of the series that it made. */
  acts: z
    .array(z.object({ version: z.int(), days: z.array(z.string()), cancels: z.literal(true).optional() }))
    .default([]),
  /** Whether every date was tried. Until then a repeat of the request that made the series goes on with it. */
  booked: z.boolean(),
});

/**
 * A series: its recurrence, its exceptions and the ids of its bookings. It is written before the bookings are, so that
 * what a crash left behind is told by the bookings themselves.
 */
export type SeriesDocument = z.infer<typeof shape>;
export type SeriesAct = SeriesDocument['acts'][number];
export type SeriesOccurrence = SeriesDocument['occurrences'][number];

const needs = z.object({ needs: z.unknown(), languages: z.unknown() }).partial();
/** The needs of all dates, and those that some were given otherwise, by their day. */
const toldShape = needs.extend({ dates: z.record(z.string(), needs).optional() });

const withNeeds = (date: SeriesOccurrence, told: object | undefined): SeriesOccurrence =>
  told === undefined ? date : { ...date, given: { ...date.given, ...told } };

/** The name of the act that made this version of the series, as its events and notices carry it. */
export const seriesActOf = ({ id, version }: Pick<SeriesDocument, 'id' | 'version'>): string => `${id}.${version}`;

/** The next version of the series, with what is done to which of its dates. */
export const withAct = (
  document: SeriesDocument,
  days: readonly string[],
  more: Pick<SeriesAct, 'cancels'> = {},
): SeriesDocument => {
  const version = document.version + 1;
  const acts = [...document.acts, { version, days: [...days], ...more }].slice(-MAX_ACTS);
  return { ...document, version, booked: true, acts };
};

/** The series, or undefined. Throws StoreUnreachable. */
export const readSeriesDocument = async (records: Records, seriesId: string): Promise<SeriesDocument | undefined> => {
  const documents = await listAll(records, partitionOfSeries(seriesId), { prefix: SERIES_ID });
  const kept = documents.find(({ id }) => id === SERIES_ID);
  if (kept === undefined) return undefined;
  const document = shape.parse(kept.body);
  const found = documents.find(({ id }) => id === NEEDS_ID);
  const { dates = {}, ...told } = found === undefined ? {} : toldShape.parse(found.body);
  return {
    ...document,
    template: { ...document.template, needs: [], ...told },
    occurrences: document.occurrences.map((each) => withNeeds(each, dates[each.day])),
  };
};

/** What a date was given, apart from what it tells of a customer. */
const apart = ({ given, ...date }: SeriesOccurrence) => {
  if (given === undefined) return { date, told: {} };
  const { needs: asked, languages, ...rest } = given;
  const told = { ...('needs' in given && { needs: asked }), ...('languages' in given && { languages }) };
  return { date: { ...date, given: rest }, told };
};

/** A series as its two documents: what it is, and what its dates need. */
const partsOf = ({ template, occurrences, ...rest }: SeriesDocument) => {
  const { needs: asked, languages, ...kept } = template;
  const { version, until: expiresAt } = rest;
  const all = occurrences.map(apart);
  const dates = Object.fromEntries(
    all.flatMap(({ date, told }) => (Object.keys(told).length === 0 ? [] : [[date.day, told]])),
  );
  const body = { ...rest, template: kept, occurrences: all.map(({ date }) => date) };
  return {
    partition: partitionOfSeries(rest.id),
    series: { id: SERIES_ID, version, body },
    told: { id: NEEDS_ID, version, body: { needs: asked, languages, dates }, expiresAt },
  };
};

/**
 * Writes a new series; false when another call of the same request was faster. Both documents at once, so that they
 * share a transaction: whoever comes under this id tells the same needs.
 */
const create = async (records: Records, document: SeriesDocument): Promise<boolean> => {
  const { partition, series, told } = partsOf(document);
  const [created] = await Promise.all([
    records.write(partition, series, 'absent'),
    records.write(partition, told, 'absent'),
  ]);
  return created;
};

/** Writes a series over the version before it; false when somebody else was faster. */
export const writeSeriesDocument = async (records: Records, document: SeriesDocument): Promise<boolean> => {
  if (document.version === 1) return create(records, document);
  const { partition, series, told } = partsOf(document);
  if (!(await records.write(partition, series, document.version - 1))) return false;
  await records.write(partition, told, 'newer');
  return true;
};

/**
 * Notes that every date was tried; the rest is as it was. A series that was changed meanwhile is none that a repeat goes
 * on with.
 */
export const markBooked = (records: Records, document: SeriesDocument): Promise<boolean> => {
  const { partition, series } = partsOf({ ...document, booked: true });
  return records.write(partition, series, document.version);
};

/** Forgets a series of which nothing was booked. */
export const deleteSeriesDocument = async (records: Records, seriesId: string): Promise<void> => {
  await records.delete(partitionOfSeries(seriesId), SERIES_ID);
  await records.delete(partitionOfSeries(seriesId), NEEDS_ID);
};
