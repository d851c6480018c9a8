import type { Booking, BookingRequest } from '../../booking/booking.ts';
import type { Day } from '../../booking/day.ts';
import type { Directory, PlacedResource } from '../../site/directory.ts';
import type { Person } from '../../site/person.ts';
import type { Instant, Interval } from '../../time/interval.ts';

/** Everything a decision looks at, loaded before it. The same facts give the same decision. */
export interface Facts {
  readonly now: Instant;
  readonly directory: Directory;
  readonly organiser: Person;
  /** The request's local day at every site that it touches, by site id. */
  readonly days: ReadonlyMap<string, Day>;
  /** The booking that the request would change: it does not stand in its own way. */
  readonly replaces?: Booking;
  /** An occurrence of a series may lie further ahead (N12). */
  readonly inSeries?: boolean;
}

/** One resource of a request, with the facts. */
export interface Subject {
  readonly request: BookingRequest;
  readonly placed: PlacedResource;
  readonly facts: Facts;
}

/**
 * Times at which a rule would refuse, within one local day. A booking of `minutes` is refused when it overlaps one of
 * `coverage`, or when its start lies in one of `starts` (half-open).
 */
export interface Blocked {
  readonly coverage?: readonly Interval[];
  readonly starts?: readonly Interval[];
}

/** A request whose start is still open: `request` holds the window (a local day, or a part of it) as start and end. */
export interface SearchSubject extends Subject {
  readonly minutes: number;
}
