import { LANES } from '../../records/notices/waiting-notices.ts';
import type { Deps } from '../deps.ts';
import { createQueue, SENDER_OF } from '../notices/queue.ts';

type PullDeps = Pick<Deps, 'records' | 'clock' | 'wake'>;

/**
 * Brings back to now what a clock that was ahead has put off: notices that wait. Calls and bookings are looked at by their
 * own jobs, which need no list for that. Answers how much there was.
 */
export const pullBackTimes = (deps: PullDeps) => async (): Promise<number> => {
  const now = deps.clock.now();
  const queue = createQueue(deps.records);
  let pulled = 0;
  for (const lane of LANES) {
    const hastened = await queue.pullBack(lane, now);
    if (hastened > 0) deps.wake(SENDER_OF[lane]);
    pulled += hastened;
  }
  return pulled;
};
