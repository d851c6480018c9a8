import type { Instant } from '@yhteistila/core/time/interval.ts';
import { z } from 'zod';
import type { EventDocument } from '../ports/day-documents.ts';
import type { Deps } from '../use-cases/deps.ts';
import { readMark, writeMark } from '../use-cases/upkeep/job-mark.ts';

/** What follows the events of all days: each at least once, in the order in which its day committed them. */
export interface Consumer {
  /** Of its job, and of where it stopped. */
  readonly id: string;
  readonly everySeconds: number;
  /** Whether a commit that is news to somebody has it run at once, beside its times. */
  readonly isWokenByNews: boolean;
  /** Events older than this are passed over; absent: it is given all that are kept. */
  readonly onlyLastMs?: number;
  readonly eventsAtOnce: number;
  /** The oldest event that it has not handled may be so old; the health tells when it is older. */
  readonly maxLagSeconds: number;
  /** Whether it has anything to do with these adapters; absent: always. */
  readonly isNeeded?: (deps: Deps) => boolean;
  /** Handles some events, also those that it has handled before. What it throws has them given to it again later. */
  readonly handle: (deps: Deps, events: readonly EventDocument[]) => Promise<void>;
}

type FollowDeps = Pick<Deps, 'changes' | 'records' | 'clock'>;

const STATE_ID = 'cursor';
const state = z.object({ cursor: z.string() });
/** A run that has read so many times leaves the rest to the next. */
const MAX_ROUNDS = 500;

const readCursor = (deps: Pick<FollowDeps, 'records'>, { id }: Consumer) => readMark(deps.records, id, STATE_ID, state);

/**
 * Has the consumer handle the events from where it stopped. Where it stopped is kept only after everything before it is
 * handled, so that a crash leaves nothing out. Answers how many events were read. Throws StoreUnreachable, and what
 * `handle` throws.
 */
export const followEvents = async (deps: Deps, consumer: Consumer): Promise<number> => {
  let mark = await readCursor(deps, consumer);
  let cursor = mark.value?.cursor;
  let read = 0;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const followed = await deps.changes.store.follow(cursor, consumer.eventsAtOnce);
    if (followed.events.length === 0) break;
    const earliest = consumer.onlyLastMs === undefined ? -Infinity : deps.clock.now() - consumer.onlyLastMs;
    const events = followed.events.map(({ event }) => event).filter(({ at }) => at > earliest);
    if (events.length > 0) await consumer.handle(deps, events);
    cursor = followed.cursor;
    read += followed.events.length;
    // Another process goes on from where it was meanwhile.
    if (!(await writeMark(deps.records, consumer.id, STATE_ID, mark, { cursor }))) break;
    mark = { version: mark.version + 1, value: { cursor } };
  }
  return read;
};

/** When the oldest event happened that the consumer has not handled; undefined where it has handled all. Throws StoreUnreachable. */
export const oldestWaiting = async (deps: Deps, consumer: Consumer): Promise<Instant | undefined> => {
  const { value } = await readCursor(deps, consumer);
  const { events } = await deps.changes.store.follow(value?.cursor, 1);
  return events[0]?.event.at;
};
