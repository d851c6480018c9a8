import type { Person } from '@yhteistila/core/site/person.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { NATIONAL, personShard, refOf } from '../../ports/directory-shards.ts';
import type { ChangeOrder, DirectoryChange, DirectoryEntry, EntryRef } from '../../ports/directory-store.ts';
import { asStored, type DerivedChange, findingAfter, nationalAfter } from './derived-entries.ts';
import { type Current, planWrites, type Wanted } from './plan-writes.ts';
import type { PartitionWrite } from './shard-partitions.ts';

export interface PutInput extends ChangeOrder {
  readonly now: Instant;
  readonly read: (shard: string) => Promise<Current>;
}

export type PutPlan =
  | { readonly outcome: 'ready'; readonly writes: readonly PartitionWrite[] }
  | { readonly outcome: 'stale'; readonly entries: readonly EntryRef[] };

interface Asked {
  readonly ref: EntryRef;
  /** Absent: it is removed. */
  readonly put?: DirectoryEntry;
  readonly expected?: number;
}

const askedOf = (change: DirectoryChange): Asked => {
  const expected = change.expected === undefined ? {} : { expected: change.expected };
  if ('remove' in change) return { ref: change.remove, ...expected };
  const { expected: _, ...put } = change;
  // Without `expected`, which is no part of it, it is the entry that was given.
  return { ref: refOf(put as DirectoryEntry), put: put as DirectoryEntry, ...expected };
};

/** Mistakes of a caller, which no retry would mend. */
const assertPossible = (asked: readonly Asked[], { effectiveAt, now }: PutInput): void => {
  const expecting = asked.filter(({ expected }) => expected !== undefined);
  if (expecting.length > 0 && new Set(asked.map(({ ref }) => ref.shard)).size > 1) {
    throw new Error('changes that expect versions must lie in one shard');
  }
  if (effectiveAt > now && asked.some(({ ref, put }) => ref.collection === 'people' && put === undefined)) {
    throw new Error('people are removed at once');
  }
};

const documentId = (collection: string, id: string): string => `${collection}.${id}`;

/** Each shard once, as it was when it was first asked for. */
const remembering = (read: PutInput['read']) => {
  const known = new Map<string, Promise<Current>>();
  return (shard: string): Promise<Current> => {
    const reading = known.get(shard) ?? read(shard);
    known.set(shard, reading);
    return reading;
  };
};

type Read = PutInput['read'];

const lastOf = (current: Current, collection: string, id: string) =>
  current.documents.get(documentId(collection, id))?.changes.at(-1);

const staleOf = async (asked: readonly Asked[], read: Read): Promise<readonly EntryRef[]> => {
  const stale: EntryRef[] = [];
  for (const { ref, expected } of asked) {
    if (expected === undefined) continue;
    const last = lastOf(await read(ref.shard), ref.collection, ref.id);
    if ((last?.commit ?? 0) !== expected) stale.push(ref);
  }
  return stale;
};

/** Which indexes of people gain and lose members. */
const findingChanges = async (asked: readonly Asked[], read: Read) => {
  const added: DerivedChange[] = [];
  const removed: DerivedChange[] = [];
  for (const { ref, put } of asked) {
    if (ref.collection !== 'people') continue;
    const last = lastOf(await read(personShard(ref.id)), ref.collection, ref.id);
    // An entry of the collection `people` is a person.
    const before = (last?.entry ?? undefined) as Person | undefined;
    const found = findingAfter(ref.id, before, put?.entry as Person | undefined);
    added.push(...found.added);
    removed.push(...found.removed);
  }
  return { added, removed };
};

const nationalChanges = async (asked: readonly Asked[], read: Read): Promise<readonly DerivedChange[]> => {
  if (!asked.some(({ ref }) => ref.collection === 'sites' || ref.collection === 'presences')) return [];
  const national = await read(NATIONAL);
  return nationalAfter(asked, (collection, id) => lastOf(national, collection, id)?.entry ?? undefined, NATIONAL);
};

/**
 * The writes of a put, in their order: who shall find a person before the person, what national tells of sites after
 * them, so that a death in between leaves at most somebody found who is not what was asked for.
 */
export const planPut = async (changes: readonly DirectoryChange[], input: PutInput): Promise<PutPlan> => {
  const { effectiveAt: from, by, because, now } = input;
  const read = remembering(input.read);
  const asked = changes.map(askedOf);
  assertPossible(asked, input);
  const stale = await staleOf(asked, read);
  if (stale.length > 0) return { outcome: 'stale', entries: stale };
  const wantedIn = new Map<string, Wanted[]>();
  const want = (shard: string, collection: Wanted['collection'], id: string, entry: Wanted['entry']): void => {
    const wanted = { id: documentId(collection, id), collection, from, putAt: now, by, entry };
    const there = wantedIn.get(shard) ?? [];
    there.push(because === undefined ? wanted : { ...wanted, because });
    wantedIn.set(shard, there);
  };
  const derive = (derived: readonly DerivedChange[]): void => {
    for (const { shard, collection, id, entry } of derived) want(shard, collection, id, entry);
  };
  const { added, removed } = await findingChanges(asked, read);
  derive(added);
  for (const { ref, put } of asked) {
    if (ref.shard !== NATIONAL) want(ref.shard, ref.collection, ref.id, asStored(put?.entry ?? null));
  }
  derive(removed);
  for (const { ref, put } of asked) {
    if (ref.shard === NATIONAL) want(ref.shard, ref.collection, ref.id, asStored(put?.entry ?? null));
  }
  derive(await nationalChanges(asked, read));
  const writes: PartitionWrite[] = [];
  for (const [shard, wanted] of wantedIn) {
    const planned = planWrites(shard, await read(shard), wanted, now);
    if (planned !== undefined) writes.push(planned);
  }
  return { outcome: 'ready', writes };
};
