import type { Day } from '@yhteistila/core/booking/day.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { type LookUp, OutcomeUnknown } from '../ports/day-store.ts';
import { batchWrites, type Change } from './change.ts';
import { awayPartitions, claimsOf } from './claims.ts';
import { type CommitDeps, commitOnDay, type DayOutcome } from './commit-day.ts';
import { readSettled } from './settle.ts';

type Decided<R> = { readonly changes: readonly Change[] } | { readonly refusal: R };

/** Changes of several bookings of one home, made together or not at all. */
export interface ManyPlan<R> {
  readonly home: string;
  readonly directory: Directory;
  readonly now: Instant;
  /** What tells whether they were made, where the store stays silent. */
  readonly lookUp: LookUp;
  /** Pure; may run several times, on ever newer days. Its changes alter nothing outside the home. */
  decide(day: Day): Decided<R>;
}

export type ManyOutcome<R> =
  | { readonly outcome: 'committed'; readonly changes: readonly Change[] }
  | { readonly outcome: 'refused'; readonly refusal: R }
  /** One of the bookings that were to be made is there already. */
  | { readonly outcome: 'exists' }
  | { readonly outcome: 'busy' }
  | { readonly outcome: 'too-large' };

const expectAtHome = <R>({ home, directory }: ManyPlan<R>, changes: readonly Change[]): void => {
  const away = changes.find((change) => awayPartitions(home, change, directory).length > 0);
  if (away !== undefined)
    throw new Error(`${away.after.id} does not stand in ${home} alone: one commit cannot hold it`);
};

const toOutcome = <R>(ended: DayOutcome<Decided<R>>): ManyOutcome<R> => {
  if (!('value' in ended)) return { outcome: ended.outcome };
  return 'changes' in ended.value
    ? { outcome: 'committed', changes: ended.value.changes }
    : { outcome: 'refused', refusal: ended.value.refusal };
};

const commitOnce = async <R>(deps: CommitDeps, plan: ManyPlan<R>): Promise<ManyOutcome<R>> =>
  toOutcome(
    await commitOnDay<Decided<R>>(deps, plan.home, (day) => {
      const decided = plan.decide(day);
      if ('refusal' in decided) return { value: decided };
      expectAtHome(plan, decided.changes);
      return { writes: batchWrites(plan.home, day, decided.changes, plan.directory), value: decided };
    }),
  );

const commitSettled = async <R>(deps: CommitDeps, plan: ManyPlan<R>): Promise<ManyOutcome<R>> => {
  const first = await commitOnce(deps, plan);
  if (first.outcome !== 'refused') return first;
  const known = deps.cache.known(plan.home);
  if (known !== undefined && claimsOf(known.day).length === 0) return first;
  // What refused may have been a claim that nobody will ever settle but us.
  await readSettled(deps, plan.home, plan.now);
  return commitOnce(deps, plan);
};

/**
 * Decides on the home's newest day and writes every change in one guarded commit: all of them or none, after any crash.
 * When the store does not answer it throws StoreUnreachable: nothing was changed; or OutcomeUnknown, with what to look up.
 */
export const commitChanges = async <R>(deps: CommitDeps, plan: ManyPlan<R>): Promise<ManyOutcome<R>> => {
  try {
    return await commitSettled(deps, plan);
  } catch (error) {
    if (!(error instanceof OutcomeUnknown)) throw error;
    throw new OutcomeUnknown(error, plan.lookUp);
  }
};
