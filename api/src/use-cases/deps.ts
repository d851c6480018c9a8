import type { ReadDirectory } from '../commit/directory/directory-cache.ts';
import type { People } from '../commit/directory/people.ts';
import type { MyBookings } from '../commit/my-bookings.ts';
import type { ChangeDeps } from '../commit/plan.ts';
import type { Clock } from '../ports/clock.ts';
import type { DirectoryStore } from '../ports/directory-store.ts';
import type { Meetings } from '../ports/meetings.ts';
import type { Records } from '../ports/records.ts';

/** What the use cases stand on. Each takes what it needs of it. */
export interface Deps {
  readonly changes: ChangeDeps;
  /** The directory with the sites that it is asked for, at most five seconds old. */
  readonly directory: ReadDirectory;
  readonly people: People;
  /** Where the directory is changed. */
  readonly directoryStore: Pick<DirectoryStore, 'lastVersion' | 'put'>;
  readonly records: Records;
  readonly myBookings: MyBookings;
  readonly clock: Clock;
  readonly meetings: Meetings;
  /** Runs a timed job soon, because there is something for it to do. Never fails what was done. */
  readonly wake: (jobId: string) => void;
  /** A new ULID. */
  readonly newId: () => string;
}
