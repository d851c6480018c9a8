import { isDeepStrictEqual } from 'node:util';
import type { Day } from '@yhteistila/core/booking/day.ts';
import { type DayStore, type Guard, StoreUnreachable, type Write } from '../ports/day-store.ts';
import { asStored } from './as-stored.ts';
import { afterWrites, type DayCache, type KnownDay } from './day-cache.ts';
import type { Turns } from './in-turn.ts';
import { orUnknown } from './or-unknown.ts';

/** What a decision on a day comes to: something to write, or an answer that needs no write. */
export type Attempt<T> = Decided<T> | { readonly writes?: undefined; readonly value: T };

interface Decided<T> {
  readonly writes: readonly Write[];
  readonly value: T;
}

/** How a commit on a day ended. `busy`: others were faster too many times; `exists`: a document was there already. */
export type DayOutcome<T> =
  | { readonly outcome: 'committed' | 'answered'; readonly value: T; readonly day: Day }
  | { readonly outcome: 'exists'; readonly id: string; readonly day: Day }
  | { readonly outcome: 'busy' | 'too-large'; readonly day: Day };

export interface CommitDeps {
  readonly store: DayStore;
  readonly cache: DayCache;
  readonly inTurn: Turns;
  /** Waits a little, a different time on every call, so that two processes do not meet again. */
  readonly pause: (attempt: number) => Promise<void>;
}

const MAX_ATTEMPTS = 12;

type Step<T> = DayOutcome<T> | 'again';

const kept = <T>(deps: CommitDeps, known: KnownDay, guard: Guard, { writes, value }: Decided<T>): DayOutcome<T> => {
  const after = deps.cache.keep(afterWrites(known, guard, writes));
  return { outcome: 'committed', value, day: after.day };
};

/** Whether what the writes create is there, exactly as they would have it; never where they create nothing. */
const isWritten = async ({ store }: CommitDeps, partition: string, writes: readonly Write[]): Promise<boolean> => {
  const created = writes.flatMap((write) => (write.op === 'create' ? [write.document] : []));
  if (created.length === 0) return false;
  const ids = created.map(({ id }) => id);
  const found = new Map((await store.readDocuments(partition, ids)).map((document) => [document.id, document]));
  return created.every((document) => isDeepStrictEqual(found.get(document.id), asStored(document)));
};

/**
 * After a commit that was not answered. The same again cannot be made twice, because both expect the same guard: it is
 * made now, or refused as stale; then either it was made the first time, which shows by what it created, or never will be.
 */
const findOut = async <T>(deps: CommitDeps, known: KnownDay, decided: Decided<T>): Promise<Step<T>> => {
  const { partition } = known;
  deps.cache.forget(partition);
  const again = await deps.store.commit(partition, known.guard, decided.writes);
  if (again.outcome === 'committed') return kept(deps, known, again.guard, decided);
  if (again.outcome === 'too-large') return { ...again, day: known.day };
  const { day } = await deps.cache.fresh(partition);
  if (await isWritten(deps, partition, decided.writes)) return { outcome: 'committed', value: decided.value, day };
  return again.outcome === 'stale' ? 'again' : { ...again, day };
};

/** One try on one known day. After an unknown outcome what this process knows of the day may be wrong: it is forgotten. */
const commitOn = async <T>(deps: CommitDeps, known: KnownDay, decided: Decided<T>): Promise<Step<T>> => {
  try {
    const committed = await deps.store.commit(known.partition, known.guard, decided.writes);
    if (committed.outcome === 'stale') return 'again';
    if (committed.outcome !== 'committed') return { ...committed, day: known.day };
    return kept(deps, known, committed.guard, decided);
  } catch (error) {
    deps.cache.forget(known.partition);
    if (!(error instanceof StoreUnreachable)) throw error;
    return orUnknown(() => findOut(deps, known, decided));
  }
};

/** Optimistic: on the day as last known. A refusal is not given on it, because it may be old. */
const tryRemembered = async <T>(
  deps: CommitDeps,
  partition: string,
  decide: (day: Day) => Attempt<T>,
): Promise<Step<T>> => {
  const known = deps.cache.known(partition);
  if (known === undefined) return 'again';
  const { writes, value } = decide(known.day);
  return writes === undefined ? 'again' : commitOn(deps, known, { writes, value });
};

const tryFresh = async <T>(deps: CommitDeps, partition: string, decide: (day: Day) => Attempt<T>): Promise<Step<T>> => {
  const known = await deps.cache.fresh(partition);
  const { writes, value } = decide(known.day);
  return writes === undefined
    ? { outcome: 'answered', value, day: known.day }
    : commitOn(deps, known, { writes, value });
};

/** When tries end: what is refused by now is told so, what is still possible is `busy` (docs/architecture.md §2). */
const giveUp = async <T>(
  deps: CommitDeps,
  partition: string,
  decide: (day: Day) => Attempt<T>,
): Promise<DayOutcome<T>> => {
  const { day } = await deps.cache.fresh(partition);
  const { writes, value } = decide(day);
  return writes === undefined ? { outcome: 'answered', value, day } : { outcome: 'busy', day };
};

/**
 * Reads the day, decides, commits: again when another process has changed the day meanwhile, a bounded number of times.
 * `decide` is pure and may run several times; an answer without writes is given only on a day validated by the store.
 */
export const commitOnDay = <T>(
  deps: CommitDeps,
  partition: string,
  decide: (day: Day) => Attempt<T>,
): Promise<DayOutcome<T>> =>
  deps.inTurn(partition, async () => {
    let step = await tryRemembered(deps, partition, decide);
    for (let attempt = 1; step === 'again'; attempt++) {
      if (attempt > 1) await deps.pause(attempt);
      step = await tryFresh(deps, partition, decide);
      if (step === 'again' && attempt === MAX_ATTEMPTS) return giveUp(deps, partition, decide);
    }
    return step;
  });
