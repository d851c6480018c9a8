import { seriesChange } from '@yhteistila/core/booking/series-change.ts';
import type { SeriesScope } from '@yhteistila/core/booking/series-scope.ts';
import { means } from '@yhteistila/core/booking/series-scope.ts';
import { afterAct } from '@yhteistila/core/booking/status.ts';
import { atLocal, type LocalDay, parseIso, toIso } from '@yhteistila/core/time/site-time.ts';
import type { BookingView, SeriesView } from '../../api/queries.ts';
import type { BookingChanges } from '../actions/booking-actions.ts';
import { type MovePlan, planOf } from './move-plan.ts';

const startOf = ({ start }: Pick<BookingView, 'start'>): number => parseIso(start) ?? 0;

/** The day by which the series knows the booking, wherever that was moved. */
export const occurrenceOf = ({ occurrence, start }: BookingView): string => occurrence ?? start.slice(0, 10);

/** The bookings that a change of the series means, in order: those ahead that can be changed (as the service has it). */
export const bookingsMeant = (series: SeriesView, scope: SeriesScope, now: number): readonly BookingView[] =>
  series.occurrences
    .flatMap(({ booking, day }) => (booking !== undefined && means(scope, day) ? [booking] : []))
    .filter(({ status, end }) => afterAct(status, 'edit') !== undefined && (parseIso(end) ?? 0) > now)
    .sort((a, b) => startOf(a) - startOf(b));

/**
 * The plan, made for one date, as the change of a series that is told from that date: the others shift by as much. What
 * the plan leaves as it was is not named, so that a date with a space or time of its own keeps it.
 */
export const seriesChangesOf = (plan: MovePlan, booking: BookingView, zone: string): BookingChanges => {
  const was = planOf(booking, zone);
  const isSameTime = was.day === plan.day && was.from === plan.from && was.to === plan.to;
  return {
    ...(plan.spaceId === was.spaceId ? {} : { resourceIds: [plan.spaceId, ...booking.resourceIds.slice(1)] }),
    ...(isSameTime
      ? {}
      : { start: toIso(atLocal(plan.day, plan.from, zone), zone), end: toIso(atLocal(plan.day, plan.to, zone), zone) }),
  };
};

/** The dates that are meant, with the one from which a change of them is told. */
export const toldFrom = (scope: SeriesScope, occurrence: LocalDay) =>
  scope.scope === 'all' || scope.scope === 'range' ? { ...scope, occurrence } : scope;

/** How a change of several dates is taken back: as one change of the series, or each date by itself. */
export type WayBack =
  | { readonly kind: 'series'; readonly body: ReturnType<typeof toldFrom> & BookingChanges }
  | { readonly kind: 'dates'; readonly dates: readonly { readonly moved: BookingView; readonly to: BookingChanges }[] };

/** What a change did: the bookings as they were, and those of them that have changed, as they are now. */
export interface Done {
  readonly scope: SeriesScope;
  readonly before: readonly BookingView[];
  readonly moved: readonly BookingView[];
}

interface Moved {
  readonly was: BookingView;
  readonly is: BookingView;
}

const timeOf = ({ start, end }: Pick<BookingView, 'start' | 'end'>) => ({ start, end });
const intervalOf = ({ start, end }: BookingView) => ({ start: parseIso(start) ?? 0, end: parseIso(end) ?? 0 });

/** By how much the date was shifted on the wall clock; undefined where it has kept its time. */
const shiftOf = ({ was, is }: Moved, zone: string): string | undefined => {
  const { shift } = seriesChange(intervalOf(was), intervalOf(is), {}, zone);
  return Object.values(shift).every((by) => by === 0) ? undefined : JSON.stringify(shift);
};

const roomsOf = ({ resourceIds }: BookingView): string => resourceIds.join();

/** The dates that a change meant, so that any of them can tell it. */
const rangeOf = (scope: SeriesScope, before: readonly BookingView[]): SeriesScope => {
  if (scope.scope !== 'following') return scope;
  const last = before.map(occurrenceOf).reduce((one, other) => (one > other ? one : other), scope.occurrence);
  return { scope: 'range', from: scope.occurrence, to: last };
};

/**
 * The way back, undefined where none restores all. Dates that were shifted alike and stood in the same spaces go back
 * together, told from one that has moved; others each to its own place, in the order in which they make room for each
 * other. A change of all dates is also what a date added later gets, so that it is taken back as a whole or not at all.
 */
export const wayBack = ({ scope, before, moved }: Done, zone: string): WayBack | undefined => {
  const now = new Map(moved.map((booking) => [booking.id, booking]));
  const gone = before.flatMap((was): readonly Moved[] => {
    const is = now.get(was.id);
    return is === undefined ? [] : [{ was, is }];
  });
  const shifted = gone.filter((each) => shiftOf(each, zone) !== undefined);
  const isShiftedAlike = new Set(shifted.map((each) => shiftOf(each, zone))).size <= 1;
  const elsewhere = gone.filter(({ was, is }) => roomsOf(was) !== roomsOf(is));
  const wereTogether = new Set(elsewhere.map(({ was }) => roomsOf(was))).size <= 1;
  const [first] = elsewhere.filter((each) => shifted.length === 0 || shifted.includes(each));
  const [told] = elsewhere.length > 0 ? [first] : shifted;
  if (gone.length === 0) return undefined;
  if (told !== undefined && isShiftedAlike && wereTogether) {
    const changes = {
      ...(shifted.length > 0 && timeOf(told.was)),
      ...(elsewhere.length > 0 && { resourceIds: [...told.was.resourceIds] }),
    };
    return { kind: 'series', body: { ...toldFrom(rangeOf(scope, before), occurrenceOf(told.was)), ...changes } };
  }
  if (scope.scope === 'all') return undefined;
  const dates = gone.map(({ was, is }) => ({
    moved: is,
    to: { ...timeOf(was), resourceIds: [...was.resourceIds] },
  }));
  const isEarlier = shifted.some(({ was, is }) => startOf(is) < startOf(was));
  return { kind: 'dates', dates: isEarlier ? dates.reverse() : dates };
};
