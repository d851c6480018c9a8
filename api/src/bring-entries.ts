import { isDeepStrictEqual } from 'node:util';
import { type Directory, presenceOf } from '@yhteistila/core/site/directory.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { refOf } from './ports/directory-shards.ts';
import type { DirectoryEntry, DirectoryStore, EntryRef } from './ports/directory-store.ts';
import { readDirectory } from './read-directory.ts';

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

/** A rule that lay in another shard goes from there. */
const placedElsewhere = (each: DirectoryEntry, directory: Directory): readonly { readonly remove: EntryRef }[] => {
  if (each.collection !== 'rules') return [];
  const { id } = each.entry;
  const held = directory.rules.filter((rule) => rule.id === id).map((entry) => refOf({ collection: 'rules', entry }));
  return held.filter(({ shard }) => shard !== refOf(each).shard).map((remove) => ({ remove }));
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
  const people = entries.flatMap(({ collection, entry }) => (collection === 'people' ? [entry.id] : []));
  const directory = await readDirectory(store, effectiveAt, people);
  const lacking = entries.filter((each) => !isDeepStrictEqual(asStored(each.entry), heldInPlaceOf(each, directory)));
  const moved = lacking.flatMap((each) => placedElsewhere(each, directory));
  const changes = [...moved, ...lacking];
  if (changes.length > 0) await store.put(changes, { effectiveAt, by: 'system', because: 'upgrade' });
};
