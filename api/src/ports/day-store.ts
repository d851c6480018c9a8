import type { DayDocument, EndedDocument, EventDocument, ResourceDayDocument } from './day-documents.ts';

/** The state of a site-day: raised by every commit. `token` changes with every commit and is opaque. */
export interface Guard {
  readonly version: number;
  readonly token: string;
}

/** The guard of a day that nothing was ever committed to. */
export const NO_GUARD: Guard = { version: 0, token: '' };

export interface StoredDay {
  readonly guard: Guard;
  readonly resourceDays: readonly ResourceDayDocument[];
}

/** `create` fails the whole commit when the id exists; `put` writes over; `delete` of an absent id fails nothing. */
export type Write =
  | { readonly op: 'create' | 'put'; readonly document: DayDocument }
  | { readonly op: 'delete'; readonly id: string };

export type CommitOutcome =
  | { readonly outcome: 'committed'; readonly guard: Guard }
  /** The guard has changed: somebody else committed to this day. Nothing was written. */
  | { readonly outcome: 'stale' }
  /** A document that was to be created is there already. Nothing was written. */
  | { readonly outcome: 'exists'; readonly id: string }
  /** More than 100 operations (the guard's own included) or 2 MB. Nothing was written. */
  | { readonly outcome: 'too-large' };

export interface FollowedEvent {
  readonly partition: string;
  readonly event: EventDocument;
}

/** The store cannot be reached, or did not answer in time: of a commit it is not known whether it was made. */
export class StoreUnreachable extends Error {
  override readonly name: string = 'StoreUnreachable';
}

/**
 * What is stored was written by a later program than the next, of which this one knows nothing: it serves none of that.
 * A release reads what the next one writes, so that both can run while one replaces the other.
 */
export class NewerData extends StoreUnreachable {
  override readonly name = 'NewerData';
  constructor(version: number, newestReadable: number) {
    super(`what is stored has version ${version}, and this program reads up to ${newestReadable}`);
  }
}

/** The booking or the series that was to be made or changed, by which to look what holds. */
export interface LookUp {
  readonly bookingId?: string;
  readonly seriesId?: string;
}

/** Something was sent to be stored, and the store stays silent: it is stored or not. */
export class OutcomeUnknown extends StoreUnreachable {
  override readonly name = 'OutcomeUnknown';
  readonly lookUp: LookUp;
  constructor(cause: unknown, lookUp: LookUp = {}) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.lookUp = lookUp;
  }
}

/**
 * Site-days, each one partition `siteId|yyyy-mm-dd` with one guard. Every method throws StoreUnreachable when the store
 * does not answer. No two commits on the same guard succeed.
 */
export interface DayStore {
  /** The partition's resource-days, all of one guard version; `unchanged` when the guard is still `known`. */
  readDay(partition: string, known?: Guard): Promise<StoredDay | 'unchanged'>;
  /** The documents of these ids that exist, in no particular order. */
  readDocuments(partition: string, ids: readonly string[]): Promise<readonly DayDocument[]>;
  /** Every `ended` document of the partition, in no particular order; it may be newer than any guard read before. */
  readEnded(partition: string): Promise<readonly EndedDocument[]>;
  /** All writes and the raised guard, or nothing. Durable when it answers `committed`. */
  commit(partition: string, expected: Guard, writes: readonly Write[]): Promise<CommitOutcome>;
  /**
   * Events in the order in which each partition committed them, after the cursor; at least once. An absent cursor starts at the
   * oldest. `cursor` in the answer continues, also when there was nothing.
   */
  follow(cursor: string | undefined, limit: number): Promise<{ events: readonly FollowedEvent[]; cursor: string }>;
}
