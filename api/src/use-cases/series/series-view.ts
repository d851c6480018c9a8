import type { Offer } from '@yhteistila/core/availability/offer.ts';
import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { redact } from '@yhteistila/core/booking/redact.ts';
import { occurrenceOn } from '@yhteistila/core/booking/series.ts';
import type { DateField } from '@yhteistila/core/booking/series-change.ts';
import { isUse } from '@yhteistila/core/booking/status.ts';
import type { Finding } from '@yhteistila/core/finding/finding.ts';
import { type Directory, zoneOf } from '@yhteistila/core/site/directory.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import { locate } from '../../commit/locate.ts';
import type { SeriesDocument } from '../../records/series.ts';
import type { OccurrenceView, SeriesView } from '../answers.ts';
import type { Deps } from '../deps.ts';
import { allInPieces, mapInPieces } from '../in-pieces.ts';
import type { Caller, Refusal } from '../outcome.ts';

/** What is said of a date besides its booking: why it was refused, and what could be had instead. */
export interface Remark {
  readonly findings: readonly Finding[];
  readonly alternative?: Offer;
}

/** What a refusal says of its date. */
export const remarkOf = ({ refusal }: { readonly refusal: Refusal }): Remark => {
  const [alternative] = refusal.alternatives ?? [];
  return { findings: refusal.findings ?? [], ...(alternative === undefined ? {} : { alternative }) };
};

/** The bookings of a series that were made, by the date they stand for. */
export const bookingsOfSeries = async (
  deps: Pick<Deps, 'changes' | 'clock'>,
  document: SeriesDocument,
): Promise<ReadonlyMap<LocalDay, Booking>> => {
  const now = deps.clock.now();
  const located = await allInPieces(deps.changes.giveWay, document.occurrences, async ({ day, bookingId }) => ({
    day,
    at: await locate(deps.changes, bookingId, now),
  }));
  // One that was taken into another series meanwhile is no date of this one any more.
  return new Map(
    located.flatMap(({ day, at }) => (at?.booking.seriesId === document.id ? [[day, at.booking] as const] : [])),
  );
};

const stateOf = (booking: Booking | undefined, remark: Remark | undefined): OccurrenceView['state'] => {
  if (booking === undefined) return 'skipped';
  if (!isUse(booking.status)) return 'cancelled';
  return remark === undefined ? 'booked' : 'unchanged';
};

interface ViewInput {
  readonly document: SeriesDocument;
  readonly caller: Caller;
  readonly directory: Directory;
}

/** What came of a change besides the bookings. */
interface Came {
  readonly remarks?: ReadonlyMap<LocalDay, Remark>;
  /** What dates have of their own and have kept. */
  readonly kept?: ReadonlyMap<LocalDay, readonly DateField[]>;
}

/** One date as the caller may see it. */
export const occurrenceView = (
  day: LocalDay,
  booking: Booking | undefined,
  { document, caller, directory }: ViewInput,
  { remarks, kept }: Came = {},
): OccurrenceView => {
  const remark = remarks?.get(day);
  const its = kept?.get(day);
  const zone = zoneOf(directory, document.siteId);
  const { start, end } = booking ?? occurrenceOn(day, document.first, zone);
  return {
    day,
    state: stateOf(booking, remark),
    start,
    end,
    ...(booking === undefined ? {} : { booking: redact(booking, { person: caller.person }, directory) }),
    ...remark,
    ...(its === undefined ? {} : { kept: its }),
  };
};

/** The series with every date, skipped and cancelled ones included, in order. */
export const seriesView = async (
  { changes }: Pick<Deps, 'changes'>,
  bookings: ReadonlyMap<LocalDay, Booking>,
  input: ViewInput,
  came: Came = {},
): Promise<SeriesView> => {
  const { id, version, siteId, recurrence, except, occurrences, acts } = input.document;
  const inOrder = [...occurrences].sort((a, b) => (a.day < b.day ? -1 : 1));
  const views = await mapInPieces(changes.giveWay, inOrder, ({ day }) =>
    occurrenceView(day, bookings.get(day), input, came),
  );
  return {
    id,
    version,
    siteId,
    recurrence,
    except,
    acts,
    occurrences: views,
  };
};
