import type { Booking } from '../../booking/booking.ts';
import { type Closure, resourceDayOf } from '../../booking/day.ts';
import type { Finding } from '../../finding/finding.ts';
import type { Facts } from './facts.ts';

const closuresOf = (resourceId: string, { directory, days }: Facts): readonly Closure[] => {
  const placed = directory.resourceById.get(resourceId);
  const day = placed === undefined ? undefined : days.get(placed.site.id);
  return day === undefined ? [] : resourceDayOf(day, resourceId).closures;
};

/** That the resource is out of use, from when to when and why. */
export const outOfUse = (resourceId: string, { start, end, reason }: Closure): Finding => ({
  rule: 'closure',
  kind: 'closure',
  code: 'out-of-use',
  severity: 'refuse',
  resourceId,
  params: { fromAt: start, untilAt: end, because: reason },
});

/**
 * Why the booking's resources cannot be used from now on, or from its start where that is still ahead: they are out of
 * use. A closure that begins later leaves the time before it.
 */
export const closedNow = (booking: Booking, facts: Facts): readonly Finding[] =>
  booking.resourceIds.flatMap((resourceId) =>
    closuresOf(resourceId, facts)
      .filter(({ start, end }) => facts.now < end && start <= Math.max(facts.now, booking.start))
      .map((closure) => outOfUse(resourceId, closure)),
  );
