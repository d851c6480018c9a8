import type { Instant } from '../../time/interval.ts';
import { GRID_MINUTES } from '../../time/site-time.ts';

const GRID_MS = GRID_MINUTES * 60_000;

/** The first instant of the booking grid that is not before the instant. */
export const gridFrom = (instant: Instant): Instant => Math.ceil(instant / GRID_MS) * GRID_MS;

/** The first instant of the booking grid after the instant. */
export const gridAfter = (instant: Instant): Instant => (Math.floor(instant / GRID_MS) + 1) * GRID_MS;

/** The last instant of the booking grid that is not after the instant. */
export const gridUpTo = (instant: Instant): Instant => Math.floor(instant / GRID_MS) * GRID_MS;
