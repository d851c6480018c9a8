import { z } from 'zod';
import { locate } from '../commit/locate.ts';
import type { EventDocument } from '../ports/day-documents.ts';
import type { Deps } from './deps.ts';
import { allInPieces } from './in-pieces.ts';
import { readMark, writeMark } from './job-mark.ts';

const JOB_ID = 'repair-projections';
const STATE_ID = 'cursor';
const EVENTS_AT_ONCE = 200;
/** Each reads a day, and all of these are in memory at the same time. */
const REPAIRS_AT_ONCE = 16;
const MAX_ROUNDS = 500;
const state = z.object({ cursor: z.string() });

/** The newest event of each booking. */
const newestOf = (events: readonly EventDocument[]): readonly EventDocument[] => {
  const newest = new Map<string, EventDocument>();
  for (const event of events) {
    const known = newest.get(event.bookingId);
    if (known === undefined || known.bookingVersion < event.bookingVersion) newest.set(event.bookingId, event);
  }
  return [...newest.values()];
};

/** Events do not tell needs, so the booking itself is written, as it is by now; nothing where the list is up to date. */
const repair = async (deps: Deps, { after }: EventDocument): Promise<void> => {
  if (await deps.myBookings.has(after)) return;
  const located = await locate(deps.changes, after.id, deps.clock.now());
  if (located !== undefined) await deps.myBookings.write(located.booking);
};

const repairAll = async (deps: Deps, events: readonly EventDocument[]): Promise<void> => {
  for (let first = 0; first < events.length; first += REPAIRS_AT_ONCE) {
    const some = events.slice(first, first + REPAIRS_AT_ONCE);
    await allInPieces(deps.changes.giveWay, some, (event) => repair(deps, event));
  }
};

/**
 * Follows the events from where it stopped and writes to their organisers' lists what is not there: what a crash between a
 * commit and its projection left out. Newer versions win, so writing twice harms nothing. Answers how many it read.
 */
export const repairProjections = (deps: Deps) => async (): Promise<number> => {
  let mark = await readMark(deps.projections, JOB_ID, STATE_ID, state);
  let cursor = mark.value?.cursor;
  let read = 0;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const followed = await deps.changes.store.follow(cursor, EVENTS_AT_ONCE);
    if (followed.events.length === 0) break;
    await repairAll(deps, newestOf(followed.events.map(({ event }) => event)));
    cursor = followed.cursor;
    read += followed.events.length;
    // Another process goes on from where it was meanwhile.
    if (!(await writeMark(deps.projections, JOB_ID, STATE_ID, mark, { cursor }))) break;
    mark = { version: mark.version + 1, value: { cursor } };
  }
  return read;
};
