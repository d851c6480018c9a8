import { isNews } from '@yhteistila/core/notice/notices-of.ts';
import type { DayStore, Write } from '../ports/day-store.ts';

const tells = (write: Write): boolean =>
  write.op === 'create' && write.document.kind === 'event' && isNews(write.document);

/**
 * The same store, which tells of every commit that made news for somebody, after it. What is news to nobody wakes nobody:
 * who follows the events reads it at his next time. `announce` must not throw.
 */
export const announceCommits = (days: DayStore, announce: () => void): DayStore => ({
  readDay: (partition, known) => days.readDay(partition, known),
  readDocuments: (partition, ids) => days.readDocuments(partition, ids),
  readEnded: (partition) => days.readEnded(partition),
  follow: (cursor, limit) => days.follow(cursor, limit),
  commit: async (partition, expected, writes) => {
    const outcome = await days.commit(partition, expected, writes);
    if (outcome.outcome === 'committed' && writes.some(tells)) announce();
    return outcome;
  },
});
