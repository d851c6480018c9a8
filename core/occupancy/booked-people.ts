import type { Booking } from '../booking/booking.ts';
import type { Directory, PlacedResource } from '../site/directory.ts';

type Booked = Pick<Booking, 'resourceIds' | 'organisationId' | 'purpose'>;

const bookedOf = ({ resourceIds }: Booked, type: 'expert' | 'interpreter', directory: Directory): PlacedResource[] =>
  resourceIds.flatMap((id) => directory.resourceById.get(id) ?? []).filter(({ resource }) => resource.type === type);

/** The people behind the booking's experts or interpreters, each once; those that nobody stands behind are left out. */
export const peopleBehind = (
  booking: Booked,
  type: 'expert' | 'interpreter',
  directory: Directory,
): readonly string[] => [
  ...new Set(bookedOf(booking, type, directory).flatMap(({ resource }) => resource.personId ?? [])),
];

/** The organisation whose expert is wanted: that of the expert who was booked, else the one that is served. */
export const organisationWanted = (booking: Booked, directory: Directory): string => {
  const [first] = bookedOf(booking, 'expert', directory);
  return first?.resource.organisationId ?? booking.organisationId;
};

/** Whether somebody takes part in the booking from afar, so that there is somebody to call (M15). */
export const hasRemoteSide = (booking: Booked, directory: Directory): boolean => {
  if (booking.purpose === 'remoteService') return true;
  if (booking.purpose !== 'hybridMeeting' && booking.purpose !== 'customerService') return false;
  return bookedOf(booking, 'expert', directory).some(({ site }) => site.size === 'virtual');
};
