import { USUALLY_OPENS_MS } from '@yhteistila/core/occupancy/check-in-window.ts';
import { isCustomerFacing } from '@yhteistila/core/site/resource.ts';
import type { DayView, Resource } from '../../api/queries.ts';
import { instantOf } from '../../i18n/instant.ts';

type Booking = DayView['resources'][number]['bookings'][number];

/** A booked remote service whose customer is about to come, or is there. */
export interface RemoteVisit {
  readonly booking: Booking;
  readonly room: Resource;
}

const isWaitedFor = ({ status, start, end }: Booking, now: number): boolean =>
  (status === 'confirmed' || status === 'checkedIn') &&
  instantOf(start) - USUALLY_OPENS_MS <= now &&
  now < instantOf(end);

/** A service room with video serves at a distance too; of others' bookings there the desk does not know what they are for. */
const isRemote = ({ purpose }: Booking, { type }: Resource): boolean =>
  purpose === undefined ? type === 'remoteServiceRoom' : purpose === 'remoteService' && isCustomerFacing({ type });

/** The remote services whose customers come about now, by time. */
export const remoteVisits = (resources: readonly Resource[], day: DayView, now: number): readonly RemoteVisit[] => {
  const rooms = new Map(resources.map((room) => [room.id, room]));
  return day.resources
    .flatMap(({ id, bookings }) => {
      const room = rooms.get(id);
      if (room === undefined) return [];
      return bookings
        .filter((booking) => isRemote(booking, room) && isWaitedFor(booking, now))
        .map((booking) => ({ booking, room }));
    })
    .sort((one, other) => instantOf(one.booking.start) - instantOf(other.booking.start));
};
