import type { Booking, BookingRequest } from '@yhteistila/core/booking/booking.ts';
import { isLive } from '@yhteistila/core/booking/status.ts';
import { overlaps } from '@yhteistila/core/time/interval.ts';
import type { CommitDeps } from '../../commit/commit-day.ts';
import type { Days } from '../../commit/plan.ts';
import { readDecision } from '../../commit/settle.ts';
import type { LookUp } from '../../ports/day-store.ts';

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

/** The same of one that is decided and still stands there as a claim, because its process did not live to settle it. */
export const ownDecidedMet = async (
  deps: CommitDeps,
  request: BookingRequest,
  days: Days,
  personId: string,
): Promise<Booking | undefined> => {
  const claims = [...days.values()].flatMap(({ resourceDays }) =>
    request.resourceIds.flatMap((resourceId) => resourceDays.get(resourceId)?.claims ?? []),
  );
  for (const claim of claims) {
    const { booking, direction } = claim;
    const isOwn = booking.organiserId === personId && direction === 'entering' && isLive(booking.status);
    if (isOwn && overlaps(booking, request) && (await readDecision(deps, claim)) === 'committed') return booking;
  }
  return undefined;
};

/** What a refusal tells of the person's own booking in the way, by which to look it up. */
export const lookUpOf = (own: Booking | undefined): LookUp => ({
  ...(own !== undefined && { bookingId: own.id }),
  ...(own?.seriesId !== undefined && { seriesId: own.seriesId }),
});

const sorted = (ids: readonly string[]): string => [...ids].sort().join();

/** Whether the request asks for the very booking, as one does that is sent again because its answer was lost. */
export const isSameWish = (booking: Booking, request: BookingRequest): boolean =>
  booking.start === request.start &&
  booking.end === request.end &&
  booking.purpose === request.purpose &&
  booking.organisationId === request.organisationId &&
  sorted(booking.resourceIds) === sorted(request.resourceIds);
