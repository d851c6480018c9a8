import { type Hold, type LeaseDeps, readHold } from './lease.ts';
import type { Pause } from './stoppable-pause.ts';

/** Longer than the clock of one process takes to tell the end of a lease that another has counted. */
const GRACE_MS = 50;

/**
 * Waits until nobody does the job any more who is alive: the hold of one that died while it did it, seen to be prolonged no
 * longer by a clock that nobody sets. Undefined when it was done meanwhile, or this process stops. Throws StoreUnreachable.
 */
export const abandonedHold = async (deps: LeaseDeps, jobId: string, pause: Pause): Promise<Hold | undefined> => {
  let seen = await readHold(deps, jobId);
  while (seen !== undefined) {
    if (!(await pause(seen.lastsMs + GRACE_MS))) return undefined;
    const now = await readHold(deps, jobId);
    if (now?.version === seen.version) return now;
    seen = now;
  }
  return undefined;
};
