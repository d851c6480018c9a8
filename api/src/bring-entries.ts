import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { refOf } from './ports/directory-shards.ts';
import type { DirectoryEntry, DirectoryStore, EntryRef, Shard } from './ports/directory-store.ts';
import { readDirectory } from './read-directory.ts';

/** Where an entry of a shard lies; undefined for what is derived. */
const refIn = (each: Shard['entries'][number]): EntryRef | undefined => {
  switch (each.collection) {
    case 'cards':
    case 'listings':
    case 'services':
    case 'members':
      return undefined;
    default:
      return refOf(each);
  }
};

const nameOf = ({ collection, id }: EntryRef): string => `${collection}.${id}`;

/** What a shard holds, by name. */
const entriesByName = ({ entries }: Shard): ReadonlyMap<string, DirectoryEntry['entry']> =>
  new Map(
    entries.flatMap((each) => {
      const ref = refIn(each);
      // What has a place of its own is an entry that people put.
      return ref === undefined ? [] : [[nameOf(ref), each.entry as DirectoryEntry['entry']] as const];
    }),
  );

type Held = (ref: EntryRef) => Promise<DirectoryEntry['entry'] | undefined>;

/** What the directory holds in an entry's place: of the shards that are asked for, each read once. */
const heldIn = (store: DirectoryStore, now: Instant): Held => {
  const shards = new Map<string, Promise<ReadonlyMap<string, DirectoryEntry['entry']>>>();
  return async (ref) => {
    if (ref.collection === 'people') return store.readPerson(ref.id, now);
    const reading = shards.get(ref.shard) ?? store.readShard(ref.shard, now).then(entriesByName);
    shards.set(ref.shard, reading);
    return (await reading).get(nameOf(ref));
  };
};

/** Rules that lay in another shard go from there. */
const placedElsewhere = async (
  store: DirectoryStore,
  unplaced: readonly DirectoryEntry[],
  now: Instant,
): Promise<readonly { readonly remove: EntryRef }[]> => {
  const ids = new Set(unplaced.flatMap((each) => (each.collection === 'rules' ? [each.entry.id] : [])));
  if (ids.size === 0) return [];
  const { rules } = await readDirectory(store, now);
  return rules.filter(({ id }) => ids.has(id)).map((entry) => ({ remove: refOf({ collection: 'rules', entry }) }));
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
  const held = heldIn(store, effectiveAt);
  const lacking: DirectoryEntry[] = [];
  const unplaced: DirectoryEntry[] = [];
  for (const each of entries) {
    const there = await held(refOf(each));
    if (there === undefined) unplaced.push(each);
    if (!isDeepStrictEqual(asStored(each.entry), there)) lacking.push(each);
  }
  const changes = [...(await placedElsewhere(store, unplaced, effectiveAt)), ...lacking];
  if (changes.length > 0) await store.put(changes, { effectiveAt, by: 'system', because: 'upgrade' });
};
