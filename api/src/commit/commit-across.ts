import type { Day } from '@yhteistila/core/booking/day.ts';
import { StoreUnreachable } from '../ports/day-store.ts';
import type { Change } from './change.ts';
import { claimsOf, claimWrites, type Proposal } from './claims.ts';
import { commitAtHome, onceWrite, type Prepared, toTried } from './commit-at-home.ts';
import { commitOnDay } from './commit-day.ts';
import { orNothing } from './or-unknown.ts';
import { type ChangeDeps, isSameChange, type Plan, type Tried } from './plan.ts';
import { CLAIM_LIFETIME_MS, decisionDocument, readDecision, readSettled, settleAttempt } from './settle.ts';

/**
 * Reads an away partition with all that was decided about the booking done there: a claim of an older version that was
 * settled after ours would bring that version back. False where one was decided just now.
 */
const readDone = async <R>(deps: ChangeDeps, plan: Plan<R>, days: Map<string, Day>, partition: string) => {
  const { day } = await readSettled(deps, partition, plan.now, plan.bookingId);
  days.set(partition, day);
  for (const claim of claimsOf(day)) {
    if (claim.bookingId === plan.bookingId && (await readDecision(deps, claim)) !== undefined) return false;
  }
  return true;
};

/** Claims in one away partition, if its newest day allows it; whether it still is the same change, the home will say. */
const claimIn = async <R>(
  deps: ChangeDeps,
  plan: Plan<R>,
  days: Map<string, Day>,
  partition: string,
  proposal: Proposal,
): Promise<Tried<R>> => {
  if (!(await readDone(deps, plan, days, partition))) return { outcome: 'differs' };
  const outcome = await commitOnDay<Prepared<R>>(deps, partition, (day) => {
    days.set(partition, day);
    const planned = plan.decide(days);
    if ('refusal' in planned) return { value: planned };
    const writes = claimWrites(partition, day, proposal, plan.directory);
    return writes.length === 0 ? { value: planned } : { writes, value: planned };
  });
  days.set(partition, outcome.day);
  return toTried(plan, outcome, days);
};

/** Whether every claim of the attempt is settled by now. */
const settleAll = async (deps: ChangeDeps, partitions: readonly string[], attempt: string, committed: boolean) => {
  try {
    let all = true;
    for (const partition of partitions) {
      const { outcome } = await settleAttempt(deps, partition, attempt, committed);
      all = all && (outcome === 'committed' || outcome === 'answered');
    }
    return all;
  } catch (error) {
    // What was decided stands; whoever meets these claims settles them by it, or aborts what was never decided.
    if (!(error instanceof StoreUnreachable)) throw error;
    return false;
  }
};

/** Settles what was claimed; the note stays for the job where that did not succeed. */
const settleDecided = async <R>(
  deps: ChangeDeps,
  claimed: readonly string[],
  attempt: string,
  tried: Tried<R>,
): Promise<Tried<R>> => {
  const made = tried.outcome === 'committed' ? tried.change.after : undefined;
  if (await settleAll(deps, claimed, attempt, made !== undefined)) deps.notes.closeSoon(attempt, made);
  return tried;
};

/**
 * Claim, decide at home, confirm (decision 2): both or neither, after any crash. The home
 * commits only the very change that was claimed. An attempt that ends here otherwise has no decision and never will
 * have one, so that its claims are simply taken back.
 */
export const commitAcross = async <R>(
  deps: ChangeDeps,
  plan: Plan<R>,
  days: Map<string, Day>,
  change: Change,
  away: readonly string[],
): Promise<Tried<R>> => {
  const attempt = deps.newAttempt();
  const proposal = { attempt, home: plan.home, deadline: plan.now + CLAIM_LIFETIME_MS, change };
  const { deadline } = proposal;
  const { id: bookingId, organiserId } = change.after;
  // A note or a claim alone decides nothing: one that was written unheard is taken back by whoever meets it.
  await orNothing(() => deps.notes.write({ attempt, bookingId, organiserId, partitions: away, deadline }));
  const claimed: string[] = [];
  for (const partition of away) {
    const result = await orNothing(() => claimIn(deps, plan, days, partition, proposal));
    if (result.outcome !== 'committed') return settleDecided(deps, claimed, attempt, result);
    claimed.push(partition);
  }
  const decision = decisionDocument(plan.bookingId, attempt, 'committed', plan.now);
  const isClaimed = (decided: Change) => isSameChange(decided, change);
  const also = [...onceWrite(plan), { op: 'create' as const, document: decision }];
  const decided = await commitAtHome(deps, plan, days, isClaimed, also);
  return settleDecided(deps, claimed, attempt, decided);
};
