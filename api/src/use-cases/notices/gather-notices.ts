import { isNews, noticesOf } from '@yhteistila/core/notice/notices-of.ts';
import type { EventDocument } from '../../ports/day-documents.ts';
import type { Deps } from '../deps.ts';
import { giveWayIfDue } from '../in-pieces.ts';
import { enqueueNotice } from './enqueue.ts';

/** Those of a site to whom what happens to bookings of others may be news. */
const TOLD_OF_BOOKINGS = ['coordinator', 'guard', 'host'] as const;

/**
 * Queues what the events are to anybody; what is worth nothing any more is left out. A stable key keeps repeats from being
 * told twice. Throws StoreUnreachable.
 */
export const gatherNotices = async (deps: Deps, events: readonly EventDocument[]): Promise<void> => {
  const now = deps.clock.now();
  const news = events.filter(isNews);
  if (news.length === 0) return;
  const directory = await deps.directory([...new Set(news.map(({ after }) => after.siteId))]);
  const enqueue = enqueueNotice(deps);
  const { giveWay } = deps.changes;
  for (const event of news) {
    await giveWayIfDue(giveWay);
    const people = await deps.people.withRoleAt(TOLD_OF_BOOKINGS, event.after.siteId, directory);
    const worthTelling = noticesOf(event, { ...directory, people }).filter(
      ({ until }) => until === undefined || until > now,
    );
    await Promise.all(worthTelling.map(enqueue));
  }
};
