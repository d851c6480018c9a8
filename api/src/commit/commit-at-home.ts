import type { Day } from '@yhteistila/core/booking/day.ts';
import type { Write } from '../ports/day-store.ts';
import { type Change, homeWrites } from './change.ts';
import { commitOnDay, type DayOutcome } from './commit-day.ts';
import type { ChangeDeps, Plan, Planned, Tried } from './plan.ts';
import { decisionDocument, decisionId } from './settle.ts';

/** What a decision on a day came to: also that it is not the one that everything was prepared for. */
export type Prepared<R> = Planned<R> | 'differs';

/** What shows from then on that the request did what it does once: written with it, in one commit. */
export const onceWrite = <R>({ bookingId, once, now }: Plan<R>): Write[] =>
  once === undefined ? [] : [{ op: 'create', document: decisionDocument(bookingId, once, 'committed', now) }];

/** A document that was there: of this very request, or of a decision that somebody else made about the attempt. */
const whatExists = <R>({ bookingId, once }: Plan<R>, id: string): Tried<R> => ({
  outcome: once !== undefined && id === decisionId(bookingId, once) ? 'exists' : 'differs',
});

/** The outcome of a change from that of its commit on one day. */
export const toTried = <R>(plan: Plan<R>, outcome: DayOutcome<Prepared<R>>, days: Map<string, Day>): Tried<R> => {
  if (outcome.outcome === 'exists') return whatExists(plan, outcome.id);
  if (!('value' in outcome)) return { outcome: outcome.outcome };
  const { value } = outcome;
  if (value === 'differs') return { outcome: 'differs' };
  return 'change' in value
    ? { outcome: 'committed', change: value.change }
    : { outcome: 'refused', refusal: value.refusal, days };
};

/**
 * The home's part of every change: decide on its newest day and write all of it in one commit, if it is the change that
 * `isPrepared` says the other partitions are ready for.
 */
export const commitAtHome = async <R>(
  deps: ChangeDeps,
  plan: Plan<R>,
  days: Map<string, Day>,
  isPrepared: (change: Change) => boolean,
  also: readonly Write[],
): Promise<Tried<R>> => {
  const outcome = await commitOnDay<Prepared<R>>(deps, plan.home, (day) => {
    days.set(plan.home, day);
    const planned = plan.decide(days);
    if ('refusal' in planned) return { value: planned };
    if (!isPrepared(planned.change)) return { value: 'differs' };
    // First what tells why the rest may not be written: the store names the first document that was there.
    return { writes: [...also, ...homeWrites(plan.home, day, planned.change, plan.directory)], value: planned };
  });
  return toTried(plan, outcome, days);
};
