import type { Booking } from '@yhteistila/core/booking/booking.ts';
import {
  type Claim,
  type Closure,
  type Day,
  hitBy,
  type ResourceDay,
  resourceDayOf,
} from '@yhteistila/core/booking/day.ts';
import { type Instant, overlaps } from '@yhteistila/core/time/interval.ts';
import type { DecisionDocument } from '../ports/day-documents.ts';
import type { Write } from '../ports/day-store.ts';
import { type Attempt, type CommitDeps, commitOnDay, type DayOutcome } from './commit-day.ts';
import { type Closing, closureEndedEvent, hitEvent } from './hit-event.ts';
import { resourceDayDocument } from './resource-days.ts';
import { abort, decisionDocument, readDecision, settleAttempt } from './settle.ts';

/** With the guard, the resource-day and the decision these stay below the hundred operations of a commit. */
const EVENTS_A_COMMIT = 90;
const MAX_TRIES = 8;

/** How a closure or its end was written into a day; `busy`: others were faster too many times. */
export type DayClosed = 'done' | 'busy';

/** A closure is written into a day once, and never after it was taken back: one creation decides. */
const onceWrite = ({ closure }: Closing, outcome: DecisionDocument['outcome'], now: Instant): Write => ({
  op: 'create',
  document: decisionDocument(closure.id, 'closed', outcome, now),
});

const withClosure = (there: ResourceDay, closure: Closure): ResourceDay => ({
  ...there,
  closures: [...there.closures.filter(({ id }) => id !== closure.id), closure],
});

/** Tells of as many hits as one commit holds; the closure keeps the names of the others. */
const tell = (there: ResourceDay, hits: readonly Booking[], closing: Closing, now: Instant): readonly Write[] => {
  const { untold: _, ...closure } = closing.closure;
  const untold = hits.slice(EVENTS_A_COMMIT).map(({ id }) => id);
  const marked = untold.length === 0 ? closure : { ...closure, untold };
  const document = resourceDayDocument(withClosure(there, marked));
  const events = hits.slice(0, EVENTS_A_COMMIT).map((hit) => hitEvent(hit, closing, now));
  return [{ op: 'put', document }, ...events.map((event): Write => ({ op: 'create', document: event }))];
};

const closureIn = (day: Day, { resourceId, closure }: Closing): Closure | undefined =>
  resourceDayOf(day, resourceId).closures.find(({ id }) => id === closure.id);

const isWhole = (day: Day, closing: Closing): boolean => {
  const there = closureIn(day, closing);
  return there !== undefined && there.untold === undefined;
};

const decideClosing = (day: Day, closing: Closing, now: Instant): Attempt<undefined> => {
  const there = resourceDayOf(day, closing.resourceId);
  const hits = hitBy(there, closing.closure, now);
  const known = closureIn(day, closing);
  if (known === undefined) {
    return { writes: [onceWrite(closing, 'committed', now), ...tell(there, hits, closing, now)], value: undefined };
  }
  if (known.untold === undefined) return { value: undefined };
  const untold = new Set(known.untold);
  return {
    writes: tell(
      there,
      hits.filter(({ id }) => untold.has(id)),
      closing,
      now,
    ),
    value: undefined,
  };
};

/** Bookings that are being decided elsewhere and were proposed before the closure was there. */
const undecided = (day: Day, { resourceId, closure }: Closing): readonly Claim[] =>
  resourceDayOf(day, resourceId).claims.filter((claim) => claim.direction === 'entering' && overlaps(claim, closure));

/** Each is decided again with the closure in sight, unless it was decided just now: then it is hit, and told so. */
const settleUndecided = async (
  deps: CommitDeps,
  partition: string,
  closing: Closing,
  now: Instant,
): Promise<DayClosed> => {
  const { day } = await deps.cache.fresh(partition);
  for (const claim of undecided(day, closing)) {
    const outcome = (await readDecision(deps, claim)) ?? (await abort(deps, claim, now));
    if (outcome === undefined) return 'busy';
    await settleAttempt(deps, partition, claim.attempt, outcome === 'committed');
  }
  return 'done';
};

/** Where the day stands after a try: closed with every hit told, taken back for good, or still to be gone on with. */
const standing = async (
  deps: CommitDeps,
  partition: string,
  closing: Closing,
  { outcome, day }: DayOutcome<undefined>,
): Promise<'closed' | 'taken-back' | 'open'> => {
  if (outcome !== 'exists') return isWhole(day, closing) ? 'closed' : 'open';
  // The decision stands already: somebody else has closed the day, or has taken the closure back.
  const newest = (await deps.cache.fresh(partition)).day;
  if (closureIn(newest, closing) === undefined) return 'taken-back';
  return isWhole(newest, closing) ? 'closed' : 'open';
};

/**
 * Writes a closure into one day of its resource, in one commit with an event for every booking that it hits, or in as
 * many as those events need. Any number of processes may do it, any number of times, after any crash. Throws
 * StoreUnreachable.
 */
export const closeDay = async (
  deps: CommitDeps,
  partition: string,
  closing: Closing,
  now: Instant,
): Promise<DayClosed> => {
  for (let tries = 1; tries <= MAX_TRIES; tries++) {
    const outcome = await commitOnDay<undefined>(deps, partition, (day) => decideClosing(day, closing, now));
    if (outcome.outcome === 'busy') return 'busy';
    const stands = await standing(deps, partition, closing, outcome);
    if (stands === 'taken-back') return 'done';
    if (stands === 'closed') return settleUndecided(deps, partition, closing, now);
  }
  return 'busy';
};

const decideReopening = (day: Day, closing: Closing, now: Instant): Attempt<undefined> => {
  const there = resourceDayOf(day, closing.resourceId);
  const known = closureIn(day, closing);
  if (known === undefined) return { writes: [onceWrite(closing, 'aborted', now)], value: undefined };
  const { untold = [], stillToTell } = known;
  const hits = hitBy(there, known, now).filter(({ id }) => stillToTell?.includes(id) ?? !untold.includes(id));
  const later = hits.slice(EVENTS_A_COMMIT).map(({ id }) => id);
  const closures = there.closures.filter(({ id }) => id !== known.id);
  const left = later.length === 0 ? closures : [...closures, { ...known, stillToTell: later }];
  const events = hits.slice(0, EVENTS_A_COMMIT).map((hit) => closureEndedEvent(hit, closing, now));
  return {
    writes: [
      { op: 'put', document: resourceDayDocument({ ...there, closures: left }) },
      ...events.map((event): Write => ({ op: 'create', document: event })),
    ],
    value: undefined,
  };
};

/**
 * Takes a closure out of one day, for good: whoever is still about to write it there will not. An event tells of every
 * booking that it had hit and that is not over, in as many commits as those events need. As `closeDay`.
 */
export const reopenDay = async (
  deps: CommitDeps,
  partition: string,
  closing: Closing,
  now: Instant,
): Promise<DayClosed> => {
  for (let tries = 1; tries <= MAX_TRIES; tries++) {
    const outcome = await commitOnDay<undefined>(deps, partition, (day) => decideReopening(day, closing, now));
    if (outcome.outcome === 'busy') return 'busy';
    if (outcome.outcome === 'committed' && closureIn(outcome.day, closing)?.stillToTell === undefined) return 'done';
    const { day } = await deps.cache.fresh(partition);
    if (closureIn(day, closing) === undefined) return 'done';
  }
  return 'busy';
};
