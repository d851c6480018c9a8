import type { Booking } from '@yhteistila/core/booking/booking.ts';
import type { Records } from '../../ports/records.ts';
import { CLAIM_NOTES, CLAIM_NOTES_PARTITION, CLAIM_PREFIX, type ClaimNote } from '../../records/claim-notes.ts';
import { listRecords, recordAt } from '../../records/record-kind.ts';
import type { MyBookings } from '../my-bookings.ts';

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
  const remove = (attempt: string): Promise<void> => recordAt(records, CLAIM_NOTES, attempt).delete();

  const close = async (attempt: string, made: Booking | undefined): Promise<void> => {
    if (made !== undefined) await myBookings.write(made);
    await remove(attempt);
  };

  return {
    /** Throws StoreUnreachable. */
    write: async (note: ClaimNote): Promise<void> => {
      await recordAt(records, CLAIM_NOTES, note.attempt).create(note);
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
      const found = await listRecords(records, CLAIM_NOTES, CLAIM_NOTES_PARTITION, { prefix: CLAIM_PREFIX });
      return found.map(({ value }) => value);
    },
  };
};

export type ClaimNotes = ReturnType<typeof createClaimNotes>;
