import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { bookingsOf, type Claim, type Day } from '@yhteistila/core/booking/day.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { claimsOf, withoutClaims } from '../claims.ts';
import type { CommitDeps } from '../commit-day.ts';
import { decisionId, readSettled } from '../settle.ts';

/** A day as people may see it. `tag` names its state: also what other partitions have decided about its claims. */
export interface DecidedDay {
  readonly day: Day;
  readonly tag: string;
}

/** The attempts among those of the claims that were committed; each home is asked once. */
const committedOf = async (deps: CommitDeps, claims: readonly Claim[]): Promise<readonly string[]> => {
  const byHome = new Map<string, Claim[]>();
  for (const claim of claims) byHome.set(claim.home, [...(byHome.get(claim.home) ?? []), claim]);
  const found = await Promise.all(
    [...byHome].map(async ([home, asked]) => {
      const ids = asked.map(({ bookingId, attempt }) => decisionId(bookingId, attempt));
      const documents = await deps.store.readDocuments(home, ids);
      const committed = new Set(
        documents.flatMap((document) =>
          document.kind === 'decision' && document.outcome === 'committed' ? [document.id] : [],
        ),
      );
      return asked.filter(({ bookingId, attempt }) => committed.has(decisionId(bookingId, attempt)));
    }),
  );
  return found
    .flat()
    .map(({ attempt }) => attempt)
    .sort();
};

/** The last decided state of each day that holds claims: made once, so that what is derived from it can be kept. */
const lastDecided = new WeakMap<Day, DecidedDay>();

/**
 * The day in its last decided state: a change that was decided elsewhere shows, settled here or not; one that is being
 * decided does not. For views; who looks for space counts every claim as taken, and reads the day by `readSettled`.
 */
export const readDecided = async (deps: CommitDeps, partition: string, now: Instant): Promise<DecidedDay> => {
  const { day, guard } = await readSettled(deps, partition, now);
  const state = `${guard.version}/${guard.token}`;
  const claims = claimsOf(day);
  if (claims.length === 0) return { day, tag: state };
  const committed = await committedOf(deps, claims);
  const tag = [state, ...committed].join('/');
  const known = lastDecided.get(day);
  if (known?.tag === tag) return known;
  const decided = { day: withoutClaims(day, new Set(committed)), tag };
  lastDecided.set(day, decided);
  return decided;
};

/** The bookings of several days in their last decided state, each once: of one that moves between two readings the newer. */
export const readDecidedBookings = async (
  deps: CommitDeps,
  partitions: readonly string[],
  now: Instant,
): Promise<readonly Booking[]> => {
  const days = await Promise.all(partitions.map((partition) => readDecided(deps, partition, now)));
  const newest = new Map<string, Booking>();
  for (const booking of days.flatMap(({ day }) => bookingsOf(day))) {
    const known = newest.get(booking.id);
    if (known === undefined || known.version < booking.version) newest.set(booking.id, booking);
  }
  return [...newest.values()];
};
