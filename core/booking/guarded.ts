import type { Booking, GuardAcknowledgement } from './booking.ts';

type Guarded = Pick<Booking, 'obligations'>;
type Placed = Pick<Booking, 'start' | 'end' | 'resourceIds'>;

/** Whether a guard has to be there (N15). */
export const needsGuard = ({ obligations }: Guarded): boolean =>
  obligations.some(({ kind }) => kind === 'guard-presence');

const isSamePlace = (one: Placed, other: Placed): boolean =>
  one.start === other.start && one.end === other.end && one.resourceIds.join() === other.resourceIds.join();

/** Whether the guard knows of the booking where and when it is now: a move makes it open again. */
export const isGuardAware = (booking: Guarded & Placed & Pick<Booking, 'guardAcknowledged'>): boolean =>
  needsGuard(booking) && booking.guardAcknowledged !== undefined && isSamePlace(booking.guardAcknowledged, booking);

/** The guard's word for the booking as it is. */
export const acknowledgementOf = (
  { start, end, resourceIds }: Placed,
  by: string,
  at: number,
): GuardAcknowledgement => ({ by, at, start, end, resourceIds });
