import { afterAll, beforeAll, describe, it } from '@jest/globals';
import fc from 'fast-check';
import type { OpenedStores, OpenStores, Stores } from './open-stores.ts';
import { type Act, type Answered, Crash, runClient, type Step } from './racing-clients.ts';
import { expectJustice, expectWhole } from './racing-verdict.ts';
import { clockAt, NOON } from './sample-documents.ts';

const MINUTES_MS = 60_000;
/** Of generous machines: the default runs take seconds. */
const MILLISECONDS_PER_RUN = 100;

const rooms = fc.subarray(['a', 'b', 'c'], { minLength: 1, maxLength: 2 });
const slot = fc.nat({ max: 5 });
const which = fc.nat({ max: 7 });

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('book' as const),
      resourceIds: rooms,
      slot,
      slots: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('move' as const), which, resourceIds: rooms, slot }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cancel' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('checkIn' as const), which }) },
);

interface Plan {
  readonly acts: readonly Act[];
  readonly crashAt: number;
}

/** What one client does, and the wait in which it crashes; most never do. */
const plan: fc.Arbitrary<Plan> = fc.record({
  acts: fc.array(act, { minLength: 1, maxLength: 4 }),
  crashAt: fc.option(fc.nat({ max: 12 }), { nil: Number.POSITIVE_INFINITY, freq: 3 }),
});

const race = fc.record({ plans: fc.array(plan, { minLength: 2, maxLength: 5 }), scheduler: fc.scheduler() });

/** Waits twice for each call: for the request to be sent and for its answer to arrive. Either wait can be the last. */
const stepThrough = (scheduler: fc.Scheduler, name: string, crashAt: number): Step => {
  let waits = 0;
  const wait = async <T>(label: string, until: Promise<T>): Promise<T> => {
    const value = await scheduler.schedule(until, `${name} ${label}`);
    waits += 1;
    if (waits > crashAt) throw new Crash();
    return value;
  };
  return async (call) => {
    await wait('sends', Promise.resolve());
    return wait('hears', call());
  };
};

const untilCrash = (client: Promise<void>): Promise<void> =>
  client.catch((error: unknown) => {
    if (!(error instanceof Crash)) throw error;
  });

const endOf = async (stores: Stores, from: string): Promise<string> => {
  let next = await stores.days.follow(from, 100);
  while (next.events.length > 0) next = await stores.days.follow(next.cursor, 100);
  return next.cursor;
};

/**
 * Clients race on one day while fast-check chooses who goes on at every wait, and who crashes. More runs:
 * `STORE_RUNS=50000 npx jest tests/stores/sqlite`; a failure prints the seed and path that repeat it.
 */
export const describeRacing = (open: OpenStores, defaultRuns: number): void => {
  const runs = Number(process.env.STORE_RUNS ?? defaultRuns);

  describe('clients that race', () => {
    let stores: OpenedStores;
    let other: Stores;
    let cursor: string;
    let count = 0;
    beforeAll(async () => {
      stores = await open(clockAt(NOON));
      other = await stores.another();
      cursor = (await stores.days.follow(undefined, 1)).cursor;
    });
    afterAll(async () => {
      await other.close();
      await stores.close();
    });

    const run = async ({ plans, scheduler }: { plans: readonly Plan[]; scheduler: fc.Scheduler }): Promise<void> => {
      count += 1;
      // A partition of its own stands for an empty store.
      const partition = `race${count}|2026-11-23`;
      const answers: Answered[] = [];
      const clients = plans.map(({ acts, crashAt }, i) => {
        const name = `client${i}`;
        const step = stepThrough(scheduler, name, crashAt);
        const { days } = i % 2 ? other : stores;
        return untilCrash(
          runClient({ name, days, step, acts }, partition, (answer) => answers.push(answer), expectWhole),
        );
      });
      await scheduler.waitFor(Promise.all(clients));
      await expectJustice(stores.days, partition, cursor, answers);
      cursor = await endOf(stores, cursor);
    };

    it(
      `never take a resource twice nor lose an answered change, in ${runs} runs`,
      () => fc.assert(fc.asyncProperty(race, run), { numRuns: runs }),
      MINUTES_MS + runs * MILLISECONDS_PER_RUN,
    );
  });
};
