import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { MyBookings } from '../commit/my-bookings.ts';
import type { ChangeDeps } from '../commit/plan.ts';
import type { Clock } from '../ports/clock.ts';
import type { Projections } from '../ports/projections.ts';

/** What the use cases stand on. Each takes what it needs of it. */
export interface Deps {
  readonly changes: ChangeDeps;
  /** The directory, at most five seconds old. */
  readonly directory: () => Promise<Directory>;
  readonly projections: Projections;
  readonly myBookings: MyBookings;
  readonly clock: Clock;
  /** A new ULID. */
  readonly newId: () => string;
}
