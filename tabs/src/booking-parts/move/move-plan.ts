import { atLocal, dayOf, type LocalDay, minutesOfDay, parseIso, toIso } from '@yhteistila/core/time/site-time.ts';
import type { BookingView, Offer } from '../../api/queries.ts';
import type { BookingChanges } from '../actions/booking-actions.ts';
import { needOf } from '../actions/offer-changes.ts';
import type { ChangeToCheck } from '../use-verdict.ts';

/** Where and when a booking shall be, as the person writes it. Minutes are after midnight on the site's wall clock. */
export interface MovePlan {
  readonly day: LocalDay;
  readonly from: number;
  readonly to: number;
  readonly spaceId: string;
}

/** Where and when the booking is. */
export const planOf = (booking: Pick<BookingView, 'start' | 'end' | 'resourceIds'>, zone: string): MovePlan => {
  const start = parseIso(booking.start) ?? 0;
  const from = minutesOfDay(start, zone);
  const length = Math.round(((parseIso(booking.end) ?? start) - start) / 60_000);
  return { day: dayOf(start, zone), from, to: from + length, spaceId: booking.resourceIds[0] ?? '' };
};

/** Where and when the offer is. */
export const planOfOffer = ({ start, end, resourceId }: Offer, zone: string): MovePlan =>
  planOf({ start, end, resourceIds: [resourceId] }, zone);

/** The same length from another start. */
export const startingAt = (plan: MovePlan, from: number): MovePlan => ({
  ...plan,
  from,
  to: plan.to - plan.from + from,
});

export const isSamePlan = (a: MovePlan, b: MovePlan): boolean =>
  a.day === b.day && a.from === b.from && a.to === b.to && a.spaceId === b.spaceId;

/** What the plan changes: the space is the first of what is booked, and what goes with it stays. */
export const changesOf = (plan: MovePlan, booking: BookingView, zone: string): BookingChanges => ({
  resourceIds: [plan.spaceId, ...booking.resourceIds.slice(1)],
  start: toIso(atLocal(plan.day, plan.from, zone), zone),
  end: toIso(atLocal(plan.day, plan.to, zone), zone),
});

/** The dry run of the plan, in which the booking does not stand in its own way. Undefined where there is no length. */
export const checkOf = (plan: MovePlan, booking: BookingView, zone: string): ChangeToCheck | undefined => {
  if (plan.to <= plan.from || booking.siteId === undefined) return undefined;
  const { start = '', end = '', resourceIds = [] } = changesOf(plan, booking, zone);
  const title = booking.title === undefined ? {} : { title: booking.title };
  // What a coordinator does not know of another's booking stays as it is.
  const need = booking.purpose === undefined ? {} : needOf(booking);
  return { siteId: booking.siteId, resourceIds, start, end, ...title, ...need, replaces: booking.id };
};
