import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at, between } from '../../fixtures/facts.ts';
import type { OpenedStores, OpenStores, Stores } from '../open-stores.ts';
import { clockAt, NOON } from '../sample-documents.ts';
import { change, OWNER } from './crash-scenarios.ts';
import { type Around, Crash, startProcess, survived } from './process.ts';
import { type RaceAct, race, raceAct } from './race-acts.ts';
import {
  bookedBy,
  codeOf,
  createScenes,
  EXPERT,
  meeting,
  OTHER_ROOM,
  partitionsOfScene,
  passDeadline,
  ROOM,
  type Scene,
} from './scene.ts';
import { createHistory, expectSound, type History } from './verdict.ts';

const MINUTES_MS = 60_000;
const MILLISECONDS_PER_RUN = 500;

interface Plan {
  readonly acts: readonly RaceAct[];
  readonly crashAt: number;
}

/** What a process does, all at once, and the wait in which it crashes; most never do. */
const plan: fc.Arbitrary<Plan> = fc.record({
  acts: fc.array(raceAct, { minLength: 1, maxLength: 3 }),
  crashAt: fc.option(fc.nat({ max: 60 }), { nil: Number.POSITIVE_INFINITY, freq: 3 }),
});

const races = fc.record({ plans: fc.array(plan, { minLength: 2, maxLength: 4 }), scheduler: fc.scheduler() });

/** Waits before and after each call of the store; either wait can be the process's last. */
export const stepThrough = (scheduler: fc.Scheduler, name: string, crashAt: number): Around => {
  let waits = 0;
  const wait = async (label: string): Promise<void> => {
    await scheduler.schedule(Promise.resolve(), `${name} ${label}`);
    waits += 1;
    if (waits > crashAt) throw new Crash();
  };
  return async (label, call) => {
    await wait(label);
    const answer = await call();
    await wait(`heard: ${label}`);
    return answer;
  };
};

/** A version that somebody was told of. */
interface Told {
  readonly id: string;
  readonly version: number;
}

/**
 * Processes race over bookings of several partitions while fast-check chooses who goes on at every wait, and who
 * crashes. More runs: `STORE_RUNS=20000 npx jest tests/stores/bookings`; a failure prints what repeats it.
 */
export const describeRaces = (open: OpenStores, defaultRuns: number): void => {
  const runs = Number(process.env.STORE_RUNS ?? defaultRuns);

  describe('processes that race over several days and sites', () => {
    const clock = clockAt(NOON);
    const nextScene = createScenes(clock);
    let stores: OpenedStores;
    let other: Stores;
    let history: History;
    beforeAll(async () => {
      stores = await open(clock);
      other = await stores.another();
      history = createHistory(stores.days);
    });
    afterAll(async () => {
      await other.close();
      await stores.close();
    });

    /** A room on the first day, and room and expert that were moved to the second. */
    const prepare = async ({ first, second }: Scene): Promise<readonly string[]> => {
      const calm = startProcess(stores, clock);
      const team = (resourceIds: readonly string[]) =>
        ({ ...meeting(first, resourceIds), purpose: 'teamDay' }) as const;
      const one = await bookedBy(calm, OWNER, { ...team([ROOM]), ...between('10', '10.30', first) });
      const two = await bookedBy(calm, OWNER, team([OTHER_ROOM, EXPERT]));
      await change(calm, two, between('10', '10.30', second));
      return [one, two];
    };

    const run = async ({ plans, scheduler }: { plans: readonly Plan[]; scheduler: fc.Scheduler }): Promise<void> => {
      const scene = nextScene();
      const ids = await prepare(scene);
      clock.set(at('9.50', scene.first));
      const told: Told[] = [];
      const racing = plans.map(({ acts, crashAt }, i) => {
        const deps = startProcess(i % 2 ? other : stores, clock, stepThrough(scheduler, `process${i}`, crashAt));
        return acts.map((act) =>
          survived(
            race(deps, act, { clock, scene, ids }).then((outcome) => {
              if (outcome !== undefined) expect(codeOf(outcome)).not.toBe('not-found');
              if (outcome?.ok === true && outcome.value.visibility === 'full') told.push(outcome.value);
            }),
          ),
        );
      });
      await scheduler.waitFor(Promise.all(racing.flat()));
      passDeadline(clock);
      const partitions = partitionsOfScene(scene);
      await expectSound(startProcess(stores, clock), history, partitions);
      const events = new Set(
        (await history(partitions)).map(({ bookingId, bookingVersion }) => `${bookingId} ${bookingVersion}`),
      );
      for (const { id, version } of told) expect(events).toContain(`${id} ${version}`);
    };

    it(
      `never take a time twice, lose an answered change or leave copies that differ, in ${runs} runs`,
      () => fc.assert(fc.asyncProperty(races, run), { numRuns: runs }),
      MINUTES_MS + runs * MILLISECONDS_PER_RUN,
    );
  });
};
