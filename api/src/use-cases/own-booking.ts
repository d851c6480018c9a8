import type { Booking, BookingRequest } from '@yhteistila/core/booking/booking.ts';
import { isLive } from '@yhteistila/core/booking/status.ts';
import { overlaps } from '@yhteistila/core/time/interval.ts';
import type { Days } from '../commit/plan.ts';

/** The person's own live booking that stands where the request wants to be: on one of its resources, at its time. */
export const ownBookingMet = (request: BookingRequest, days: Days, personId: string): Booking | undefined => {
  for (const { resourceDays } of days.values()) {
    for (const resourceId of request.resourceIds) {
      const own = resourceDays
        .get(resourceId)
        ?.bookings.find(
          (booking) => booking.organiserId === personId && isLive(booking.status) && overlaps(booking, request),
        );
      if (own !== undefined) return own;
    }
  }
  return undefined;
};

const sorted = (ids: readonly string[]): string => [...ids].sort().join();

/** Whether the request asks for the very booking, as one does that is sent again because its answer was lost. */
export const isSameWish = (booking: Booking, request: BookingRequest): boolean =>
  booking.start === request.start &&
  booking.end === request.end &&
  booking.purpose === request.purpose &&
  booking.organisationId === request.organisationId &&
  sorted(booking.resourceIds) === sorted(request.resourceIds);
