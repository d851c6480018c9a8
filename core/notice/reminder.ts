import type { Booking } from '../booking/booking.ts';
import type { Instant } from '../time/interval.ts';
import type { Notice } from './notice.ts';

const MINUTE_MS = 60_000;
/** Late enough to be on the way, early enough to give the room up. */
export const REMINDED_BEFORE_MS = 10 * MINUTE_MS;
/** Who has booked within this time before the start has it in mind. */
const KNOWN_BEFORE_MS = 15 * MINUTE_MS;

/**
 * The reminder that the booking's organiser is to have at `now`: from ten minutes before the start until the end of the
 * grace period, of a booking that is released unless it is checked in (M7). Once for each start.
 */
export const reminderOf = (booking: Booking, now: Instant): Notice | undefined => {
  const { id, siteId, organiserId, status, start, createdAt, checkIn } = booking;
  if (status !== 'confirmed' || checkIn === undefined) return undefined;
  if (now < start - REMINDED_BEFORE_MS || now >= checkIn.by) return undefined;
  if (createdAt > start - KNOWN_BEFORE_MS) return undefined;
  return {
    key: `reminder.${id}.${start}`,
    personId: organiserId,
    kind: 'reminder',
    code: 'reminder',
    siteId,
    at: start - REMINDED_BEFORE_MS,
    until: checkIn.by,
    bookingId: id,
  };
};

/** Whether a notice held back until then is still of use: a reminder is not, once its booking has begun. */
export const isWorthHolding = ({ code, at }: Pick<Notice, 'code' | 'at'>, until: Instant): boolean =>
  code !== 'reminder' || until < at + REMINDED_BEFORE_MS;
