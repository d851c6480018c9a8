import type { SeriesScope } from '@yhteistila/core/booking/series-scope.ts';
import { means } from '@yhteistila/core/booking/series-scope.ts';
import { afterAct } from '@yhteistila/core/booking/status.ts';
import {
  addDays,
  atLocal,
  dayOf,
  daysBetween,
  minutesOfDay,
  parseIso,
  toIso,
} from '@yhteistila/core/time/site-time.ts';
import type { BookingView, SeriesView } from '../api/queries.ts';
import type { BookingChanges } from './booking-actions.ts';
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
 * The plan, made for one date, as the change of a series: told of the first date meant, by as many days and to the same
 * hours. What the plan leaves as it was is not named, so that a date with a space or time of its own keeps it.
 */
export const seriesChangesOf = (
  plan: MovePlan,
  booking: BookingView,
  first: BookingView,
  zone: string,
): BookingChanges => {
  const was = planOf(booking, zone);
  const day = addDays(dayOf(startOf(first), zone), daysBetween(was.day, plan.day));
  const isSameTime = was.day === plan.day && was.from === plan.from && was.to === plan.to;
  return {
    ...(plan.spaceId === was.spaceId ? {} : { resourceIds: [plan.spaceId, ...booking.resourceIds.slice(1)] }),
    ...(isSameTime
      ? {}
      : { start: toIso(atLocal(day, plan.from, zone), zone), end: toIso(atLocal(day, plan.to, zone), zone) }),
  };
};

/** How a change of several dates is taken back: as one change of the series, or each date by itself. */
export type WayBack =
  | { readonly kind: 'series'; readonly changes: BookingChanges }
  | { readonly kind: 'dates'; readonly dates: readonly { readonly moved: BookingView; readonly to: BookingChanges }[] };

/** What a change did: the bookings as they were, and those of them that have changed, as they are now. */
export interface Done {
  readonly scope: SeriesScope['scope'];
  readonly before: readonly BookingView[];
  readonly moved: readonly BookingView[];
}

const placeOf = ({ start, end, resourceIds }: BookingView): BookingChanges => ({
  start,
  end,
  resourceIds: [...resourceIds],
});

const likenessOf = ({ start, end, resourceIds }: BookingView, zone: string): string =>
  JSON.stringify([...[start, end].map((time) => minutesOfDay(parseIso(time) ?? 0, zone)), resourceIds]);

/**
 * The way back, undefined where none restores all: dates that were alike go back together; others each to its own
 * place, in the order in which they make room for each other. A change of all dates is also what a date added later
 * gets, so that it is taken back as a whole or not at all.
 */
export const wayBack = ({ scope, before, moved }: Done, zone: string): WayBack | undefined => {
  const [first] = before;
  const now = new Map(moved.map((booking) => [booking.id, booking]));
  const [firstMoved] = before.flatMap((was) => {
    const is = now.get(was.id);
    return is === undefined ? [] : [{ was, is }];
  });
  if (first === undefined || firstMoved === undefined) return undefined;
  const shift = startOf(firstMoved.is) - startOf(firstMoved.was);
  const isSameDay = dayOf(startOf(firstMoved.is), zone) === dayOf(startOf(firstMoved.was), zone);
  const areAlike = before.every((each) => likenessOf(each, zone) === likenessOf(first, zone));
  if (areAlike && (isSameDay || moved.length === before.length)) return { kind: 'series', changes: placeOf(first) };
  if (scope === 'all') return undefined;
  const dates = before.flatMap((was) => {
    const is = now.get(was.id);
    return is === undefined ? [] : [{ moved: is, to: placeOf(was) }];
  });
  return { kind: 'dates', dates: shift < 0 ? dates.reverse() : dates };
};
