import type { Instant } from '@yhteistila/core/time/interval.ts';
import { claimsOf } from '../../commit/claims.ts';
import { locate } from '../../commit/locate.ts';
import { isOverdue, readSettled } from '../../commit/settle.ts';
import type { ClaimNote } from '../../records/claim-notes.ts';
import type { Deps } from '../deps.ts';

/** What was too busy to be settled is tried again this soon. */
const AGAIN_MS = 1000;

type SettleDeps = Pick<Deps, 'changes' | 'myBookings' | 'clock'> & {
  readonly againAt: (instant: Instant) => void;
};

/** Settles what an overdue attempt has left in any partition; answers whether nothing of it is left. */
const settleNoted = async (
  { changes, myBookings }: SettleDeps,
  { attempt, bookingId, partitions }: ClaimNote,
  now: Instant,
): Promise<boolean> => {
  for (const partition of partitions) {
    const { day } = await readSettled(changes, partition, now);
    if (claimsOf(day).some((claim) => claim.attempt === attempt)) return false;
  }
  const located = await locate(changes, bookingId, now);
  if (located !== undefined) await myBookings.write(located.booking);
  await changes.notes.remove(attempt);
  return true;
};

/**
 * Settles the claims of changes that were never carried to their end, once their deadline has passed. Where none is under
 * way it reads one short list; its time comes more often than a claim's deadline, so that it knows of each before. Answers
 * how many attempts it ended.
 */
export const resolveClaims = (deps: SettleDeps) => async (): Promise<number> => {
  const now = deps.clock.now();
  const notes = await deps.changes.notes.list();
  let ended = 0;
  let next = Number.POSITIVE_INFINITY;
  for (const note of notes) {
    if (!isOverdue(note, now)) next = Math.min(next, note.deadline);
    else if (await settleNoted(deps, note, now)) ended += 1;
    else next = Math.min(next, now + AGAIN_MS);
  }
  if (Number.isFinite(next)) deps.againAt(next);
  return ended;
};
