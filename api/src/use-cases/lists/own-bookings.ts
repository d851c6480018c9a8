import type { Booking } from '@yhteistila/core/booking/booking.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import { locate } from '../../commit/locate.ts';
import type { Deps } from '../deps.ts';

type OwnDeps = Pick<Deps, 'changes' | 'myBookings' | 'clock'>;

/** The person's bookings whose change over several partitions has not come to its end, each as its home has it. */
const underWay = async ({ changes, clock }: OwnDeps, personId: string): Promise<readonly Booking[]> => {
  const notes = await changes.notes.list();
  const ids = new Set(notes.filter(({ organiserId }) => organiserId === personId).map(({ bookingId }) => bookingId));
  const now = clock.now();
  const located = await Promise.all([...ids].map((id) => locate(changes, id, now)));
  return located.flatMap((found) => (found === undefined ? [] : [found.booking]));
};

/**
 * The person's bookings over all sites of the local days, both inclusive, as last decided: the list that follows from the
 * commits, with what a process has decided and not lived to write there.
 */
export const ownBookings = async (
  deps: OwnDeps,
  personId: string,
  from: LocalDay,
  to: LocalDay,
): Promise<readonly Booking[]> => {
  // First the notes: one that is gone by then has left its booking in the list that is read next.
  const decided = await underWay(deps, personId);
  const bookings = new Map((await deps.myBookings.list(personId, from, to)).map((booking) => [booking.id, booking]));
  for (const booking of decided) {
    if ((bookings.get(booking.id)?.version ?? 0) >= booking.version) continue;
    if (booking.day >= from && booking.day <= to) bookings.set(booking.id, booking);
    else bookings.delete(booking.id);
  }
  return [...bookings.values()];
};
