import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { withoutNeeds } from '@yhteistila/core/booking/ended.ts';
import { isLive } from '@yhteistila/core/booking/status.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import { StoreUnreachable } from '../ports/day-store.ts';
import { listAll, personPartition, type Records, type WriteCondition } from '../ports/records.ts';
import { createRequestDays } from './request-days.ts';

const LIFETIME_MS = 400 * 24 * 60 * 60 * 1000;
const PREFIX = 'booking.';

const isBooking = (body: unknown): body is Booking =>
  typeof body === 'object' && body !== null && 'organiserId' in body;

/**
 * A person's bookings over all sites, derived from commits: newer versions win, so that it may be written any number of
 * times in any order. A failed write never fails a booking; the event follower repairs it.
 */
export const createMyBookings = (records: Records, onFailure: (error: StoreUnreachable) => void) => {
  const underWay = new Map<string, Set<Promise<unknown>>>();

  const requestDays = createRequestDays(records);

  const writeToList = (booking: Booking, condition: WriteCondition = 'newer'): Promise<boolean> =>
    records.write(
      personPartition(booking.organiserId),
      {
        id: `${PREFIX}${booking.id}`,
        version: booking.version,
        sort: booking.day,
        // What is kept apart for who takes it back is not for a list.
        body: isLive(booking.status) ? booking : withoutNeeds(booking),
        expiresAt: booking.end + LIFETIME_MS,
      },
      condition,
    );

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
      (await writeToList(booking, booking.version)) || write(booking),
    /** The days of the site that may hold requests, as far as they came by `write`. Throws StoreUnreachable. */
    requestDays: requestDays.list,
    /** Whether the organiser's list has the booking at its version already, or a newer one. Throws StoreUnreachable. */
    has: async ({ id, organiserId, version }: Pick<Booking, 'id' | 'organiserId' | 'version'>): Promise<boolean> => {
      const kept = await records.read(personPartition(organiserId), `${PREFIX}${id}`);
      return kept !== undefined && kept.version >= version;
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
      const found = await listAll(records, personPartition(personId), { prefix: PREFIX, from, to });
      return found.map(({ body }) => body).filter(isBooking);
    },
  };
};

export type MyBookings = ReturnType<typeof createMyBookings>;
