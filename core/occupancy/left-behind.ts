import type { Booking } from '../booking/booking.ts';
import type { Instant } from '../time/interval.ts';
import type { Call } from './call.ts';
import { checkInWindow } from './check-in-window.ts';

/**
 * Whether a booking's call has nobody left to call for: the booking is over, was cancelled or released, or has moved to
 * another room, another site or a later time. `booking` as it is now, wherever it stands.
 */
export const isLeftBehind = (
  { siteId, resourceId }: Pick<Call, 'siteId' | 'resourceId'>,
  booking: Booking | undefined,
  now: Instant,
): boolean => {
  if (booking?.status !== 'checkedIn' || booking.siteId !== siteId) return true;
  const isElsewhere = resourceId !== undefined && !booking.resourceIds.includes(resourceId);
  return isElsewhere || now < checkInWindow(booking).start;
};
