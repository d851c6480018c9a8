import type { Instant } from './interval.ts';

/** The clocks of two healthy machines differ by less than this. */
const MAX_SKEW_MS = 60_000;

/**
 * Whether an instant that was noted as "now" lies further ahead than clocks may differ: it was noted by a clock that was
 * wrong then, or is read by one that is wrong now. Nothing waits until real time reaches such a mark.
 */
export const liesAhead = (noted: Instant, now: Instant): boolean => noted > now + MAX_SKEW_MS;
