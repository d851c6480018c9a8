import type { Booking } from '@yhteistila/core/booking/booking.ts';
import {
  changeOn,
  type DateChange,
  type DateField,
  notedOf,
  type SeriesChange,
  type SeriesDate,
  seriesChange,
} from '@yhteistila/core/booking/series-change.ts';
import { means, type SeriesScope } from '@yhteistila/core/booking/series-scope.ts';
import { afterAct } from '@yhteistila/core/booking/status.ts';
import { type Instant, type Interval, overlaps } from '@yhteistila/core/time/interval.ts';
import type { LocalDay, TimeZone } from '@yhteistila/core/time/site-time.ts';
import type { GiveWay } from '../../ports/give-way.ts';
import { type SeriesDocument, withAct } from '../../records/series.ts';
import { mapInPieces } from '../in-pieces.ts';
import type { BookingChanges } from '../inputs.ts';
import { afterChange, seriesDate } from './given.ts';

/** The dates that a change means, of those that are still ahead and can be changed, in order. */
export const dueDates = (bookings: Iterable<Booking>, scope: SeriesScope, now: Instant): readonly Booking[] =>
  [...bookings]
    .filter(({ day, occurrence, status }) => means(scope, occurrence ?? day) && afterAct(status, 'edit') !== undefined)
    .filter(({ end }) => end > now)
    .sort((a, b) => a.start - b.start);

/** The new time of a date, where the changes name one. */
const newTime = (before: Interval, { start, end }: BookingChanges): Interval | undefined => {
  if (start === undefined && end === undefined) return undefined;
  const from = start ?? before.start;
  return { start: from, end: end ?? from + (before.end - before.start) };
};

/** A change of a series, of which start and end are those of one date. */
export interface ToldChange {
  readonly scope: SeriesScope;
  readonly changes: BookingChanges;
  /** The date from which it is told; else that of the scope, else the first one meant. */
  readonly from?: LocalDay;
}

/** What a change is for each of the dates that it means. */
export interface PlannedChange {
  readonly due: readonly Booking[];
  readonly changesOf: (booking: Booking) => BookingChanges;
  /** What the change is about, but the date has of its own and keeps. */
  readonly keptBy: (booking: Booking) => readonly DateField[];
  readonly change: SeriesChange;
  /** Whether all dates are meant, those that are added later too. */
  readonly isAll: boolean;
  /** The series as it is to be written once the change is decided, and before its dates are changed. */
  readonly nextAfter: (verdict: Verdict) => SeriesDocument;
}

/** What was decided of a change: which of its dates refuse it, and what of it dates that are added later take. */
export interface Verdict {
  readonly refused: ReadonlySet<string>;
  readonly part: SeriesChange | undefined;
}

const toldFrom = (due: readonly Booking[], { scope, from }: ToldChange): Booking | undefined => {
  const day = from ?? ('occurrence' in scope ? scope.occurrence : undefined);
  return due.find((booking) => (booking.occurrence ?? booking.day) === day) ?? due[0];
};

const NOTHING: { readonly changes: BookingChanges; readonly kept: readonly DateField[] } = { changes: {}, kept: [] };

interface Planning {
  readonly change: SeriesChange;
  readonly from: Booking;
  readonly told: ToldChange;
}

/** What the change is for one date: that from which it is told takes all of it, also what was its own. */
const dateChange = (date: SeriesDate, { change, from, told }: Planning, zone: TimeZone): DateChange => {
  const { changes, kept, taken } = changeOn(date, change, zone);
  if (date.booking !== from) return { changes, kept, taken };
  return { changes: { ...told.changes, ...newTime(from, told.changes) }, kept: [], taken: [...taken, ...kept] };
};

/**
 * Plans a change of several dates: each shifts by as much as the one from which it is told, and keeps what was changed
 * on it alone. Undefined when no date ahead is meant.
 */
export const planChange = async (
  giveWay: GiveWay,
  document: SeriesDocument,
  due: readonly Booking[],
  told: ToldChange,
  zone: TimeZone,
): Promise<PlannedChange | undefined> => {
  const from = toldFrom(due, told);
  if (from === undefined) return undefined;
  const { scope, changes } = told;
  const { start: _, end: __, ...rest } = changes;
  const change = seriesChange(from, newTime(from, changes) ?? from, rest, zone);
  const bookings = new Map(due.map((booking) => [booking.id, booking]));
  const found = await mapInPieces(giveWay, document.occurrences, (occurrence) => {
    const booking = bookings.get(occurrence.bookingId);
    if (booking === undefined) return [];
    const date = seriesDate(document, occurrence, booking, zone);
    const its = dateChange(date, { change, from, told }, zone);
    return [[booking.id, { ...its, noted: notedOf(date, its.taken, zone) }] as const];
  });
  const dates = found.flat();
  const byId = new Map(dates);
  const noted = new Map(dates.map(([id, { noted: its }]) => [id, its]));
  const days = due.map(({ occurrence, day }) => occurrence ?? day);
  const ends = dates.map(([, { changes: its }]) => its.end ?? 0);
  return {
    due,
    changesOf: ({ id }) => (byId.get(id) ?? NOTHING).changes,
    keptBy: ({ id }) => (byId.get(id) ?? NOTHING).kept,
    change,
    isAll: scope.scope === 'all',
    nextAfter: (verdict) => {
      const next = scope.scope === 'one' ? {} : afterChange(document, { change, noted, ...verdict }, zone);
      return { ...withAct({ ...document, ...next }, days), until: Math.max(document.until, ...ends) };
    },
  };
};

/** The order in which each date makes room for the next; undefined where none takes the time of another. */
export const orderOf = ({ due, changesOf }: PlannedChange): readonly Booking[] | undefined => {
  const moved = due.map((booking) => ({ booking, time: newTime(booking, changesOf(booking)) ?? booking }));
  const crowds = moved.some(({ booking, time }) =>
    due.some((other) => other.id !== booking.id && overlaps(other, time)),
  );
  if (!crowds) return undefined;
  const isLater = moved.some(({ booking, time }) => time.start > booking.start);
  return isLater ? [...due].reverse() : due;
};
