import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at } from '../../fixtures/facts.ts';
import type { OpenedStores, OpenStores, Stores } from '../open-stores.ts';
import { clockAt, NOON } from '../sample-documents.ts';
import { startProcess, survived } from './process.ts';
import { stepThrough } from './races.ts';
import { codeOf, createScenes, partitionsOfScene, passDeadline } from './scene.ts';
import { type Made, perform, type UseAct, useActs } from './use-acts.ts';
import { createHistory, expectSound, type History } from './verdict.ts';

const MINUTES_MS = 60_000;
const MILLISECONDS_PER_RUN = 500;
/** What may come of an act: anything else is a mistake of the program. */
const POSSIBLE_CODES = ['ok', 'conflict', 'rules', 'not-possible-now', 'busy', 'malformed'];

interface Plan {
  readonly acts: readonly UseAct[];
  readonly crashAt: number;
}

const plan: fc.Arbitrary<Plan> = fc.record({
  acts: useActs,
  crashAt: fc.option(fc.nat({ max: 120 }), { nil: Number.POSITIVE_INFINITY, freq: 3 }),
});

const uses = fc.record({ plans: fc.array(plan, { minLength: 1, maxLength: 3 }), scheduler: fc.scheduler() });

/**
 * Two rooms that agencies use one after another, by several processes and over some hours, while fast-check chooses what
 * they do, who goes on at every wait, how time passes and who crashes.
 */
export const describeUses = (open: OpenStores, defaultRuns: number): void => {
  const runs = Number(process.env.STORE_RUNS ?? defaultRuns);

  describe('rooms that are used one after another', () => {
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

    const run = async ({ plans, scheduler }: { plans: readonly Plan[]; scheduler: fc.Scheduler }): Promise<void> => {
      const scene = nextScene();
      clock.set(at('9.20', scene.first));
      const made: Made[] = [];
      const working = plans.map(async ({ acts, crashAt }, i) => {
        const deps = startProcess(i % 2 ? other : stores, clock, stepThrough(scheduler, `process${i}`, crashAt));
        for (const act of acts) {
          const outcome = await perform(deps, act, clock, made);
          if (outcome !== undefined) expect(POSSIBLE_CODES).toContain(codeOf(outcome));
        }
      });
      await scheduler.waitFor(Promise.all(working.map(survived)));
      passDeadline(clock);
      await expectSound(startProcess(stores, clock), history, partitionsOfScene(scene));
    };

    it(
      `never take a moment twice, nor the changing time between two agencies, in ${runs} runs`,
      () => fc.assert(fc.asyncProperty(uses, run), { numRuns: runs }),
      MINUTES_MS + runs * MILLISECONDS_PER_RUN,
    );
  });
};
