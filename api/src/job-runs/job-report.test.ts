import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { startProcess } from '../../../tests/stores/bookings/process.ts';
import type { OpenedStores } from '../../../tests/stores/open-stores.ts';
import { openTemporarySqlite } from '../../../tests/stores/open-temporary.ts';
import { clockAt, NOON } from '../../../tests/stores/sample-documents.ts';
import { createJobReport } from './job-report.ts';

const clock = clockAt(NOON);
let stores: OpenedStores;
beforeEach(async () => {
  stores = await openTemporarySqlite(clock);
});
afterEach(() => stores.close());

it('tells how long the oldest event waits, and that it waits too long from the start of the process on', async () => {
  clock.set(NOON);
  let since: number | undefined = NOON - 3_600_000;
  const lag = { waitingSince: async () => since, maxSeconds: 60 };
  const deps = startProcess(stores, clock);
  const jobs = [{ id: 'follows', everySeconds: 600, run: async () => 0, lag }];
  const report = createJobReport({ deps, records: deps.records, clock, jobs });
  const told = async () => (await report()).map(({ ok, lagSeconds }) => [ok, lagSeconds]);
  expect(await told()).toEqual([[true, 3600]]);
  clock.set(NOON + 60_000);
  expect(await told()).toEqual([[true, 3660]]);
  clock.set(NOON + 61_000);
  expect(await told()).toEqual([[false, 3661]]);
  since = NOON + 30_000;
  expect(await told()).toEqual([[true, 31]]);
  since = undefined;
  expect(await told()).toEqual([[true, 0]]);
});
