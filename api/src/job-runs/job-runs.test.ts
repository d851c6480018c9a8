import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { startProcess } from '../../../tests/stores/bookings/process.ts';
import type { OpenedStores } from '../../../tests/stores/open-stores.ts';
import { openTemporarySqlite } from '../../../tests/stores/open-temporary.ts';
import { clockAt, NOON } from '../../../tests/stores/sample-documents.ts';
import type { Job } from '../jobs.ts';
import { createJobRuns } from './job-runs.ts';

const clock = clockAt(NOON);
let stores: OpenedStores;
beforeEach(async () => {
  stores = await openTemporarySqlite(clock);
});
afterEach(() => stores.close());

const withJobs = (jobs: readonly Job[]) => {
  const deps = startProcess(stores, clock);
  return createJobRuns({
    deps: {
      ...deps,
      messenger: { send: async () => ({ outcome: 'later' }) },
      jitter: () => 0.5,
      eraseExpired: async () => 0,
    },
    records: deps.records,
    clock,
    instance: { own: { host: 'h', pid: 1, id: 'p' }, isGone: () => false },
    onFailure: (_, error) => {
      throw error;
    },
    jobs,
  });
};

it('runs a job again at the instant that it asks for', async () => {
  let runs = 0;
  let tellAgain: () => void = () => undefined;
  const again = new Promise<void>((resolve) => {
    tellAgain = resolve;
  });
  const jobs = withJobs([
    {
      id: 'asks-again',
      everySeconds: 60,
      run: async ({ againAt }) => {
        runs += 1;
        if (runs === 1) againAt(clock.now() + 250);
        else tellAgain();
        return 0;
      },
    },
  ]);
  await jobs.run({ id: 'asks-again' });
  expect(runs).toBe(1);
  await again;
  await jobs.stop();
  expect(runs).toBe(2);
});
