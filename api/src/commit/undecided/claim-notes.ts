import type { Booking } from '@yhteistila/core/booking/booking.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { listAll, type Records } from '../../ports/records.ts';
import type { MyBookings } from '../my-bookings.ts';

const PARTITION = 'job|settle-claims';
const PREFIX = 'claim.';
/** A note is deleted by who settles its claims; the store erases it as late as the decision that it asks for. */
const LIFETIME_MS = 400 * 24 * 60 * 60 * 1000;

/** One attempt to change a booking over several partitions, of which claims may be left, or an old entry of a list. */
export interface ClaimNote {
  readonly attempt: string;
  readonly bookingId: string;
  readonly organiserId: string;
  /** Where its claims may stand. */
  readonly partitions: readonly string[];
  readonly deadline: Instant;
}

const isNote = (body: unknown): body is ClaimNote =>
  typeof body === 'object' && body !== null && 'attempt' in body && 'partitions' in body && 'deadline' in body;

const idOf = (attempt: string): string => `${PREFIX}${attempt}`;

/**
 * Notes of the changes over several partitions that are under way, in whichever process. Each is written before the first
 * claim and deleted after the last trace: by them whoever outlives a process finds what it left, without searching days.
 */
export const createClaimNotes = (
  records: Records,
  myBookings: Pick<MyBookings, 'write'>,
  onFailure: (error: unknown) => void,
) => {
  /** Forgets an attempt of which nothing is left to do. Throws StoreUnreachable. */
  const remove = (attempt: string): Promise<void> => records.delete(PARTITION, idOf(attempt));

  const close = async (attempt: string, made: Booking | undefined): Promise<void> => {
    if (made !== undefined) await myBookings.write(made);
    await remove(attempt);
  };

  return {
    /** Throws StoreUnreachable. */
    write: async (note: ClaimNote): Promise<void> => {
      const expiresAt = note.deadline + LIFETIME_MS;
      await records.write(PARTITION, { id: idOf(note.attempt), version: 1, body: note, expiresAt }, 'absent');
    },
    remove,
    /**
     * Ends an attempt whose claims are settled, beside the answer: what it made is in its organiser's list before the note
     * goes. What fails here is left to the job.
     */
    closeSoon: (attempt: string, made?: Booking): void => {
      close(attempt, made).catch(onFailure);
    },
    /** Those that are not at their end. Throws StoreUnreachable. */
    list: async (): Promise<readonly ClaimNote[]> => {
      const found = await listAll(records, PARTITION, { prefix: PREFIX });
      return found.map(({ body }) => body).filter(isNote);
    },
  };
};

export type ClaimNotes = ReturnType<typeof createClaimNotes>;
