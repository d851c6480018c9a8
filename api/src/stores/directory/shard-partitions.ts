import type { EntryDocument, PastDocument } from './timeline.ts';

/** The state of a shard's partition: raised by every commit. `token` is the store's own. */
export interface Mark {
  readonly version: number;
  readonly token: string;
}

/** Of a partition that nothing was ever committed to. */
export const NO_MARK: Mark = { version: 0, token: '' };

/** What was written since another mark. */
export interface Changed {
  readonly mark: Mark;
  readonly documents: readonly EntryDocument[];
}

/** What one commit writes; it raises the mark's version by one. */
export interface Batch {
  readonly documents: readonly EntryDocument[];
  readonly past: readonly PastDocument[];
}

export interface PartitionWrite {
  readonly partition: string;
  readonly mark: Mark;
  readonly batches: readonly Batch[];
}

/** An entry as an earlier program kept it, all of them in one partition. */
export interface EarlierDocument {
  readonly id: string;
  readonly changes: readonly {
    readonly from: number;
    readonly putAt?: number;
    readonly change: { readonly collection: string; readonly entry: unknown };
  }[];
}

/** What a store supplies for the directory: partitions of documents, each with a mark that guards it. Throws StoreUnreachable. */
export interface ShardPartitions {
  /** The entries written after `known`, all of them without it, of one moment. */
  changedSince(partition: string, known: Mark | undefined): Promise<'unchanged' | Changed>;
  readEntry(partition: string, id: string): Promise<EntryDocument | undefined>;
  /** Of one entry, or of all. In no particular order. */
  readPast(partition: string, entryId?: string): Promise<readonly PastDocument[]>;
  /** One after the other, each batch all or nothing; false as soon as a partition's mark is another. */
  commit(writes: readonly PartitionWrite[]): Promise<boolean>;
  readEarlier(): Promise<readonly EarlierDocument[]>;
  eraseEarlier(): Promise<void>;
}
