import type { Day } from '@yhteistila/core/booking/day.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import type { GiveWay } from '../ports/give-way.ts';
import type { Change } from './change.ts';
import type { CommitDeps } from './commit-day.ts';
import type { ClaimNotes } from './undecided/claim-notes.ts';

/** The days that a decision looks at, by partition. */
export type Days = ReadonlyMap<string, Day>;

export type Planned<R> = { readonly change: Change } | { readonly refusal: R };

/** A change to make: where it is decided, what it looks at, and the pure decision. */
export interface Plan<R> {
  /** The booking's home partition: its creation names it, for all its life. */
  readonly home: string;
  readonly bookingId: string;
  /** Every partition that the decision looks at, the home included when it does. */
  readonly partitions: readonly string[];
  readonly directory: Directory;
  readonly now: Instant;
  /** Pure; may run several times, on ever newer days, and come to another change each time. */
  decide(days: Days): Planned<R>;
  /** The name of a request that changes this booking once: fails with `exists` when it did so already (idempotency). */
  readonly once?: string;
}

export type ChangeOutcome<R> =
  | { readonly outcome: 'committed'; readonly change: Change }
  | { readonly outcome: 'refused'; readonly refusal: R; readonly days: Days }
  | { readonly outcome: 'exists' }
  | { readonly outcome: 'busy' }
  | { readonly outcome: 'too-large' };

/** How one try ended; `differs`: the newest days ask for another change than was prepared, nothing was written. */
export type Tried<R> = ChangeOutcome<R> | { readonly outcome: 'differs' };

/** The name of the request that makes a booking. */
export const MADE_ONCE = 'once';

export interface ChangeDeps extends CommitDeps {
  /** Between the pieces of long work. */
  readonly giveWay: GiveWay;
  /** A name that no other attempt ever has. */
  readonly newAttempt: () => string;
  /** Where a change over several partitions leaves word of itself. */
  readonly notes: ClaimNotes;
}

/** Whether two decisions of one plan came to the same: then what was prepared for the one holds for the other. */
export const isSameChange = (one: Change, other: Change): boolean =>
  one.before?.version === other.before?.version && JSON.stringify(one.after) === JSON.stringify(other.after);
