import { isNews, noticesOf } from '@yhteistila/core/notice/notices-of.ts';
import { z } from 'zod';
import type { FollowedEvent } from '../../ports/day-store.ts';
import type { Deps } from '../deps.ts';
import { giveWayIfDue } from '../in-pieces.ts';
import { readMark, writeMark } from '../job-mark.ts';
import { enqueueNotice } from './enqueue.ts';

const JOB_ID = 'gather-notices';
const STATE_ID = 'cursor';
const EVENTS_AT_ONCE = 500;
const MAX_ROUNDS = 500;
/** Nobody wants yesterday's news: not after a long stop, nor when the events are read for the first time. */
const NEWS_FOR_MS = 24 * 60 * 60 * 1000;
const state = z.object({ cursor: z.string() });

type GatherDeps = Pick<Deps, 'changes' | 'projections' | 'directory' | 'clock' | 'wake'>;

/** Queues what the events are to anybody; what is too old, or worth nothing any more, is left out. */
const enqueueNews = async (deps: GatherDeps, followed: readonly FollowedEvent[]): Promise<void> => {
  const now = deps.clock.now();
  const fresh = followed.filter(({ event }) => event.at > now - NEWS_FOR_MS && isNews(event));
  if (fresh.length === 0) return;
  const directory = await deps.directory();
  const enqueue = enqueueNotice(deps);
  const { giveWay } = deps.changes;
  for (const { event } of fresh) {
    await giveWayIfDue(giveWay);
    const worthTelling = noticesOf(event, directory).filter(({ until }) => until === undefined || until > now);
    await Promise.all(worthTelling.map(enqueue));
  }
};

/**
 * Follows the events from where it stopped and queues what people are to be told of them. Where it stopped is kept only
 * after everything before it is queued, so nothing is left out by a crash; a stable key keeps repeats from being told
 * twice. Answers how many events it read.
 */
export const gatherNotices = (deps: GatherDeps) => async (): Promise<number> => {
  let mark = await readMark(deps.projections, JOB_ID, STATE_ID, state);
  let cursor = mark.value?.cursor;
  let read = 0;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const followed = await deps.changes.store.follow(cursor, EVENTS_AT_ONCE);
    if (followed.events.length === 0) break;
    await enqueueNews(deps, followed.events);
    cursor = followed.cursor;
    read += followed.events.length;
    // Another process goes on from where it was meanwhile.
    if (!(await writeMark(deps.projections, JOB_ID, STATE_ID, mark, { cursor }))) break;
    mark = { version: mark.version + 1, value: { cursor } };
  }
  return read;
};
