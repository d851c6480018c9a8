import type { Instant } from '@yhteistila/core/time/interval.ts';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { readMark, writeMark } from './job-mark.ts';

const JOB_ID = 'erase-expired';
const STATE_ID = 'state';
const MINUTE_MS = 60_000;
/** Far longer than a server stands still; a clock that jumps so far is most likely wrong. */
const BELIEVED_MS = 30 * 24 * 60 * MINUTE_MS;
/** Runs, one a minute, after which such a clock is believed all the same: an hour. */
const MAX_DOUBTS = 60;

/** `doubts`: runs since then that found the clock too far ahead. */
const state = z.object({ erasedUpTo: z.int(), doubts: z.int() });
type Erased = z.output<typeof state>;

interface EraseDeps extends Pick<Deps, 'records' | 'clock'> {
  readonly eraseExpired: (until: Instant) => Promise<number>;
}

/** How far to erase now. */
const nextOf = (before: Erased | undefined, now: Instant): Erased => {
  const isDoubtful = before !== undefined && now - before.erasedUpTo > BELIEVED_MS && before.doubts < MAX_DOUBTS;
  if (!isDoubtful) return { erasedUpTo: now, doubts: 0 };
  return { erasedUpTo: before.erasedUpTo + MINUTE_MS, doubts: before.doubts + 1 };
};

/**
 * Erases what has outlived its retention time. What is erased does not come back when the clock does: one that is weeks
 * ahead of the last run is believed only after an hour, in which what is read has expired all the same. Answers how much
 * was erased.
 */
export const eraseExpired = (deps: EraseDeps) => async (): Promise<number> => {
  const mark = await readMark(deps.records, JOB_ID, STATE_ID, state);
  const next = nextOf(mark.value, deps.clock.now());
  const erased = await deps.eraseExpired(next.erasedUpTo);
  await writeMark(deps.records, JOB_ID, STATE_ID, mark, next);
  return erased;
};
