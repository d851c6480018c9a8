import { z } from 'zod';
import { locate } from '../commit/locate.ts';
import type { Deps } from './deps.ts';

const JOB_PARTITION = 'job|repair-projections';
const STATE_ID = 'cursor';
const EVENTS_AT_ONCE = 200;
const MOST_ROUNDS = 500;
const state = z.object({ cursor: z.string() });

/** Events do not tell needs, so the booking itself is written, as it is by now. */
const repair = async (deps: Deps, id: string): Promise<void> => {
  const located = await locate(deps.changes, id, deps.clock.now());
  if (located !== undefined) await deps.myBookings.write(located.booking);
};

/**
 * Follows the events from where it stopped and writes every booking to its organiser's list again: what a crash between
 * a commit and its projection left out. Newer versions win, so writing twice harms nothing. Answers how many it read.
 */
export const repairProjections = (deps: Deps) => async (): Promise<number> => {
  const found = await deps.projections.read(JOB_PARTITION, STATE_ID);
  let cursor = found === undefined ? undefined : state.parse(found.body).cursor;
  let read = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const followed = await deps.changes.store.follow(cursor, EVENTS_AT_ONCE);
    if (followed.events.length === 0) break;
    const ids = new Set(followed.events.map(({ event }) => event.bookingId));
    await Promise.all([...ids].map((id) => repair(deps, id)));
    cursor = followed.cursor;
    read += followed.events.length;
    await deps.projections.write(
      JOB_PARTITION,
      { id: STATE_ID, version: deps.clock.now() + round, body: { cursor } },
      'newer',
    );
  }
  return read;
};
