import type { Booking } from '../booking/booking.ts';
import type { Act } from '../booking/status.ts';
import type { Instant } from '../time/interval.ts';

/** What time alone does to a booking. */
export type DueAct = Extract<Act, 'release' | 'complete' | 'decline'>;

/**
 * What is due at `now`: an undecided request is declined at its start, a booking without its check-in is released at
 * the end of the grace period, and what was used, or needs no check-in, is completed at its end (docs/api.md §3).
 */
export const dueAct = (booking: Booking, now: Instant): DueAct | undefined => {
  switch (booking.status) {
    case 'requested':
      return now >= booking.start ? 'decline' : undefined;
    case 'checkedIn':
      return now >= booking.end ? 'complete' : undefined;
    case 'confirmed':
      if (booking.checkIn !== undefined) return now >= booking.checkIn.by ? 'release' : undefined;
      return now >= booking.end ? 'complete' : undefined;
    default:
      return undefined;
  }
};
