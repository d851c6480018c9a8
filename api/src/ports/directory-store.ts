import type { Directory, DirectoryContents } from '@yhteistila/core/site/directory.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';

/** One entry of the directory to store: a site, an organisation, a person, a presence or a rule. */
export type DirectoryEntry = {
  [collection in keyof DirectoryContents]: {
    readonly collection: collection;
    readonly entry: DirectoryContents[collection][number];
  };
}[keyof DirectoryContents];

/**
 * Rules, hours, presence and roles: what lies outside the day. Throws StoreUnreachable.
 * A change is stored with the instant from which it holds, so that every process turns to it at once.
 */
export interface DirectoryStore {
  /** What holds at `now`. The version changes whenever what holds changes. Not cached: the caller keeps it. */
  read(now: Instant): Promise<Directory>;
  /** Stores the entries, to hold from `effectiveAt`. An entry of the same id is replaced from then on. */
  put(entries: readonly DirectoryEntry[], effectiveAt: Instant): Promise<void>;
}
