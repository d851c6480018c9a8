import type { DayStore, Write } from '../ports/day-store.ts';

const tells = (write: Write): boolean => write.op === 'create' && write.document.kind === 'event';

/** The same store, which tells of every commit that made an event, after it. `announce` must not throw. */
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
