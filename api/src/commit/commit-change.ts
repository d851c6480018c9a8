import type { Day } from '@yhteistila/core/booking/day.ts';
import { OutcomeUnknown } from '../ports/day-store.ts';
import type { Change } from './change.ts';
import { awayPartitions } from './claims.ts';
import { commitAcross } from './commit-across.ts';
import { commitAtHome, onceWrite } from './commit-at-home.ts';
import type { ChangeDeps, ChangeOutcome, Plan, Tried } from './plan.ts';
import { readSettled } from './settle.ts';

/** Tries to make a change that is another one each time, because others change the booking meanwhile. */
const MAX_TRIES = 5;

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

/** In one commit; `differs` when the change alters another partition too. */
const tryAtHome = <R>(deps: ChangeDeps, plan: Plan<R>, days: Map<string, Day>): Promise<Tried<R>> => {
  const staysAtHome = (change: Change) => awayPartitions(plan.home, change, plan.directory).length === 0;
  return commitAtHome(deps, plan, days, staysAtHome, onceWrite(plan));
};

const tryOnNewestDays = async <R>(deps: ChangeDeps, plan: Plan<R>): Promise<Tried<R>> => {
  const days = await readDays(deps, plan);
  const planned = plan.decide(days);
  if ('refusal' in planned) return { outcome: 'refused', refusal: planned.refusal, days };
  const away = awayPartitions(plan.home, planned.change, plan.directory);
  return away.length === 0 ? tryAtHome(deps, plan, days) : commitAcross(deps, plan, days, planned.change, away);
};

const commitOnce = async <R>(deps: ChangeDeps, plan: Plan<R>): Promise<ChangeOutcome<R>> => {
  if (looksAtHomeOnly(plan) && hasNoClaims(deps, plan)) {
    const first = await tryAtHome(deps, plan, new Map());
    // What refused may have been a claim that nobody will ever settle but us.
    const isFinal = first.outcome !== 'refused' || hasNoClaims(deps, plan);
    if (first.outcome !== 'differs' && isFinal) return first;
  }
  for (let tries = 1; tries <= MAX_TRIES; tries++) {
    const tried = await tryOnNewestDays(deps, plan);
    if (tried.outcome !== 'differs') return tried;
  }
  return { outcome: 'busy' };
};

/**
 * Makes a change atomically, or says why not. One commit where the booking stands in its home partition only; else
 * claims, the home's decision, and confirmations. When the store does not answer it throws StoreUnreachable: nothing was
 * changed; or OutcomeUnknown, with the booking's id.
 */
export const commitChange = async <R>(deps: ChangeDeps, plan: Plan<R>): Promise<ChangeOutcome<R>> => {
  try {
    return await commitOnce(deps, plan);
  } catch (error) {
    if (!(error instanceof OutcomeUnknown)) throw error;
    throw new OutcomeUnknown(error, { bookingId: plan.bookingId });
  }
};
