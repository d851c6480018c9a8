import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { createDirectoryCache } from './commit/directory/directory-cache.ts';
import type { DirectoryStore } from './ports/directory-store.ts';

/** All that holds at the instant, with these people: for a start, which compares it with what ships. Throws StoreUnreachable. */
export const readDirectory = async (
  store: Pick<DirectoryStore, 'readShard' | 'readPerson'>,
  now: Instant,
  personIds: readonly string[] = [],
): Promise<Directory> => {
  const people = new Map(
    await Promise.all(personIds.map(async (id) => [id, await store.readPerson(id, now)] as const)),
  );
  const personById = { get: (id: string) => people.get(id), has: (id: string) => people.get(id) !== undefined };
  return createDirectoryCache(store, personById, { now: () => now })('every-site');
};
