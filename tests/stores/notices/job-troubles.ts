import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LEASE_MS, leaseMsOf, takeLease } from '@yhteistila/api/src/job-runs/lease.ts';
import { JOBS } from '@yhteistila/api/src/jobs.ts';
import { NewerData, StoreUnreachable } from '@yhteistila/api/src/ports/day-store.ts';
import fc from 'fast-check';
import type { OpenedStores, OpenStores, Stores } from '../open-stores.ts';
import { clockAt, NOON } from '../sample-documents.ts';
import { createJobStage, failing, JOB_ID } from './job-stage.ts';

const SECOND_MS = 1000;

/** One call of a hundred fails, before it was made or after. */
const troubleAt = (chance: number): 'before' | 'after' | undefined => {
  if (chance >= 0.01) return undefined;
  return chance < 0.005 ? 'before' : 'after';
};

export const describeJobTroubles = (open: OpenStores, propertyRuns: number): void => {
  describe('a job, when the store fails some calls', () => {
    const clock = clockAt(NOON);
    const stage = createJobStage(clock);
    let stores: OpenedStores;
    let other: Stores;
    beforeEach(async () => {
      clock.set(NOON);
      stores = await open(clock);
      other = await stores.another();
    });
    afterEach(async () => {
      await stage.clear();
      await other.close();
      await stores.close();
    });

    /** A run that fails so many times before it succeeds. */
    const failsFirst = (times: number, error: () => Error = () => new StoreUnreachable('not reached')) => {
      let tries = 0;
      const run = async (): Promise<number> => {
        tries += 1;
        if (tries <= times) throw error();
        return 0;
      };
      return { run, tries: () => tries };
    };
    const health = async () => {
      const [found] = await stage.start({ on: other, id: 'idle', run: async () => 0 }).report();
      return found;
    };

    it('is tried again within its period, after pauses that grow, and is fine then', async () => {
      const { run, tries } = failsFirst(5);
      await stage.start({ on: stores, id: 'p', run }).run({ id: JOB_ID });
      expect(tries()).toBe(6);
      expect(stage.pauses).toEqual([500, 1000, 2000, 4000, 5000]);
      expect(stage.failures).toHaveLength(5);
      expect(await health()).toEqual({ id: JOB_ID, ok: true, lastRunAt: NOON });
    });

    it.each([5, 10, 60])(
      'with a period of %i seconds is left to the next when this one is over',
      async (everySeconds) => {
        const { run, tries } = failsFirst(Number.POSITIVE_INFINITY);
        await stage.start({ on: stores, id: 'p', run, everySeconds }).run({ id: JOB_ID });
        const total = stage.pauses.reduce((sum, each) => sum + each, 0);
        expect(total).toBeLessThan(everySeconds * SECOND_MS);
        expect(tries()).toBe(stage.pauses.length + 1);
        expect(tries()).toBeGreaterThan(2);
        expect(await health()).toMatchObject({ ok: false });
      },
    );

    it('is not said to have failed while a short trouble is made good, but while a longer one lasts', async () => {
      const told: (boolean | undefined)[] = [];
      let tries = 0;
      const run = async (): Promise<number> => {
        told.push((await health())?.ok);
        tries += 1;
        if (tries <= 5) throw new StoreUnreachable('not reached');
        return 0;
      };
      await stage.start({ on: stores, id: 'p', run }).run({ id: JOB_ID });
      expect(told).toEqual([true, true, true, false, false, false]);
      expect(await health()).toMatchObject({ ok: true });
    });

    it.each([
      ['a mistake of our own', () => new Error('out of paper')],
      ['a store that a later program has written', () => new NewerData(3, 2)],
    ])('is not tried again at once for %s', async (_what, error) => {
      const { run, tries } = failsFirst(1, error);
      const runs = stage.start({ on: stores, id: 'p', run });
      await runs.run({ id: JOB_ID });
      expect([tries(), stage.pauses]).toEqual([1, []]);
      expect(await health()).toMatchObject({ ok: false });
      await runs.run({ id: JOB_ID });
      expect(await health()).toMatchObject({ ok: true });
    });

    it.each(['before', 'after'] as const)('is done whichever call of its lease fails, %s it was made', async (when) => {
      for (let fatal = 1; fatal <= 6; fatal += 1) {
        const around = failing((call) => (call === fatal ? when : undefined));
        let ran = 0;
        const run = async (): Promise<number> => {
          ran += 1;
          return 0;
        };
        clock.set(clock.now() + SECOND_MS);
        await stage.start({ on: stores, id: `p${fatal}`, run, around }).run({ id: JOB_ID });
        expect(ran).toBeGreaterThan(0);
        expect(await health()).toEqual({ id: JOB_ID, ok: true, lastRunAt: clock.now() });
      }
    });

    it('stops at once while it waits for its next try, and leaves the job to others', async () => {
      const { run } = failsFirst(Number.POSITIVE_INFINITY);
      const runs = stage.start({ on: stores, id: 'p', run });
      let stopped: Promise<void> | undefined;
      stage.whilePausing(() => {
        stopped ??= runs.stop();
      });
      await runs.run({ id: JOB_ID });
      await stopped;
      expect(await takeLease(stage.leaseDeps(other, 'next'), JOB_ID)).toBeDefined();
    });

    it(`is late at no time and told to be fine, when one call of a hundred fails, in ${propertyRuns} hours`, async () => {
      const hour = fc.record({ every: fc.constantFrom(5, 10, 60), seed: fc.nat() });
      await fc.assert(
        fc.asyncProperty(hour, async ({ every, seed }) => {
          let state = seed;
          const random = (): number => {
            state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
            return state / 2 ** 32;
          };
          const around = failing(() => troubleAt(random()));
          const own = createJobStage(clock);
          own.whilePausing((ms) => clock.set(clock.now() + ms));
          const opened = await open(clock);
          const run: Parameters<typeof own.start>[0]['run'] = async ({ records }) => {
            for (let call = 0; call < 200; call += 1) await records.read('person|x', 'y');
            return 0;
          };
          const runs = own.start({ on: opened, id: 'p', run, everySeconds: every, around });
          const start = clock.now();
          for (let tick = 0; tick < 20; tick += 1) {
            clock.set(Math.max(clock.now(), start + tick * every * SECOND_MS));
            await runs.run({ id: JOB_ID });
            expect(await runs.report()).toMatchObject([{ ok: true }]);
          }
          await own.clear();
          await opened.close();
        }),
        { numRuns: propertyRuns },
      );
    });

    it('tells how it goes, though one reading of that fails', async () => {
      const around = failing((call) => (call % 2 === 1 ? 'before' : undefined));
      expect(await stage.start({ on: stores, id: 'p', run: async () => 0, around }).report()).toMatchObject([
        { ok: true },
      ]);
    });
  });

  describe('a job, whose process is killed', () => {
    const clock = clockAt(NOON);
    const stage = createJobStage(clock);
    let stores: OpenedStores;
    beforeEach(async () => {
      clock.set(NOON);
      stores = await open(clock);
      stage.whilePausing((ms) => clock.set(clock.now() + ms));
    });
    afterEach(async () => {
      await stage.clear();
      await stores.close();
    });

    const periods = [...new Set(JOBS.map(({ everySeconds }) => everySeconds))];

    it.each(periods)('every %i seconds, is taken over before it is late', async (everySeconds) => {
      const lateAfter = 3 * everySeconds * SECOND_MS;
      let ranAt = 0;
      const run = async (): Promise<number> => {
        ranAt = clock.now();
        return 0;
      };
      const next = stage.start({ on: stores, id: 'next', run, everySeconds });
      await next.run({ id: JOB_ID });
      // Another takes it at the end of the period, dies at once, and nobody can tell.
      clock.set(NOON + everySeconds * SECOND_MS);
      await takeLease(stage.leaseDeps(stores, 'killed'), JOB_ID, { lastsMs: leaseMsOf(everySeconds) });
      await next.run({ id: JOB_ID });
      while (ranAt === NOON) await new Promise(setImmediate);
      expect(ranAt - NOON).toBeLessThan(lateAfter);
      await next.stop();
      expect(await next.report()).toMatchObject([{ ok: true, lastRunAt: ranAt }]);
    });

    it('keeps nobody waiting longer than its lease, though the clock has gone back a little', async () => {
      let ran = false;
      const run = async (): Promise<number> => {
        ran = true;
        return 0;
      };
      await takeLease(stage.leaseDeps(stores, 'killed'), JOB_ID);
      // So little that clocks may differ by as much.
      clock.set(NOON - 30 * SECOND_MS);
      stage.whilePausing(() => undefined);
      await stage.start({ on: stores, id: 'next', run }).run({ id: JOB_ID });
      while (!ran) await new Promise(setImmediate);
      expect(stage.pauses.every((ms) => ms <= LEASE_MS + SECOND_MS)).toBe(true);
    });
  });
};
