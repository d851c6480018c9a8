import { parentPort, Worker } from 'node:worker_threads';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { openStores } from '../compose/open-stores.ts';
import type { Configuration } from '../configuration.ts';
import type { Clock } from '../ports/clock.ts';
import { StartFailure } from '../starting/start-failure.ts';
import { whyStoreFailed } from '../starting/why-store-failed.ts';
import { type Demo, lacksDemo, type SeedStores, seedDemo, upgradeDemo } from './seed-demo.ts';
import { underSeedLease } from './seed-lease.ts';

/** What the thread that makes the demo is told: which store, and the instant that the demo is of. */
export interface SeedOrder {
  readonly configuration: Pick<Configuration, 'store' | 'dataDir'>;
  readonly now: Instant;
}

/**
 * Fills the store that a host is about to serve, where it lacks the demo, and brings an earlier program's demo up to date.
 * Of several hosts that start at the same time one fills it, and the others wait. Throws when it could not be filled.
 */
export type Seed = (stores: SeedStores, order: SeedOrder, clock: Clock) => Promise<void>;

const seedBy =
  (make: (stores: SeedStores, order: SeedOrder) => Promise<unknown>, demo?: Demo): Seed =>
  async (stores, order, clock) => {
    if (await lacksDemo(stores, order.now)) {
      await underSeedLease(stores.records, clock, async () => {
        // By now another process may have made it.
        if (await lacksDemo(stores, order.now)) await make(stores, order);
      });
    }
    await upgradeDemo(stores, order.now, demo);
  };

/** In the host's own thread; the whole demo, unless told otherwise. */
export const seedHere = (demo?: Demo): Seed => seedBy((stores, { now }) => seedDemo(stores, now, demo), demo);

/** What the thread does: opens the store by itself, and leaves it closed. */
const fill = async ({ configuration, now }: SeedOrder): Promise<void> => {
  const stores = await openStores(configuration, { now: Date.now });
  try {
    await seedDemo(stores, now);
  } finally {
    await stores.close();
  }
};

/** Does what the order says; in a thread, tells it why that failed: of a driver's errors nothing crosses by itself. */
export const carryOut = async (order: SeedOrder): Promise<void> => {
  try {
    await fill(order);
  } catch (error) {
    const failure = whyStoreFailed(order.configuration, error);
    if (parentPort === null) throw failure;
    parentPort.postMessage(failure.message);
  }
};

const runThread = (program: URL, order: SeedOrder): Promise<void> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(program, { workerData: order });
    thread.once('message', (why: unknown) => reject(new StartFailure(String(why))));
    thread.once('error', reject);
    thread.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`making the demo ended with ${code}`))));
  });

/**
 * In a thread of its own, which ends before serving begins: making the demo leaves more garbage than serving ever does,
 * and it goes with the thread's heap. Unlike a child process, the thread cannot outlive a host that is killed.
 * `program` is the script of the thread; it is to `carryOut` the order in its `workerData`.
 */
export const seedApart = (program: URL): Seed => seedBy((_stores, order) => runThread(program, order));
