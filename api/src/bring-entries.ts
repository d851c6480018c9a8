import { isDeepStrictEqual } from 'node:util';
import { type Directory, presenceOf } from '@yhteistila/core/site/directory.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import type { DirectoryEntry, DirectoryStore } from './ports/directory-store.ts';

/** What the directory holds in the entry's place; undefined where it holds nothing. */
const heldInPlaceOf = (each: DirectoryEntry, directory: Directory): DirectoryEntry['entry'] | undefined => {
  switch (each.collection) {
    case 'sites':
      return directory.siteById.get(each.entry.id);
    case 'organisations':
      return directory.organisationById.get(each.entry.id);
    case 'people':
      return directory.personById.get(each.entry.id);
    case 'presences':
      return presenceOf(directory, each.entry.siteId, each.entry.organisationId);
    case 'rules':
      return directory.rules.find(({ id }) => id === each.entry.id);
  }
};

/** As a store gives it back: without what is undefined. */
const asStored = (entry: DirectoryEntry['entry']): unknown => JSON.parse(JSON.stringify(entry));

/**
 * Stores those of the entries that the directory lacks or holds otherwise, to hold from `effectiveAt`; writes nothing
 * where it holds them all. What it holds besides stays. Throws StoreUnreachable.
 */
export const bringEntries = async (
  store: DirectoryStore,
  entries: readonly DirectoryEntry[],
  effectiveAt: Instant,
): Promise<void> => {
  const directory = await store.read(effectiveAt);
  const lacking = entries.filter((each) => !isDeepStrictEqual(asStored(each.entry), heldInPlaceOf(each, directory)));
  if (lacking.length > 0) await store.put(lacking, effectiveAt);
};
