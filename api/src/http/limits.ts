import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Longest body that is read (contract.md: 413). */
export const MOST_BODY_BYTES = 256 * 1024;

/** How many calls are welcome where no setting says. */
export const CALLS_A_MINUTE = 1200;

/** Counts a call of somebody. Answers after how many seconds the next is welcome; undefined when this one is. */
export type RateLimit = (who: string) => Promise<number | undefined>;

const WINDOW_SECONDS = 60;

const unlimited: RateLimit = async () => undefined;

/** Counts in this process: several processes allow so many times as much, which is enough to stop a runaway client. */
export const createRateLimit = (callsAMinute: number | 'off'): RateLimit => {
  if (callsAMinute === 'off') return unlimited;
  const limiter = new RateLimiterMemory({ points: callsAMinute, duration: WINDOW_SECONDS });
  return async (who) => {
    try {
      await limiter.consume(who);
      return undefined;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) {
        // The window ends by a timer; how long it still lasts is told by a clock that may have gone back.
        return Math.min(WINDOW_SECONDS, Math.max(1, Math.ceil(refused.msBeforeNext / 1000)));
      }
      throw refused;
    }
  };
};
