import type { Claim } from '@yhteistila/core/booking/day.ts';
import { liesAhead } from '@yhteistila/core/time/clock-skew.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { type DecisionDocument, SCHEMA_VERSION } from '../ports/day-documents.ts';
import { keptAfter } from '../records/retention.ts';
import { claimsOf, settleWrites } from './claims.ts';
import { type CommitDeps, commitOnDay } from './commit-day.ts';
import type { KnownDay } from './day-cache.ts';
import { orNothing } from './or-unknown.ts';

/** Time that a proposal has between its first claim and its decision. */
export const CLAIM_LIFETIME_MS = 30_000;

/** Whether its time is over, also where a clock that was ahead has given it time that is still to come. */
export const isOverdue = ({ deadline }: Pick<Claim, 'deadline'>, now: Instant): boolean =>
  deadline <= now || liesAhead(deadline - CLAIM_LIFETIME_MS, now);

export const decisionId = (bookingId: string, attempt: string): string => `decision.${bookingId}.${attempt}`;

/** The document whose creation decides an attempt. */
export const decisionDocument = (
  bookingId: string,
  attempt: string,
  outcome: DecisionDocument['outcome'],
  now: Instant,
): DecisionDocument => ({
  id: decisionId(bookingId, attempt),
  kind: 'decision',
  schemaVersion: SCHEMA_VERSION,
  expiresAt: keptAfter('decision', now),
  outcome,
});

type Attempted = Pick<Claim, 'bookingId' | 'attempt' | 'home'>;

/** What was decided about an attempt; undefined where nothing was yet. */
export const readDecision = async (
  deps: CommitDeps,
  attempted: Attempted,
): Promise<DecisionDocument['outcome'] | undefined> => {
  const [document] = await deps.store.readDocuments(attempted.home, [
    decisionId(attempted.bookingId, attempted.attempt),
  ]);
  return document?.kind === 'decision' ? document.outcome : undefined;
};

/**
 * Decides that the attempt is aborted, unless it was decided already. Answers what holds, or undefined when the home
 * partition was too busy to say.
 */
export const abort = async (
  deps: CommitDeps,
  attempted: Attempted,
  now: Instant,
): Promise<DecisionDocument['outcome'] | undefined> => {
  const document = decisionDocument(attempted.bookingId, attempted.attempt, 'aborted', now);
  const made = await commitOnDay(deps, attempted.home, () => ({
    writes: [{ op: 'create', document }],
    value: undefined,
  }));
  if (made.outcome === 'committed') return 'aborted';
  return made.outcome === 'exists' ? readDecision(deps, attempted) : undefined;
};

/** Turns the claims of a decided attempt in one partition into what was decided. */
export const settleAttempt = (deps: CommitDeps, partition: string, attempt: string, committed: boolean) =>
  commitOnDay(deps, partition, (day) => {
    const writes = settleWrites(day, attempt, committed);
    return writes.length === 0 ? { value: undefined } : { writes, value: undefined };
  });

const settleClaim = async (deps: CommitDeps, partition: string, claim: Claim, now: Instant): Promise<boolean> => {
  const known = await readDecision(deps, claim);
  const outcome = known ?? (isOverdue(claim, now) ? await abort(deps, claim, now) : undefined);
  if (outcome === undefined) return false;
  await settleAttempt(deps, partition, claim.attempt, outcome === 'committed');
  return true;
};

/**
 * The day as the store has it now, with every claim settled that is overdue; whoever reads a day heals it. Claims of
 * `bookingId` are settled also before their deadline, where their decision is known.
 */
export const readSettled = async (
  deps: CommitDeps,
  partition: string,
  now: Instant,
  bookingId?: string,
): Promise<KnownDay> => {
  const known = await deps.cache.fresh(partition);
  const due = claimsOf(known.day).filter((claim) => isOverdue(claim, now) || claim.bookingId === bookingId);
  if (due.length === 0) return known;
  let settled = false;
  // Healing is nobody's change.
  for (const claim of due) settled = (await orNothing(() => settleClaim(deps, partition, claim, now))) || settled;
  return settled ? deps.cache.fresh(partition) : known;
};
