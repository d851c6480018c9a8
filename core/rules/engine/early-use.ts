import type { Booking } from '../../booking/booking.ts';
import { resourceDayOf } from '../../booking/day.ts';
import { takersOf } from '../../booking/taken-time.ts';
import type { Finding } from '../../finding/finding.ts';
import type { Instant } from '../../time/interval.ts';
import { dayInterval } from '../../time/site-time.ts';
import { bufferMsBetween } from '../kinds/buffer.ts';
import type { Facts } from './facts.ts';
import { selectRules } from './select-rules.ts';

/** When the resource is free for the booking again, after the last that takes it before the booking starts. */
const freeFrom = (booking: Booking, resourceId: string, facts: Facts): Instant => {
  const placed = facts.directory.resourceById.get(resourceId);
  const day = placed === undefined ? undefined : facts.days.get(placed.site.id);
  if (placed === undefined || day === undefined) return booking.start;
  const { rules } = selectRules({ request: booking, placed, facts });
  const before = takersOf(resourceDayOf(day, resourceId), booking.id).filter(({ start }) => start < booking.start);
  // A booking takes nothing of the day before: other bookings of that day would not see it.
  const midnight = dayInterval(booking.day, placed.site.timeZone).start;
  return Math.max(midnight, ...before.map((taker) => taker.end + bufferMsBetween(rules, booking, taker)));
};

/**
 * From when the booking's resources can be used before its start: after the taken times that come before it and what the
 * rules keep free behind them (N13). At its start it has them in any case.
 */
export const usableFrom = (booking: Booking, facts: Facts): Instant =>
  Math.min(booking.start, Math.max(...booking.resourceIds.map((id) => freeFrom(booking, id, facts))));

/** Why a booking cannot be used before its start yet, and from when it can. */
export const stillTakenUntil = (fromAt: Instant): Finding => ({
  rule: 'conflict',
  kind: 'conflict',
  code: 'still-taken',
  severity: 'refuse',
  params: { fromAt },
});
