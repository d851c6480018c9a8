import { locate } from '../../commit/locate.ts';
import type { EventDocument } from '../../ports/day-documents.ts';
import type { Deps } from '../deps.ts';
import { allInPieces } from '../in-pieces.ts';

/** Each reads a day, and all of these are in memory at the same time. */
const REPAIRS_AT_ONCE = 16;

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

/**
 * Writes to their organisers' lists what the events tell of and what is not there: what a crash between a commit and its
 * record left out. Newer versions win, so that writing twice harms nothing. Throws StoreUnreachable.
 */
export const repairLists = async (deps: Deps, events: readonly EventDocument[]): Promise<void> => {
  const newest = newestOf(events);
  for (let first = 0; first < newest.length; first += REPAIRS_AT_ONCE) {
    const some = newest.slice(first, first + REPAIRS_AT_ONCE);
    await allInPieces(deps.changes.giveWay, some, (event) => repair(deps, event));
  }
};
