import type { Booking, BookingRequest } from '../../booking/booking.ts';
import { type Day, resourceDayOf } from '../../booking/day.ts';
import type { Facts } from '../../rules/engine/facts.ts';
import type { LocalDay } from '../../time/site-time.ts';

/** The day with one more booking standing in its resources. The day itself stays as it is. */
export const withBooking = (day: Day, booking: Booking): Day => {
  const resourceDays = new Map(day.resourceDays);
  for (const resourceId of booking.resourceIds) {
    const there = resourceDayOf(day, resourceId);
    resourceDays.set(resourceId, { ...there, bookings: [...there.bookings, booking] });
  }
  return { ...day, resourceDays };
};

/** The booking that a request would become, as far as later decisions of the same day look at it. */
export const standingBooking = (
  request: BookingRequest,
  { now, organiser, directory }: Omit<Facts, 'days'>,
  day: LocalDay,
): Booking => ({
  ...request,
  id: `step.${request.resourceIds.join('.')}.${request.start}`,
  version: 1,
  status: 'confirmed',
  day,
  organiserId: organiser.id,
  createdAt: now,
  changedAt: now,
  obligations: [],
  decidedWith: directory.versionAt([request.siteId]),
});

/** The facts with the request's booking standing at its site. */
export const withStanding = (facts: Facts, request: BookingRequest): Facts => {
  const day = facts.days.get(request.siteId);
  if (day === undefined) throw new Error(`the day of ${request.siteId} was not loaded`);
  const standing = withBooking(day, standingBooking(request, facts, day.day));
  return { ...facts, days: new Map([...facts.days, [request.siteId, standing]]) };
};
