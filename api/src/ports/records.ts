import type { Instant } from '@yhteistila/core/time/interval.ts';

/** A document outside the site-days, as it is stored: what it means is said by its kind (api/src/records). */
export interface StoredRecord {
  readonly id: string;
  /** Raised by every write; `newer` compares it. */
  readonly version: number;
  /** Orders and bounds a listing, e.g. a local day. */
  readonly sort?: string;
  readonly body: unknown;
  readonly expiresAt?: Instant;
}

/** `absent`: only if there is none. `newer`: only over a lower version, or none. A number: only over that version. */
export type WriteCondition = 'absent' | 'newer' | number;

export interface Listing {
  /** Beginning of the ids. */
  readonly prefix: string;
  /** Bounds of `sort`, both inclusive. */
  readonly from?: string;
  readonly to?: string;
  /** Most records on the page; as many as the store gives at once where absent. */
  readonly limit?: number;
  /** The cursor of the page before. */
  readonly after?: string;
}

export interface Page {
  /** May be fewer than asked for, also where more follow. */
  readonly records: readonly StoredRecord[];
  /** Where the next page begins, opaque to callers; absent on the last one. */
  readonly cursor?: string;
}

/** The partition of what is kept for one person. */
export const personPartition = (personId: string): string => `person|${personId}`;

/** Versioned documents in a partition (`person|<id>`, `series|<id>`, `job|<name>`). Throws StoreUnreachable. */
export interface Records {
  read(partition: string, id: string): Promise<StoredRecord | undefined>;
  /**
   * One page, in order of `sort`, those without one first, and on the page then by id. Expired ones are never answered. Pages
   * are no snapshot of each other, but what nobody writes meanwhile is answered once.
   */
  list(partition: string, listing: Listing): Promise<Page>;
  /** Whether it was written. */
  write(partition: string, record: StoredRecord, condition: WriteCondition): Promise<boolean>;
  delete(partition: string, id: string): Promise<void>;
}

const compare = (a: string, b: string): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

/** The order of a listing. */
export const inOrder = (a: StoredRecord, b: StoredRecord): number =>
  compare(a.sort ?? '', b.sort ?? '') || compare(a.id, b.id);

/** Everything that the listing finds, page after page, in its order. Throws StoreUnreachable. */
export const listAll = async (
  records: Pick<Records, 'list'>,
  partition: string,
  listing: Listing,
): Promise<readonly StoredRecord[]> => {
  const first = await records.list(partition, listing);
  if (first.cursor === undefined) return first.records;
  const found = [...first.records];
  for (let after: string | undefined = first.cursor; after !== undefined; ) {
    const page: Page = await records.list(partition, { ...listing, after });
    found.push(...page.records);
    after = page.cursor;
  }
  return found.sort(inOrder);
};
