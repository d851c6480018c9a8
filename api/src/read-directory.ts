import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { createDirectoryCache } from './commit/directory/directory-cache.ts';
import { fewAtATime } from './commit/few-at-a-time.ts';
import type { DirectoryStore } from './ports/directory-store.ts';

/** All that holds at the instant, with these people: for a start, which compares it with what ships. Throws StoreUnreachable. */
export const readDirectory = async (
  store: Pick<DirectoryStore, 'readShard' | 'readPerson'>,
  now: Instant,
  personIds: readonly string[] = [],
): Promise<Directory> => {
  const people = new Map<string, Person | undefined>();
  await fewAtATime(personIds, async (id) => people.set(id, await store.readPerson(id, now)));
  const personById = { get: (id: string) => people.get(id), has: (id: string) => people.get(id) !== undefined };
  return createDirectoryCache(store, personById, { now: () => now })('every-site');
};
