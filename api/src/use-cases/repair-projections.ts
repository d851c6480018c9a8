import { z } from 'zod';
import type { Deps } from './deps.ts';

const JOB_PARTITION = 'job|repair-projections';
const STATE_ID = 'cursor';
const EVENTS_AT_ONCE = 200;
const MOST_ROUNDS = 500;
const state = z.object({ cursor: z.string() });

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
    await Promise.all(followed.events.map(({ event }) => deps.myBookings.write(event.after)));
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
