import type { Instant, Interval } from '../time/interval.ts';
import type { Booking } from './booking.ts';
import type { ResourceDay } from './day.ts';
import { isUse } from './status.ts';

const MINUTE_MS = 60_000;

/** The whole minute that the instant lies in. */
export const minuteOf = (instant: Instant): Instant => Math.floor(instant / MINUTE_MS) * MINUTE_MS;

/**
 * THE taken time of a booking: from the earlier of its start and its check-in to its real end. A booking that was
 * cancelled, declined or released takes nothing. Taken times of one resource never overlap, and the changing time (N13)
 * is counted between them.
 */
export const takenTime = (booking: Pick<Booking, 'status' | 'start' | 'end' | 'checkedInAt'>): Interval | undefined => {
  const { status, start, end, checkedInAt } = booking;
  if (!isUse(status)) return undefined;
  return { start: checkedInAt === undefined ? start : Math.min(start, minuteOf(checkedInAt)), end };
};

/** One booking's taken time on a resource, with the organisation that it is for. */
export interface Taker extends Interval {
  readonly bookingId: string;
  readonly organisationId: string;
}

const takerOf = (booking: Booking): readonly Taker[] => {
  const taken = takenTime(booking);
  return taken === undefined ? [] : [{ ...taken, bookingId: booking.id, organisationId: booking.organisationId }];
};

const reckon = ({ bookings, claims }: ResourceDay): readonly Taker[] => [
  ...bookings.flatMap(takerOf),
  ...claims.filter(({ direction }) => direction === 'entering').flatMap(({ booking }) => takerOf(booking)),
];

const reckoned = new WeakMap<ResourceDay, readonly Taker[]>();

/**
 * What takes the resource or has taken it: live and completed bookings and entering claims, but not those of the
 * booking `except`. Days are immutable: what one object says is reckoned once.
 */
export const takersOf = (resourceDay: ResourceDay, except?: string): readonly Taker[] => {
  const known = reckoned.get(resourceDay) ?? reckon(resourceDay);
  reckoned.set(resourceDay, known);
  return except === undefined ? known : known.filter(({ bookingId }) => bookingId !== except);
};
