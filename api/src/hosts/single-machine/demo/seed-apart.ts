import { Worker } from 'node:worker_threads';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import type { Configuration } from '../../../configuration.ts';
import { openStores } from '../../../open-stores.ts';
import { lacksDemo, type SeedStores, seedDemo, upgradeDemo } from './seed-demo.ts';

/** What the thread that makes the demo is told: which store, and the instant that the demo is of. */
export interface SeedOrder {
  readonly configuration: Pick<Configuration, 'store' | 'dataDir'>;
  readonly now: Instant;
}

/**
 * Fills the store that a host is about to serve, where it lacks the demo, and brings an earlier program's demo up to date.
 * Throws when it could not be filled.
 */
export type Seed = (stores: SeedStores, order: SeedOrder) => Promise<void>;

/** In the host's own thread. */
export const seedHere: Seed = async (stores, { now }) => {
  if ((await seedDemo(stores, now)) === 'kept') await upgradeDemo(stores, now);
};

/** What the thread does: opens the store by itself, and leaves it closed. */
export const carryOut = async ({ configuration, now }: SeedOrder): Promise<void> => {
  const stores = await openStores(configuration, { now: Date.now });
  try {
    await seedDemo(stores, now);
  } finally {
    await stores.close();
  }
};

/**
 * In a thread of its own, which ends before serving begins: making the demo leaves more garbage than serving ever does,
 * and it goes with the thread's heap. Unlike a child process, the thread cannot outlive a host that is killed.
 * `program` is the script of the thread; it is to `carryOut` the order in its `workerData`.
 */
export const seedApart =
  (program: URL): Seed =>
  async (stores, order) => {
    if (!(await lacksDemo(stores, order.now))) return upgradeDemo(stores, order.now);
    await new Promise<void>((resolve, reject) => {
      const thread = new Worker(program, { workerData: order });
      thread.once('error', reject);
      thread.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`making the demo ended with ${code}`))));
    });
  };
