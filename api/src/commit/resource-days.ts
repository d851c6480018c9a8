import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { type Claim, type Day, type ResourceDay, resourceDayOf } from '@yhteistila/core/booking/day.ts';
import { type ResourceDayDocument, SCHEMA_VERSION } from '../ports/day-documents.ts';
import type { Write } from '../ports/day-store.ts';

/** The resource-days that a change touches, by resource id, as they shall be. */
export type Touched = Map<string, ResourceDay>;

const current = (day: Day, touched: Touched, resourceId: string): ResourceDay =>
  touched.get(resourceId) ?? resourceDayOf(day, resourceId);

/** Puts the booking into the resources' days, in place of an older version of itself. */
export const hold = (day: Day, touched: Touched, resourceIds: readonly string[], booking: Booking): void => {
  for (const resourceId of resourceIds) {
    const there = current(day, touched, resourceId);
    const others = there.bookings.filter((other) => other.id !== booking.id);
    const bookings = [...others, booking].sort((a, b) => a.start - b.start);
    touched.set(resourceId, { ...there, bookings });
  }
};

/** Takes the booking out of the resources' days. */
export const free = (day: Day, touched: Touched, resourceIds: readonly string[], bookingId: string): void => {
  for (const resourceId of resourceIds) {
    const there = current(day, touched, resourceId);
    touched.set(resourceId, { ...there, bookings: there.bookings.filter((other) => other.id !== bookingId) });
  }
};

/** Adds a claim to a resource's day. */
export const claim = (day: Day, touched: Touched, resourceId: string, added: Claim): void => {
  const there = current(day, touched, resourceId);
  touched.set(resourceId, { ...there, claims: [...there.claims, added] });
};

/** Takes the claim of one attempt out of a resource's day. */
export const unclaim = (day: Day, touched: Touched, resourceId: string, attempt: string): void => {
  const there = current(day, touched, resourceId);
  touched.set(resourceId, { ...there, claims: there.claims.filter((other) => other.attempt !== attempt) });
};

/** The id of a resource's day document. */
const resourceDayId = (resourceId: string): string => `resource.${resourceId}`;

/** The document that stores a resource's day. */
export const resourceDayDocument = (resourceDay: ResourceDay): ResourceDayDocument => ({
  id: resourceDayId(resourceDay.resourceId),
  kind: 'resource-day',
  schemaVersion: SCHEMA_VERSION,
  resourceId: resourceDay.resourceId,
  bookings: resourceDay.bookings,
  claims: resourceDay.claims,
  closures: resourceDay.closures,
});

/** The writes that store the touched resource-days. */
export const resourceDayWrites = (touched: Touched): Write[] =>
  [...touched.values()].map((resourceDay) => ({ op: 'put', document: resourceDayDocument(resourceDay) }));
