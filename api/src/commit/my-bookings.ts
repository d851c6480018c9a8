import type { Booking } from '@yhteistila/core/booking/booking.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import { StoreUnreachable } from '../ports/day-store.ts';
import { personPartition, type Records } from '../ports/records.ts';
import { BOOKING_PREFIX, MY_BOOKINGS } from '../records/my-bookings.ts';
import { listRecords, recordAt } from '../records/record-kind.ts';
import { createRequestDays } from './request-days.ts';

/**
 * A person's bookings over all sites, derived from commits: newer versions win, so that it may be written any number of
 * times in any order. A failed write never fails a booking; the event follower repairs it.
 */
export const createMyBookings = (records: Records, onFailure: (error: StoreUnreachable) => void) => {
  const underWay = new Map<string, Set<Promise<unknown>>>();

  const requestDays = createRequestDays(records);

  const writeToList = (booking: Booking): Promise<boolean> =>
    recordAt(records, MY_BOOKINGS, booking).advance(booking.version, booking);

  /**
   * Writes the booking where its organiser looks, and before that, of a request, where those who decide look: what is in the
   * list needs no repair. Throws StoreUnreachable.
   */
  const write = (booking: Booking): Promise<boolean> =>
    booking.status === 'requested' ? requestDays.note(booking).then(() => writeToList(booking)) : writeToList(booking);

  const track = (personId: string, writing: Promise<unknown>): void => {
    const mine = underWay.get(personId) ?? new Set();
    underWay.set(personId, mine.add(writing));
    const leave = () => {
      mine.delete(writing);
      if (mine.size === 0 && underWay.get(personId) === mine) underWay.delete(personId);
    };
    writing.then(leave, leave);
  };

  return {
    write,
    /** Writes the booking over the same version of itself, or as `write` does. Throws StoreUnreachable. */
    amend: async (booking: Booking): Promise<boolean> =>
      (await recordAt(records, MY_BOOKINGS, booking).refile(booking, booking)) || write(booking),
    /** The days of the site that may hold requests, as far as they came by `write`. Throws StoreUnreachable. */
    requestDays: requestDays.list,
    /** Whether the organiser's list has the booking at its version already, or a newer one. Throws StoreUnreachable. */
    has: async (booking: Pick<Booking, 'id' | 'organiserId' | 'version'>): Promise<boolean> => {
      const kept = await recordAt(records, MY_BOOKINGS, booking).read();
      return kept !== undefined && kept.version >= booking.version;
    },
    /** Writes after a commit, beside the answer; a reader in this process waits for it. */
    writeSoon: (booking: Booking): void => {
      const writing = write(booking).catch((error: unknown) => {
        if (!(error instanceof StoreUnreachable)) throw error;
        onFailure(error);
      });
      track(booking.organiserId, writing);
    },
    /** The person's bookings of the local days, both inclusive, by day. */
    list: async (personId: string, from: LocalDay, to: LocalDay): Promise<readonly Booking[]> => {
      await Promise.all(underWay.get(personId) ?? []);
      const listing = { prefix: BOOKING_PREFIX, from, to };
      const found = await listRecords(records, MY_BOOKINGS, personPartition(personId), listing);
      return found.map(({ value }) => value);
    },
  };
};

export type MyBookings = ReturnType<typeof createMyBookings>;
