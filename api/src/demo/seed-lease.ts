import { setTimeout as wait } from 'node:timers/promises';
import { LEASE_MS, type Lease, takeLease } from '../job-runs/lease.ts';
import type { Clock } from '../ports/clock.ts';
import { THIS_PROCESS } from '../this-process.ts';
import type { SeedStores } from './seed-demo.ts';

const JOB = 'seed-demo';
const LOOK_EVERY_MS = 200;

const whileProlonged = async (lease: Lease, work: () => Promise<void>): Promise<void> => {
  // Where the store does not take it, the work itself fails on the store and tells why.
  const prolonging = setInterval(() => lease.prolong().catch(() => undefined), LEASE_MS / 3);
  try {
    await work();
  } finally {
    clearInterval(prolonging);
  }
};

const hold = async (lease: Lease, work: () => Promise<void>): Promise<void> => {
  try {
    await whileProlonged(lease, work);
  } catch (error) {
    // It ends by itself too, and what has gone wrong first is what is to be told.
    await lease.release(true).catch(() => undefined);
    throw error;
  }
  await lease.release(false);
};

/** Does the work while no other process does it; waits for one that does. Throws StoreUnreachable, and what the work throws. */
export const underSeedLease = async (
  records: SeedStores['records'],
  clock: Clock,
  work: () => Promise<void>,
): Promise<void> => {
  for (;;) {
    const lease = await takeLease({ records, clock, instance: THIS_PROCESS }, JOB);
    if (lease !== undefined) return hold(lease, work);
    await wait(LOOK_EVERY_MS);
  }
};
