import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import type { ShardEntry } from '../../ports/directory-store.ts';
import { exceedsBatch } from '../batch-limits.ts';
import type { Batch, Mark, PartitionWrite } from './shard-partitions.ts';
import { type Again, type Change, type EntryDocument, type PastDocument, stillHolding } from './timeline.ts';

/** Of the documents of the directory. */
const SCHEMA_VERSION = 1;

/** One change of an entry, ready to be given its commit. */
export interface Wanted extends Again {
  readonly id: string;
  readonly collection: ShardEntry['collection'];
}

/** A shard as it is now. */
export interface Current {
  readonly mark: Mark;
  readonly documents: ReadonlyMap<string, EntryDocument>;
}

/** What is kept for good: ids and roles, but no names, which must go when somebody has left. */
const withoutName = (collection: ShardEntry['collection'], change: Change): Change =>
  collection === 'people' && change.entry !== null ? { ...change, entry: { ...change.entry, name: '' } } : change;

const isSameAsLast = (document: EntryDocument | undefined, { from, by, entry }: Wanted): boolean => {
  const last = document?.changes.at(-1);
  return last !== undefined && last.from === from && last.by === by && isDeepStrictEqual(last.entry, entry);
};

const withChange = (document: EntryDocument | undefined, wanted: Wanted, commit: number, now: Instant) => {
  const { id, collection, ...again } = wanted;
  const change: Change = { ...again, commit };
  const earlier = document?.changes ?? [];
  // Who has left leaves no name behind.
  const kept =
    collection === 'people' && change.entry === null ? earlier.map((each) => withoutName(collection, each)) : earlier;
  const after: EntryDocument = {
    id,
    collection,
    schemaVersion: SCHEMA_VERSION,
    changes: stillHolding([...kept, change], now),
  };
  const past: PastDocument = {
    entryId: id,
    collection,
    schemaVersion: SCHEMA_VERSION,
    change: withoutName(collection, change),
  };
  return { after, past };
};

/**
 * The commits that bring the changes into the shard, each within a batch; none for what is there as the last change
 * already, as after a try that got half way.
 */
export const planWrites = (
  partition: string,
  { mark, documents }: Current,
  wanted: readonly Wanted[],
  now: Instant,
): PartitionWrite | undefined => {
  const latest = new Map(documents);
  const batches: { documents: Map<string, EntryDocument>; past: PastDocument[]; bodies: string[] }[] = [];
  for (const each of wanted) {
    if (isSameAsLast(latest.get(each.id), each)) continue;
    const commit = mark.version + Math.max(1, batches.length);
    const made = withChange(latest.get(each.id), each, commit, now);
    const bodies = [JSON.stringify(made.after), JSON.stringify(made.past)];
    const last = batches.at(-1);
    if (last !== undefined && !exceedsBatch([...last.bodies, ...bodies])) {
      last.documents.set(each.id, made.after);
      last.past.push(made.past);
      last.bodies.push(...bodies);
      latest.set(each.id, made.after);
      continue;
    }
    const next = withChange(latest.get(each.id), each, mark.version + batches.length + 1, now);
    batches.push({ documents: new Map([[each.id, next.after]]), past: [next.past], bodies });
    latest.set(each.id, next.after);
  }
  if (batches.length === 0) return undefined;
  return {
    partition,
    mark,
    batches: batches.map((batch): Batch => ({ documents: [...batch.documents.values()], past: batch.past })),
  };
};
