import type { Clock } from '@yhteistila/api/src/ports/clock.ts';
import type { DayStore } from '@yhteistila/api/src/ports/day-store.ts';
import type { DirectoryStore } from '@yhteistila/api/src/ports/directory-store.ts';
import type { Records } from '@yhteistila/api/src/ports/records.ts';

/** One process's view of a store. */
export interface Stores {
  readonly days: DayStore;
  readonly directory: DirectoryStore;
  readonly records: Records;
  close(): Promise<void>;
}

export interface OpenedStores extends Stores {
  /** The same data as another process would open it. Closed before the first. */
  another(): Promise<Stores>;
}

/** Opens a store with nothing in it. The clock says what has expired. */
export type OpenStores = (clock: Clock) => Promise<OpenedStores>;
