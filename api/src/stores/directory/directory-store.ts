import type { Person } from '@yhteistila/core/site/person.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import type { Clock } from '../../ports/clock.ts';
import { StoreUnreachable } from '../../ports/day-store.ts';
import { personShard } from '../../ports/directory-shards.ts';
import type { DirectoryEntry, DirectoryStore, PastVersion, Shard } from '../../ports/directory-store.ts';
import { readable } from '../readable.ts';
import { type Current, planWrites, type Wanted } from './plan-writes.ts';
import { planPut } from './put-changes.ts';
import { NO_MARK, type ShardPartitions } from './shard-partitions.ts';
import {
  type EntryDocument,
  heldAt,
  nextChange,
  type PastDocument,
  pulledBack,
  readVersion,
  stateAt,
} from './timeline.ts';
import { entriesOfEarlier } from './upgrade-earlier.ts';

const MAX_TRIES = 20;

/** What a shard was made of, and how long it holds. */
interface Source extends Current {
  readonly from: Instant;
  readonly until: Instant;
}

const sources = new WeakMap<Shard, Source>();

const documentId = ({ collection, id }: { readonly collection: string; readonly id: string }): string =>
  `${collection}.${id}`;

const shardOf = (name: string, current: Current, now: Instant): Shard => {
  const documents = [...current.documents.values()];
  const shard = { name, ...stateAt(documents, now) };
  sources.set(shard, { ...current, from: now, until: nextChange(documents, now) });
  return shard;
};

/** All changes of each entry ever, as far as `counts` goes, in the order of their commits. */
const gathered = (past: readonly PastDocument[], counts: (change: PastDocument['change']) => boolean) => {
  const byEntry = new Map<string, { collection: PastDocument['collection']; changes: PastDocument['change'][] }>();
  for (const { entryId, collection, change } of past) {
    if (!counts(change)) continue;
    const known = byEntry.get(entryId) ?? { collection, changes: [] };
    known.changes.push(change);
    byEntry.set(entryId, known);
  }
  return [...byEntry].map(
    ([id, { collection, changes }]): EntryDocument => ({
      id,
      collection,
      schemaVersion: 1,
      changes: changes.sort((a, b) => a.commit - b.commit),
    }),
  );
};

const inOrderOfIds = (documents: ReadonlyMap<string, EntryDocument>): ReadonlyMap<string, EntryDocument> =>
  new Map([...documents].sort(([a], [b]) => (a < b ? -1 : 1)));

const current = async (partitions: ShardPartitions, name: string, known?: Current): Promise<Current> => {
  const changed = await partitions.changedSince(name, known?.mark);
  if (changed === 'unchanged') return known ?? { mark: NO_MARK, documents: new Map() };
  const documents = new Map(known?.documents);
  for (const document of changed.documents) documents.set(document.id, readable(document));
  const isLonger = documents.size > (known?.documents.size ?? 0);
  return { mark: changed.mark, documents: isLonger ? inOrderOfIds(documents) : documents };
};

const pastVersionOf = ({ commit: version, entry, ...rest }: PastDocument['change']): PastVersion => ({
  version,
  ...rest,
  // What was put under a collection that people may put is an entry of theirs.
  ...(entry !== null && { entry: entry as DirectoryEntry['entry'] }),
});

/**
 * What holds only by a clock that was ahead of the present one, to be put again. What was looked through by the same clock
 * before is passed over.
 */
const ahead = ({ documents }: Current, now: Instant, known: Source | undefined): readonly Wanted[] => {
  const seen = known !== undefined && known.from <= now ? known.documents : undefined;
  const found: Wanted[] = [];
  for (const document of documents.values()) {
    const { id, collection, changes } = document;
    if (seen?.get(id) === document) continue;
    for (const again of pulledBack(changes, now)) found.push({ ...again, id, collection });
  }
  return found;
};

