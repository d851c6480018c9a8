import type { DayStore } from './day-store.ts';
import type { DirectoryStore } from './directory-store.ts';
import type { Records } from './records.ts';

/** A store of either kind. */
export interface Stores {
  readonly days: DayStore;
  readonly directory: DirectoryStore;
  readonly records: Records;
  describe(): string;
  /** Throws StoreUnreachable where nothing can be read, or nothing written. */
  ping(): Promise<void>;
  /** Absent where the store erases by itself. */
  purgeExpired?(now: number): Promise<number>;
}

/** Stores that were opened here, and are to be closed. */
export interface OpenStores extends Stores {
  close(): Promise<void>;
}
