import { type Claim, type Closure, type Day, resourceDayOf } from '@yhteistila/core/booking/day.ts';
import { isLive } from '@yhteistila/core/booking/status.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import { type Instant, overlaps } from '@yhteistila/core/time/interval.ts';
import type { Write } from '../ports/day-store.ts';
import type { Change } from './change.ts';
import { hitEvent } from './hit-event.ts';
import { placesOf } from './places.ts';
import { claim, free, hold, resourceDayWrites, type Touched, unclaim } from './resource-days.ts';

/** One proposal over several partitions: what the claims of it have in common. */
export interface Proposal {
  readonly attempt: string;
  readonly home: string;
  readonly deadline: Instant;
  readonly change: Change;
}

/** The partitions besides its home in which a change alters something. */
export const awayPartitions = (home: string, { before, after }: Change, directory: Directory): readonly string[] => {
  const partitions = new Set([...placesOf(before, directory).keys(), ...placesOf(after, directory).keys()]);
  partitions.delete(home);
  return [...partitions].sort();
};

const claimOf = (proposal: Proposal, direction: Claim['direction']): Claim => {
  const { after } = proposal.change;
  return {
    bookingId: after.id,
    attempt: proposal.attempt,
    version: after.version,
    direction,
    home: proposal.home,
    start: after.start,
    end: after.end,
    organisationId: after.organisationId,
    deadline: proposal.deadline,
    booking: after,
  };
};

/** Claims in one partition what the change would take there, and marks what it would leave. */
export const claimWrites = (
  partition: string,
  day: Day,
  proposal: Proposal,
  directory: Directory,
): readonly Write[] => {
  const touched: Touched = new Map();
  const entering = placesOf(proposal.change.after, directory).get(partition) ?? [];
  const left = placesOf(proposal.change.before, directory).get(partition) ?? [];
  for (const resourceId of entering) claim(day, touched, resourceId, claimOf(proposal, 'entering'));
  for (const resourceId of left) {
    if (!entering.includes(resourceId)) claim(day, touched, resourceId, claimOf(proposal, 'leaving'));
  }
  return resourceDayWrites(touched);
};

/** Every claim of the day once, however many resources it stands at. */
export const claimsOf = (day: Day): readonly Claim[] => {
  const byAttempt = new Map<string, Claim>();
  for (const resourceDay of day.resourceDays.values()) {
    for (const found of resourceDay.claims) byAttempt.set(found.attempt, found);
  }
  return [...byAttempt.values()];
};

/** Whether the booking stands there now. */
const settleOne = (day: Day, touched: Touched, resourceId: string, settled: Claim, committed: boolean): boolean => {
  unclaim(day, touched, resourceId, settled.attempt);
  if (!committed) return false;
  const held = touched.get(resourceId)?.bookings.find((booking) => booking.id === settled.bookingId);
  if (held !== undefined && held.version >= settled.version) return false;
  if (settled.direction === 'entering') hold(day, touched, [resourceId], settled.booking);
  else free(day, touched, [resourceId], settled.bookingId);
  return settled.direction === 'entering';
};

/**
 * The closures that came while it was decided elsewhere whether the booking enters: whoever settles it tells that they
 * hit it. Those that hit an older version of it have been told.
 */
const closuresMet = (day: Day, resourceId: string, { booking, direction }: Claim): readonly Closure[] => {
  if (direction === 'leaving' || !isLive(booking.status)) return [];
  const { bookings, closures } = resourceDayOf(day, resourceId);
  const held = bookings.find(({ id, status }) => id === booking.id && isLive(status));
  return closures.filter((closure) => overlaps(closure, booking) && !(held && overlaps(closure, held)));
};

const hitWrites = (day: Day, resourceId: string, settled: Claim): readonly Write[] =>
  closuresMet(day, resourceId, settled).map((closure) => ({
    op: 'create',
    document: hitEvent(settled.booking, { resourceId, closure, actorId: 'system' }, settled.booking.changedAt),
  }));

/** Turns the attempt's claims of a day into what was decided: held and left, or freed. Nothing where it is done. */
export const settleWrites = (day: Day, attempt: string, committed: boolean): readonly Write[] => {
  const touched: Touched = new Map();
  const hits: Write[] = [];
  for (const [resourceId, resourceDay] of day.resourceDays) {
    for (const found of resourceDay.claims) {
      if (found.attempt !== attempt) continue;
      const entered = settleOne(day, touched, resourceId, found, committed);
      if (entered) hits.push(...hitWrites(day, resourceId, found));
    }
  }
  return [...resourceDayWrites(touched), ...hits];
};

/** The day by the decisions on its claims: what was committed has entered and left, and no claim is in it any more. */
export const withoutClaims = (day: Day, committed: ReadonlySet<string>): Day => {
  const touched: Touched = new Map();
  for (const [resourceId, { claims }] of day.resourceDays) {
    const inOrder = [...claims].sort((one, other) => one.version - other.version);
    for (const each of inOrder) settleOne(day, touched, resourceId, each, committed.has(each.attempt));
  }
  return { ...day, resourceDays: new Map([...day.resourceDays, ...touched]) };
};
