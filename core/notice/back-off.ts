const SECOND_MS = 1000;
const FIRST_MS = 5 * SECOND_MS;
const MAX_MS = 600 * SECOND_MS;
/** How far a pause may differ from its usual length, so that many that failed together do not come back together. */
const SPREAD = 0.2;
/** Beyond it the pause is the longest anyhow, and the power would leave the numbers. */
const MAX_DOUBLINGS = 20;

/**
 * Milliseconds until the next try after so many failed ones (from 1): five seconds, doubled each time, to ten minutes;
 * `jitter` in 0..1 spreads them. Never shorter than what the channel asked for.
 */
export const backOff = (failed: number, jitter: number, retryAfterSeconds = 0): number => {
  const usual = Math.min(MAX_MS, FIRST_MS * 2 ** Math.min(failed - 1, MAX_DOUBLINGS));
  const spread = usual * (1 - SPREAD + 2 * SPREAD * jitter);
  return Math.round(Math.max(Math.min(spread, MAX_MS), retryAfterSeconds * SECOND_MS));
};
