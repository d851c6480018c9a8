import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createJobReport } from '@yhteistila/api/src/job-runs/job-report.ts';
import { createJobRuns, type JobRuns } from '@yhteistila/api/src/job-runs/job-runs.ts';
import { LEASE_MS, takeLease } from '@yhteistila/api/src/job-runs/lease.ts';
import type { Job } from '@yhteistila/api/src/jobs.ts';
import { createFakeMessenger } from '../../fixtures/fake-messenger.ts';
import { startProcess } from '../bookings/process.ts';
import type { OpenedStores, OpenStores, Stores } from '../open-stores.ts';
import { clockAt, NOON } from '../sample-documents.ts';

const JOB_ID = 'count';
const PERIOD_SECONDS = 60;
const SECOND_MS = 1000;
/** Far longer than anything here takes. */
const PATIENCE_MS = 20 * SECOND_MS;

export const describeLeases = (open: OpenStores): void => {
  describe('a job of several processes', () => {
    const clock = clockAt(NOON);
    const gone = new Set<string>();
    let stores: OpenedStores;
    let other: Stores;
    let failures: unknown[];
    const running = new Set<JobRuns>();
    const gates = new Set<() => void>();
    beforeEach(async () => {
      clock.set(NOON);
      gone.clear();
      failures = [];
      stores = await open(clock);
      other = await stores.another();
    });
    afterEach(async () => {
      for (const open of gates) open();
      gates.clear();
      for (const each of running) await each.stop();
      running.clear();
      await other.close();
      await stores.close();
    });

    const leaseDeps = (on: Stores, id: string) => ({
      records: on.records,
      clock,
      instance: { own: { host: 'here', pid: 1, id }, isGone: (holder: { id: string }) => gone.has(holder.id) },
    });

    const start = (on: Stores, id: string, run: Job['run']) => {
      const given = {
        ...leaseDeps(on, id),
        deps: {
          ...startProcess(on, clock),
          messenger: createFakeMessenger(),
          jitter: () => 0.5,
          eraseExpired: async () => 0,
        },
        onFailure: (_: string, error: unknown) => failures.push(error),
        jobs: [{ id: JOB_ID, everySeconds: PERIOD_SECONDS, run }],
      };
      const runs = createJobRuns(given);
      running.add(runs);
      return { ...runs, report: createJobReport(given) };
    };

    /** A piece of work that ends when it is told to. */
    const gate = () => {
      let open = (): void => undefined;
      let entered = 0;
      const passed = new Promise<void>((resolve) => {
        open = resolve;
      });
      gates.add(open);
      const run = async (): Promise<number> => {
        entered += 1;
        await passed;
        return 0;
      };
      return { run, open: () => open(), entered: () => entered };
    };

    const until = async (holds: () => boolean): Promise<void> => {
      const givenUpAt = performance.now() + PATIENCE_MS;
      while (!holds()) {
        if (performance.now() > givenUpAt) throw new Error('nothing happens');
        await new Promise(setImmediate);
      }
    };

    it('is done by exactly one of them at a time', async () => {
      let atIt = 0;
      let most = 0;
      let times = 0;
      const count = async (): Promise<number> => {
        atIt += 1;
        most = Math.max(most, atIt);
        times += 1;
        for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
        atIt -= 1;
        return 0;
      };
      const processes = [1, 2, 3, 4].map((n) => start(n % 2 ? stores : other, `p${n}`, count));
      for (let round = 0; round < 10; round += 1) await Promise.all(processes.map((each) => each.run({ id: JOB_ID })));
      expect(most).toBe(1);
      expect(times).toBeGreaterThanOrEqual(10);
      expect(failures).toEqual([]);
    });

    it('is left alone while another does it, and can be had as soon as it is done', async () => {
      const held = gate();
      const first = start(stores, 'first', held.run);
      const second = gate();
      second.open();
      const late = start(other, 'second', second.run);
      const done = first.run({ id: JOB_ID });
      await until(() => held.entered() === 1);
      await late.run({ id: JOB_ID });
      expect(second.entered()).toBe(0);
      held.open();
      await done;
      await late.run({ id: JOB_ID });
      expect(second.entered()).toBe(1);
    });

    it('is taken over at once from a process that is known to be gone', async () => {
      expect(await takeLease(leaseDeps(stores, 'killed'), JOB_ID)).toBeDefined();
      expect(await takeLease(leaseDeps(other, 'next'), JOB_ID)).toBeUndefined();
      gone.add('killed');
      expect(await takeLease(leaseDeps(other, 'next'), JOB_ID)).toBeDefined();
    });

    it('is taken over from one that has not been heard of for as long as a lease lasts', async () => {
      const silent = await takeLease(leaseDeps(stores, 'silent'), JOB_ID);
      clock.set(NOON + LEASE_MS - 1);
      expect(silent?.isHeld()).toBe(true);
      expect(await takeLease(leaseDeps(other, 'next'), JOB_ID)).toBeUndefined();
      clock.set(NOON + LEASE_MS);
      expect(silent?.isHeld()).toBe(false);
      const next = await takeLease(leaseDeps(other, 'next'), JOB_ID);
      expect(next?.isHeld()).toBe(true);
      await silent?.prolong();
      expect(silent?.isHeld()).toBe(false);
      await silent?.release(false);
      expect(await takeLease(leaseDeps(stores, 'third'), JOB_ID)).toBeUndefined();
    });

    it('is kept by one that prolongs its lease', async () => {
      const lease = await takeLease(leaseDeps(stores, 'slow'), JOB_ID);
      clock.set(NOON + LEASE_MS - 1);
      await lease?.prolong();
      clock.set(NOON + 2 * LEASE_MS - 2);
      expect(lease?.isHeld()).toBe(true);
      expect(await takeLease(leaseDeps(other, 'next'), JOB_ID)).toBeUndefined();
    });

    it('goes to exactly one of sixteen who want it at the same moment', async () => {
      const leases = await Promise.all(
        Array.from({ length: 16 }, (_, i) => takeLease(leaseDeps(i % 2 ? stores : other, `p${i}`), JOB_ID)),
      );
      expect(leases.filter((lease) => lease !== undefined)).toHaveLength(1);
    });

    it('is told of by every process, whichever ran it', async () => {
      const idle = start(other, 'idle', async () => 0);
      expect(await idle.report()).toEqual([{ id: JOB_ID, ok: true }]);
      clock.set(NOON + SECOND_MS);
      await start(stores, 'busy', async () => 0).run({ id: JOB_ID });
      expect(await idle.report()).toEqual([{ id: JOB_ID, ok: true, lastRunAt: NOON + SECOND_MS }]);
    });

    it('is late after three of its periods, until it runs again', async () => {
      const runs = start(stores, 'p', async () => 0);
      await runs.run({ id: JOB_ID });
      clock.set(NOON + 3 * PERIOD_SECONDS * SECOND_MS);
      expect(await runs.report()).toMatchObject([{ ok: true }]);
      clock.set(NOON + 3 * PERIOD_SECONDS * SECOND_MS + 1);
      expect(await runs.report()).toMatchObject([{ ok: false, lastRunAt: NOON }]);
      await runs.run({ id: JOB_ID });
      expect(await runs.report()).toMatchObject([{ ok: true, lastRunAt: clock.now() }]);
    });

    it('is told to have failed by every process, until it succeeds', async () => {
      let fails = true;
      const runs = start(stores, 'p', async () => {
        if (fails) throw new Error('out of paper');
        return 0;
      });
      const idle = start(other, 'idle', async () => 0);
      await runs.run({ id: JOB_ID });
      expect(failures).toMatchObject([{ message: 'out of paper' }]);
      expect(await idle.report()).toEqual([{ id: JOB_ID, ok: false }]);
      fails = false;
      await runs.run({ id: JOB_ID });
      expect(await idle.report()).toMatchObject([{ ok: true, lastRunAt: NOON }]);
    });

    it('runs once more when it is woken during its run', async () => {
      const held = gate();
      const runs = start(stores, 'p', held.run);
      const done = runs.run({ id: JOB_ID });
      await until(() => held.entered() === 1);
      for (let wake = 0; wake < 5; wake += 1) runs.wake(JOB_ID);
      held.open();
      await done;
      await until(() => held.entered() === 2);
      await runs.stop();
      expect(held.entered()).toBe(2);
    });

    it('is tried again by one who was woken while another was at it', async () => {
      const held = gate();
      const done = start(stores, 'first', held.run).run({ id: JOB_ID });
      await until(() => held.entered() === 1);
      const second = gate();
      second.open();
      const woken = start(other, 'second', second.run);
      woken.wake(JOB_ID);
      await woken.run({ id: JOB_ID });
      expect(second.entered()).toBe(0);
      held.open();
      await done;
      await until(() => second.entered() === 1);
    });
  });
};
