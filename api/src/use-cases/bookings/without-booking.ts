import type { Day, ResourceDay } from '@yhteistila/core/booking/day.ts';
import type { Days } from '../../commit/plan.ts';

const holds = ({ bookings, claims }: ResourceDay, id: string): boolean =>
  bookings.some((booking) => booking.id === id) || claims.some(({ bookingId }) => bookingId === id);

const without = (resourceDay: ResourceDay, id: string): ResourceDay => ({
  ...resourceDay,
  bookings: resourceDay.bookings.filter((booking) => booking.id !== id),
  claims: resourceDay.claims.filter(({ bookingId }) => bookingId !== id),
});

const dayWithout = (day: Day, id: string): Day => {
  const held = [...day.resourceDays].filter(([, resourceDay]) => holds(resourceDay, id));
  if (held.length === 0) return day;
  const rest = held.map(([resourceId, resourceDay]) => [resourceId, without(resourceDay, id)] as const);
  return { ...day, resourceDays: new Map([...day.resourceDays, ...rest]) };
};

/**
 * The days without a booking that is being made: its own claims do not stand in its way, nor does what another call of
 * the same request has made; that it is there is told by the commit (idempotency). Days without it stay the same objects.
 */
export const withoutBooking = (days: Days, id: string): Days =>
  new Map([...days].map(([partition, day]) => [partition, dayWithout(day, id)]));
