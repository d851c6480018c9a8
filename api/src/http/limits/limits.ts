import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Longest body that is read (docs/api.md §8). */
export const MAX_BODY_BYTES = 256 * 1024;

/** How many calls are welcome where no setting says. */
export const CALLS_A_MINUTE = 1200;

/** How somebody stands with the limit after a call. */
export interface Allowance {
  readonly limit: number;
  readonly remaining: number;
  /** Seconds until it is all there again. */
  readonly resetSeconds: number;
  /** This call was one too many. */
  readonly isUsedUp: boolean;
}

/** How many calls of somebody are welcome. What they cost is counted in calls: one that costs as much as ten is ten. */
export interface RateLimit {
  /**
   * Counts a call of somebody; undefined where nothing is limited. With no calls it only asks.
   */
  readonly count: (who: string, calls?: number) => Promise<Allowance | undefined>;
  /** Counts what a call that was welcome has cost besides, also more than is left: the next ones wait for it. */
  readonly charge: (who: string, calls: number) => Promise<Allowance | undefined>;
}

const WINDOW_SECONDS = 60;

const unlimited: RateLimit = { count: async () => undefined, charge: async () => undefined };

/** Counts in this process: several processes allow so many times as much, which is enough to stop a runaway client. */
export const createRateLimit = (callsAMinute: number | 'off'): RateLimit => {
  if (callsAMinute === 'off') return unlimited;
  const limiter = new RateLimiterMemory({ points: callsAMinute, duration: WINDOW_SECONDS });
  const allowance = ({ remainingPoints, msBeforeNext }: RateLimiterRes, isUsedUp: boolean): Allowance => ({
    limit: callsAMinute,
    remaining: remainingPoints,
    // The window ends by a timer; how long it still lasts is told by a clock that may have gone back.
    resetSeconds: Math.min(WINDOW_SECONDS, Math.max(1, Math.ceil(msBeforeNext / 1000))),
    isUsedUp,
  });
  return {
    count: async (who, calls = 1) => {
      try {
        return allowance(await limiter.consume(who, calls), false);
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return allowance(refused, true);
        throw refused;
      }
    },
    charge: async (who, calls) => allowance(await limiter.penalty(who, calls), false),
  };
};
