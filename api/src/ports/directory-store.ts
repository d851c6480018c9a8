import type { DirectoryContents } from '@yhteistila/core/site/directory.ts';
import type { Listing, Service } from '@yhteistila/core/site/organisation.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import type { SiteCard } from '@yhteistila/core/site/site.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';

/** One entry of the directory to store: a site, an organisation, a person, a presence or a rule. */
export type DirectoryEntry = {
  [collection in keyof DirectoryContents]: {
    readonly collection: collection;
    readonly entry: DirectoryContents[collection][number];
  };
}[keyof DirectoryContents];

/** What `national` tells of sites, and what finds people: derived from other entries, never put by anybody. */
export type DerivedEntry =
  | { readonly collection: 'cards'; readonly entry: SiteCard }
  | { readonly collection: 'listings'; readonly entry: Listing }
  | { readonly collection: 'services'; readonly entry: ServicesOf }
  | { readonly collection: 'members'; readonly entry: { readonly id: string } };

export type ShardEntry = DirectoryEntry | DerivedEntry;

/** All services that an organisation gives anywhere. */
export interface ServicesOf {
  readonly id: string;
  readonly services: readonly Service[];
}

/** Names an entry, also one that is gone. */
export interface EntryRef {
  readonly shard: string;
  readonly collection: keyof DirectoryContents;
  /** Of a presence: `<siteId>|<organisationId>`. */
  readonly id: string;
}

/** An entry to put, or one to remove. */
export type DirectoryChange = (DirectoryEntry | { readonly remove: EntryRef }) & {
  /** The version that the entry must have, 0 for one that was never put; absent: whatever it has. */
  readonly expected?: number;
};

/** From when changes hold, who makes them and why. */
export interface ChangeOrder {
  readonly effectiveAt: Instant;
  /** A person's id, or `system`. */
  readonly by: string;
  /** The decision that they come from, or a reason in short. */
  readonly because?: string;
}

/** `stale`: somebody else has changed these since, and nothing was stored. */
export type PutOutcome =
  | { readonly outcome: 'stored' }
  | { readonly outcome: 'stale'; readonly entries: readonly EntryRef[] };

/** One version of an entry as it was put, also one that was replaced before it began. */
export interface PastVersion {
  readonly version: number;
  readonly from: Instant;
  readonly putAt: Instant;
  readonly by: string;
  readonly because?: string;
  /** Absent where the entry was removed. Of a person without the name. */
  readonly entry?: DirectoryEntry['entry'];
}

/** What one shard holds at an instant. Immutable. */
export interface Shard {
  readonly name: string;
  /** Changes whenever what holds changes, and names what holds for good; '0' for one that holds nothing yet. */
  readonly version: string;
  /** In order of their ids. */
  readonly entries: readonly ShardEntry[];
}

/**
 * Rules, hours, presence and roles: what lies outside the day, in shards (decision 43). Throws StoreUnreachable. A change is
 * stored with the instant from which it holds, so that every process turns to it at once.
 */
export interface DirectoryStore {
  /** What the shard holds at `now`; `known` itself where that is what it holds. Reads no more than what has changed since. */
  readShard(name: string, now: Instant, known?: Shard): Promise<Shard>;
  /** What the shard held at the instant, by all that is known now. Reads its whole history. */
  readShardAt(name: string, instant: Instant): Promise<Shard>;
  /** The state that the version names; undefined where the shard never had such a one. Reads its whole history. */
  resolveShard(name: string, version: string): Promise<Shard | undefined>;
  /** The person that holds at `now`, by one small read. */
  readPerson(id: string, now: Instant): Promise<Person | undefined>;
  /** The version of the entry that was put last, which may still be to begin: what a change expects. */
  lastVersion(ref: EntryRef): Promise<PastVersion | undefined>;
  /** Every version of the entry, the first one first. */
  history(ref: EntryRef): Promise<readonly PastVersion[]>;
  /**
   * Stores the changes of each shard all or none. An entry put is replaced from `effectiveAt` on, whatever was to begin later.
   * Changes that expect versions lie in one shard. People are removed at once, and their names with them.
   */
  put(changes: readonly DirectoryChange[], order: ChangeOrder): Promise<PutOutcome>;
  /** Brings the directory of an earlier program, which was one partition, into shards. */
  upgrade(now: Instant): Promise<void>;
}
