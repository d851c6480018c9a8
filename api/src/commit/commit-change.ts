import type { Day } from '@yhteistila/core/booking/day.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { StoreUnreachable, type Write } from '../ports/day-store.ts';
import { type Change, homeWrites } from './change.ts';
import { awayPartitions, claimWrites, type Proposal } from './claims.ts';
import { type CommitDeps, commitOnDay, type DayOutcome } from './commit-day.ts';
import { abort, decisionDocument, readSettled, settleAttempt } from './settle.ts';

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
  /** Pure; may run several times, on ever newer days. Makes the same booking id and version each time. */
  decide(days: Days): Planned<R>;
  /** Fails with `exists` when this booking was made already: a repeated request (idempotency). */
  readonly onlyOnce?: boolean;
}

export type ChangeOutcome<R> =
  | { readonly outcome: 'committed'; readonly change: Change }
  | { readonly outcome: 'refused'; readonly refusal: R; readonly days: Days }
  | { readonly outcome: 'exists' }
  | { readonly outcome: 'busy' }
  | { readonly outcome: 'too-large' };

export interface ChangeDeps extends CommitDeps {
  /** A name that no other attempt ever has. */
  readonly newAttempt: () => string;
}

/** Time that a proposal has between its first claim and its decision. */
const CLAIM_LIFETIME_MS = 30_000;
const ONCE = 'once';

const toOutcome = <R>(outcome: DayOutcome<Planned<R>>, days: Days): ChangeOutcome<R> => {
  if (outcome.outcome === 'committed' || outcome.outcome === 'answered') {
    const { value } = outcome;
    return 'change' in value
      ? { outcome: 'committed', change: value.change }
      : { outcome: 'refused', refusal: value.refusal, days };
  }
  return { outcome: outcome.outcome };
};

/** The home's part of every change: decide on its newest day and write all of it in one commit. */
const commitAtHome = async <R>(
  deps: ChangeDeps,
  plan: Plan<R>,
  days: Map<string, Day>,
  also: readonly Write[],
): Promise<ChangeOutcome<R>> => {
  const outcome = await commitOnDay<Planned<R>>(deps, plan.home, (day) => {
    days.set(plan.home, day);
    const planned = plan.decide(days);
    if ('refusal' in planned) return { value: planned };
    return { writes: [...homeWrites(plan.home, day, planned.change, plan.directory), ...also], value: planned };
  });
  return toOutcome(outcome, days);
};

const onceWrite = <R>(plan: Plan<R>): Write[] =>
  plan.onlyOnce === true
    ? [{ op: 'create', document: decisionDocument(plan.bookingId, ONCE, 'committed', plan.now) }]
    : [];

/** Claims in one away partition, deciding again on its newest day. */
const claimIn = async <R>(
  deps: ChangeDeps,
  plan: Plan<R>,
  days: Map<string, Day>,
  partition: string,
  proposal: Omit<Proposal, 'change'>,
): Promise<ChangeOutcome<R>> => {
  const outcome = await commitOnDay<Planned<R>>(deps, partition, (day) => {
    days.set(partition, day);
    const planned = plan.decide(days);
    if ('refusal' in planned) return { value: planned };
    const writes = claimWrites(partition, day, { ...proposal, change: planned.change }, plan.directory);
    return writes.length === 0 ? { value: planned } : { writes, value: planned };
  });
  days.set(partition, outcome.day);
  return toOutcome(outcome, days);
};

const settleAll = async (deps: ChangeDeps, partitions: readonly string[], attempt: string, committed: boolean) => {
  try {
    for (const partition of partitions) await settleAttempt(deps, partition, attempt, committed);
  } catch (error) {
    // The decision stands in the home partition; whoever meets these claims next settles them by it.
    if (!(error instanceof StoreUnreachable)) throw error;
  }
};

/** Claim, decide at home, confirm (architecture.md §3, Two partitions): both or neither, after any crash. */
const commitAcross = async <R>(
  deps: ChangeDeps,
  plan: Plan<R>,
  days: Map<string, Day>,
  away: readonly string[],
): Promise<ChangeOutcome<R>> => {
  const attempt = deps.newAttempt();
  const proposal = { attempt, home: plan.home, deadline: plan.now + CLAIM_LIFETIME_MS };
  const attempted = { ...proposal, bookingId: plan.bookingId };
  const giveUp = async (outcome: ChangeOutcome<R>): Promise<ChangeOutcome<R>> => {
    await abort(deps, attempted, plan.now);
    await settleAll(deps, away, attempt, false);
    return outcome;
  };
  for (const partition of away) {
    const claimed = await claimIn(deps, plan, days, partition, proposal);
    if (claimed.outcome !== 'committed') return giveUp(claimed);
  }
  const decision = decisionDocument(plan.bookingId, attempt, 'committed', plan.now);
  const decided = await commitAtHome(deps, plan, days, [{ op: 'create', document: decision }, ...onceWrite(plan)]);
  if (decided.outcome !== 'committed') return giveUp(decided);
  await settleAll(deps, away, attempt, true);
  return decided;
};

const readDays = async (deps: ChangeDeps, plan: Plan<unknown>): Promise<Map<string, Day>> => {
  const partitions = [...new Set([plan.home, ...plan.partitions])];
  const days = await Promise.all(partitions.map((partition) => readSettled(deps, partition, plan.now, plan.bookingId)));
  return new Map(days.map(({ partition, day }) => [partition, day]));
};

const looksAtHomeOnly = (plan: Plan<unknown>): boolean => plan.partitions.every((partition) => partition === plan.home);

/** Whether the day is known and holds no claims; else it is read and healed before deciding. */
const hasNoClaims = (deps: ChangeDeps, plan: Plan<unknown>): boolean => {
  const known = deps.cache.known(plan.home);
  if (known === undefined) return false;
  for (const resourceDay of known.day.resourceDays.values()) if (resourceDay.claims.length > 0) return false;
  return true;
};

/**
 * Makes a change atomically, or says why not. One commit where the booking stands in its home partition only; else
 * claims, the home's decision, and confirmations. Throws StoreUnreachable when the store does not answer.
 */
export const commitChange = async <R>(deps: ChangeDeps, plan: Plan<R>): Promise<ChangeOutcome<R>> => {
  if (looksAtHomeOnly(plan) && hasNoClaims(deps, plan)) {
    const first = await commitAtHome(deps, plan, new Map(), onceWrite(plan));
    // What refused may have been a claim that nobody will ever settle but us.
    if (first.outcome !== 'refused' || hasNoClaims(deps, plan)) return first;
  }
  const days = await readDays(deps, plan);
  const planned = plan.decide(days);
  if ('refusal' in planned) return { outcome: 'refused', refusal: planned.refusal, days };
  const away = awayPartitions(plan.home, planned.change, plan.directory);
  return away.length === 0 ? commitAtHome(deps, plan, days, onceWrite(plan)) : commitAcross(deps, plan, days, away);
};
