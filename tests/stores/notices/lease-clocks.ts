import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LEASE_MS, takeLease } from '@yhteistila/api/src/job-runs/lease.ts';
import type { OpenedStores, OpenStores } from '../open-stores.ts';
import { clockAt, JUMPS, NOON } from '../sample-documents.ts';
import { createJobStage, JOB_ID } from './job-stage.ts';

const SECOND_MS = 1000;
const PERIOD_MS = 60 * SECOND_MS;

export const describeLeaseClocks = (open: OpenStores): void => {
  describe('a job, when the clock jumps', () => {
    const clock = clockAt(NOON);
    const stage = createJobStage(clock);
    let stores: OpenedStores;
    beforeEach(async () => {
      clock.set(NOON);
      stores = await open(clock);
    });
    afterEach(async () => {
      await stage.clear();
      await stores.close();
    });

    const leaseAs = (id: string) => takeLease(stage.leaseDeps(stores, id), JOB_ID);
    const idle = (id: string) => stage.start({ on: stores, id, run: async () => 0 });

    it.each(JUMPS)('back by $by, is taken from one who died before', async ({ ms }) => {
      clock.set(NOON + ms);
      const dead = await leaseAs('dead');
      clock.set(NOON);
      expect(dead?.isHeld()).toBe(false);
      expect(await leaseAs('next')).toBeDefined();
    });

    it.each(JUMPS)('back by $by, stays with one who lives and prolongs it', async ({ ms }) => {
      clock.set(NOON + ms);
      const lease = await leaseAs('alive');
      clock.set(NOON);
      await lease?.prolong();
      expect(lease?.isHeld()).toBe(true);
      expect(await leaseAs('next')).toBeUndefined();
      clock.set(NOON + LEASE_MS);
      expect(lease?.isHeld()).toBe(false);
      expect(await leaseAs('next')).toBeDefined();
    });

    it.each(JUMPS)('ahead by $by, is taken over, and the one before does nothing more', async ({ ms }) => {
      const first = await leaseAs('first');
      clock.set(NOON + ms);
      expect(first?.isHeld()).toBe(false);
      const next = await leaseAs('next');
      expect(next?.isHeld()).toBe(true);
      clock.set(NOON);
      await first?.prolong();
      expect(first?.isHeld()).toBe(false);
    });

    it.each(JUMPS)('back by $by, is degraded until it has run by the clock as it is', async ({ ms }) => {
      const runs = idle('p');
      clock.set(NOON + ms);
      await runs.run({ id: JOB_ID });
      clock.set(NOON);
      expect(await runs.report()).toMatchObject([{ ok: false, lastRunAt: NOON + ms }]);
      await runs.run({ id: JOB_ID });
      expect(await runs.report()).toMatchObject([{ ok: true, lastRunAt: NOON }]);
    });

    it('by less than clocks may differ, is fine', async () => {
      const runs = idle('p');
      clock.set(NOON + 60 * SECOND_MS);
      await runs.run({ id: JOB_ID });
      clock.set(NOON);
      expect(await runs.report()).toMatchObject([{ ok: true }]);
      clock.set(NOON - 1);
      expect(await runs.report()).toMatchObject([{ ok: false }]);
    });

    it.each(JUMPS)('back by $by after its process has started, is late when it is', async ({ ms }) => {
      clock.set(NOON + ms);
      const runs = idle('p');
      clock.set(NOON);
      expect(await runs.report()).toMatchObject([{ ok: true }]);
      clock.set(NOON + 3 * PERIOD_MS + 1);
      expect(await runs.report()).toMatchObject([{ ok: false }]);
      await runs.run({ id: JOB_ID });
      clock.set(clock.now() + 3 * PERIOD_MS + 1);
      expect(await runs.report()).toMatchObject([{ ok: false }]);
    });
  });
};
