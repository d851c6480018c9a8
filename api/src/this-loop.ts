import { createGiveWay } from './give-way.ts';
import type { GiveWay } from './ports/give-way.ts';

/** The event loop of this thread, which everything in it shares. */
export const THIS_LOOP: GiveWay = createGiveWay({
  now: () => performance.now(),
  nextTurn: (then) => {
    setImmediate(then);
  },
  // Node's ticks come after all promises that are ready, if asked for from among these.
  afterThis: (then) => queueMicrotask(() => process.nextTick(then)),
});
