import { DATE_FIELDS } from '@yhteistila/core/booking/series-change.ts';
import { z } from 'zod';
import { listAll, type Records } from '../ports/records.ts';
import { type RecordKind, recordAt, valueIn } from './record-kind.ts';
import { keptAfter } from './retention.ts';

const SERIES_ID = 'series';
/** Acts on several dates that are remembered: what is told of an older one names no dates any more. */
const MAX_ACTS = 10;
/** What the dates need, kept apart so that the store can erase it. */
const NEEDS_ID = 'series.needs';
const partitionOf = (seriesId: string): string => `series|${seriesId}`;

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
  acts: z.array(z.object({ version: z.int(), days: z.array(z.string()), cancels: z.literal(true).optional() })),
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

/** The version of the record is the series' own. */
export const SERIES: RecordKind<SeriesDocument, string> = {
  name: 'series',
  schemaVersion: 2,
  shape,
  upgrades: {
    /** Before acts on several dates were remembered. */
    1: (stored) => ({ acts: [], ...Object(stored) }),
  },
  placeOf: (seriesId) => ({ partition: partitionOf(seriesId), id: SERIES_ID }),
  isAt: ({ partition, id }) => partition.startsWith('series|') && id === SERIES_ID,
  filedAs: ({ until }) => ({ expiresAt: keptAfter('series', until) }),
};

const needs = z.object({ needs: z.unknown(), languages: z.unknown() }).partial();
/** The needs of all dates, and those that some were given otherwise, by their day. */
const toldShape = needs.extend({ dates: z.record(z.string(), needs).optional() });
type SeriesNeeds = z.infer<typeof toldShape>;

export const SERIES_NEEDS: RecordKind<SeriesNeeds, string> = {
  name: 'series-needs',
  schemaVersion: 2,
  shape: toldShape,
  upgrades: {},
  placeOf: (seriesId) => ({ partition: partitionOf(seriesId), id: NEEDS_ID }),
  isAt: ({ partition, id }) => partition.startsWith('series|') && id === NEEDS_ID,
};

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
  const both = await listAll(records, partitionOf(seriesId), { prefix: SERIES_ID });
  const kept = both.find(({ id }) => id === SERIES_ID);
  if (kept === undefined) return undefined;
  const document = valueIn(SERIES, kept);
  const found = both.find(({ id }) => id === NEEDS_ID);
  const { dates = {}, ...told }: SeriesNeeds = found === undefined ? {} : valueIn(SERIES_NEEDS, found);
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

/** A series as its two records: what it is, and what its dates need. */
const partsOf = (records: Records, { template, occurrences, ...rest }: SeriesDocument) => {
  const { needs: asked, languages, ...kept } = template;
  const all = occurrences.map(apart);
  const dates = Object.fromEntries(
    all.flatMap(({ date, told }) => (Object.keys(told).length === 0 ? [] : [[date.day, told]])),
  );
  return {
    series: recordAt(records, SERIES, rest.id),
    document: { ...rest, template: kept, occurrences: all.map(({ date }) => date) },
    needs: recordAt(records, SERIES_NEEDS, rest.id),
    told: { needs: asked, languages, dates },
    filing: { expiresAt: keptAfter('series-needs', rest.until) },
  };
};

/** Writes a series over the version before it; false when somebody else was faster. */
export const writeSeriesDocument = async (records: Records, written: SeriesDocument): Promise<boolean> => {
  const { series, document, needs: apartFrom, told, filing } = partsOf(records, written);
  if (document.version === 1) {
    // Both at once, so that they share a transaction: whoever comes under this id tells the same needs.
    const [created] = await Promise.all([series.create(document), apartFrom.create(told, filing)]);
    return created;
  }
  if (!(await series.replace({ version: document.version - 1 }, document))) return false;
  await apartFrom.advance(document.version, told, filing);
  return true;
};

/**
 * Notes that every date was tried; the rest is as it was. A series that was changed meanwhile is none that a repeat goes
 * on with.
 */
export const markBooked = (records: Records, written: SeriesDocument): Promise<boolean> => {
  const { series, document } = partsOf(records, { ...written, booked: true });
  return series.refile(document, document);
};

/** Forgets a series of which nothing was booked. */
export const deleteSeriesDocument = async (records: Records, seriesId: string): Promise<void> => {
  await recordAt(records, SERIES, seriesId).delete();
  await recordAt(records, SERIES_NEEDS, seriesId).delete();
};