/** Makes an attempt until nobody else has written meanwhile. Throws StoreUnreachable after too many. */
const again = async <T>(attempt: () => Promise<T | 'stale'>): Promise<T> => {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const result = await attempt();
    if (result !== 'stale') return result;
  }
  throw new StoreUnreachable(`the directory was written by others at each of ${MAX_TRIES} tries`);
};

/** The shard, nothing of which holds only by a clock that was ahead. */
const present = (partitions: ShardPartitions, name: string, now: Instant, known?: Source): Promise<Current> => {
  let last: Current | undefined = known;
  return again(async () => {
    last = await current(partitions, name, last);
    const wanted = last === known && known.from <= now ? [] : ahead(last, now, known);
    if (wanted.length === 0) return last;
    const writes = planWrites(name, last, wanted, now);
    if (writes !== undefined) await partitions.commit([writes]);
    return 'stale';
  });
};

/** What holds now. */
const presentReads = (partitions: ShardPartitions): Pick<DirectoryStore, 'readShard' | 'readPerson'> => ({
  readShard: async (name, now, known) => {
    const source = known && sources.get(known);
    const read = await present(partitions, name, now, source);
    const holds = source !== undefined && read.mark === source.mark && source.from <= now && now < source.until;
    return known !== undefined && holds ? known : shardOf(name, read, now);
  },
  readPerson: async (id, now) => {
    const name = personShard(id);
    const found = await partitions.readEntry(name, documentId({ collection: 'people', id }));
    if (found === undefined) return undefined;
    const isAhead = pulledBack(readable(found).changes, now).length > 0;
    const documents = isAhead ? (await present(partitions, name, now)).documents : new Map([[found.id, found]]);
    // An entry of the collection `people` is a person.
    return (heldAt(documents.get(found.id)?.changes ?? [], now)?.entry ?? undefined) as Person | undefined;
  },
});

/** What held once, and who changed it. */
const pastReads = (
  partitions: ShardPartitions,
): Pick<DirectoryStore, 'readShardAt' | 'resolveShard' | 'history' | 'lastVersion'> => ({
  readShardAt: async (name, instant) => ({
    name,
    ...stateAt(
      gathered(await partitions.readPast(name), () => true),
      instant,
    ),
  }),
  resolveShard: async (name, version) => {
    const asked = readVersion(version);
    if (asked === undefined) return undefined;
    const past = await partitions.readPast(name);
    const state = stateAt(
      gathered(past, ({ commit }) => commit <= asked.commit),
      asked.from,
    );
    return state.version === version ? { name, ...state } : undefined;
  },
  history: async ({ shard, ...ref }) => {
    const past = await partitions.readPast(shard, documentId(ref));
    return past.map(({ change }) => pastVersionOf(change)).sort((a, b) => a.version - b.version);
  },
  lastVersion: async ({ shard, ...ref }) => {
    const last = (await partitions.readEntry(shard, documentId(ref)))?.changes.at(-1);
    return last && pastVersionOf(last);
  },
});

/** The directory on a store's partitions (decision 43): the same for every store. */
export const createDirectoryStore = (partitions: ShardPartitions, clock: Clock): DirectoryStore => {
  const put: DirectoryStore['put'] = (changes, order) =>
    again(async () => {
      const now = clock.now();
      const plan = await planPut(changes, { ...order, now, read: (name) => current(partitions, name) });
      if (plan.outcome === 'stale') return plan;
      return (await partitions.commit(plan.writes)) ? ({ outcome: 'stored' } as const) : 'stale';
    });
  return {
    ...presentReads(partitions),
    ...pastReads(partitions),
    put,
    upgrade: async (now) => {
      const earlier = await partitions.readEarlier();
      if (earlier.length === 0) return;
      for (const { from, entries } of entriesOfEarlier(earlier, now)) {
        await put(entries, { effectiveAt: from, by: 'system', because: 'upgrade' });
      }
      await partitions.eraseEarlier();
    },
  };
};
