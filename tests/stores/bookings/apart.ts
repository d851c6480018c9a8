import type { Booking } from '@yhteistila/core/booking/booking.ts';
import type { Day } from '@yhteistila/core/booking/day.ts';
import { directory } from './process.ts';

/** N13, told here once more: a test that asked the rule would agree with its mistakes. */
const CHANGING_TIME_MS = 5 * 60_000;
const WITH_CHANGING_TIME = ['servicePointScreened', 'serviceRoom', 'remoteServiceRoom', 'securityRoom'];
const TAKING = ['requested', 'confirmed', 'checkedIn', 'completed'];

const takenFrom = ({ start, checkedInAt = start }: Booking): number => Math.min(start, checkedInAt);

const gapMs = (resourceId: string, one: Booking, other: Booking): number => {
  const type = directory.resourceById.get(resourceId)?.resource.type ?? '';
  return WITH_CHANGING_TIME.includes(type) && one.organisationId !== other.organisationId ? CHANGING_TIME_MS : 0;
};

const timesOf = (booking: Booking): string =>
  `${booking.id} ${booking.status} ${new Date(takenFrom(booking)).toISOString()}–${new Date(booking.end).toISOString()}`;

/**
 * Throws unless the taken times of every resource lie apart: from the earlier of start and check-in to the real end, with
 * the changing time between different organisations, whatever was cancelled, declined or released left out.
 */
export const expectTakenTimesApart = (day: Day): void => {
  for (const { resourceId, bookings } of day.resourceDays.values()) {
    const taking = bookings
      .filter(({ status }) => TAKING.includes(status))
      .sort((one, other) => takenFrom(one) - takenFrom(other));
    for (const [i, one] of taking.entries()) {
      if (one.end <= takenFrom(one)) throw new Error(`${timesOf(one)} has no length`);
      const crowding = taking.slice(i + 1).find((other) => takenFrom(other) < one.end + gapMs(resourceId, one, other));
      if (crowding) throw new Error(`${timesOf(one)} and ${timesOf(crowding)} are too close in ${resourceId}`);
    }
  }
};
