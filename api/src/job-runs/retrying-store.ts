import { isStored } from '../commit/as-stored.ts';
import type { People } from '../commit/directory/people.ts';
import { StoreUnreachable } from '../ports/day-store.ts';
import type { Records } from '../ports/records.ts';
import type { Deps } from '../use-cases/deps.ts';
import { isPassing } from './passing-trouble.ts';
import type { Pause } from './stoppable-pause.ts';

/** Pauses before the second and the third try of one call. */
const PAUSES_MS = [100, 400];

type Again = <T>(call: () => Promise<T>) => Promise<T>;

/** A long piece of work makes hundreds of calls: one of them that the store fails is made again, not all of the work. */
const againAfter =
  (pause: Pause): Again =>
  async (call) => {
    for (const ms of PAUSES_MS) {
      try {
        return await call();
      } catch (error) {
        if (!isPassing(error) || !(await pause(ms))) throw error;
      }
    }
    return call();
  };

/** Records for work that nobody waits for: what was written although no answer came counts as written. */
export const retryingRecords = (records: Records, pause: Pause): Records => {
  const again = againAfter(pause);
  return {
    read: (...input) => again(() => records.read(...input)),
    list: (...input) => again(() => records.list(...input)),
    delete: (...input) => again(() => records.delete(...input)),
    write: async (partition, record, condition) => {
      let isUnsure = false;
      const written = await again(async () => {
        try {
          return await records.write(partition, record, condition);
        } catch (error) {
          isUnsure = error instanceof StoreUnreachable;
          throw error;
        }
      });
      if (written || !isUnsure) return written;
      return isStored(await again(() => records.read(partition, record.id)), record);
    },
  };
};

const retryingPeople = (people: People, again: Again): People => ({
  known: people.known,
  know: (ids) => again(() => people.know(ids)),
  find: (id) => again(() => people.find(id)),
  findAll: (ids) => again(() => people.findAll(ids)),
  byObjectId: (id) => again(() => people.byObjectId(id)),
  withRoleOf: (...input) => again(() => people.withRoleOf(...input)),
  withRoleAt: (...input) => again(() => people.withRoleAt(...input)),
  demo: () => again(() => people.demo()),
});

/** What the use cases stand on, for work that nobody waits for. Commits are made once: who decided them decides again. */
export const retryingDeps = <D extends Deps>(deps: D, pause: Pause): D => {
  const again = againAfter(pause);
  const { changes, myBookings } = deps;
  const { store, cache } = changes;
  return {
    ...deps,
    directory: (siteIds) => again(() => deps.directory(siteIds)),
    people: retryingPeople(deps.people, again),
    records: retryingRecords(deps.records, pause),
    myBookings: {
      ...myBookings,
      has: (booking) => again(() => myBookings.has(booking)),
      write: (booking) => again(() => myBookings.write(booking)),
    },
    changes: {
      ...changes,
      cache: { ...cache, fresh: (partition) => again(() => cache.fresh(partition)) },
      store: {
        readDay: (...input) => again(() => store.readDay(...input)),
        readDocuments: (...input) => again(() => store.readDocuments(...input)),
        readEnded: (...input) => again(() => store.readEnded(...input)),
        follow: (...input) => again(() => store.follow(...input)),
        commit: (...input) => store.commit(...input),
      },
    },
  };
};
