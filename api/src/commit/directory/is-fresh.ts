import type { Instant } from '@yhteistila/core/time/interval.ts';

/** A snapshot of the directory is at most this old (docs/architecture.md §2). */
const OLDEST_MS = 5_000;

/** What was read in the future was read before the clock went back, who knows how long ago. */
export const isFresh = (readAt: Instant, now: Instant): boolean => readAt <= now && now - readAt < OLDEST_MS;
