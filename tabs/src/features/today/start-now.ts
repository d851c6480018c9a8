import { GRID_MINUTES } from '@yhteistila/core/time/site-time.ts';

const MINUTE_MS = 60_000;
const GRID_MS = GRID_MINUTES * MINUTE_MS;

/**
 * The start of something that begins now, on the grid of bookings: at most four minutes back, because the service takes
 * five and the adviser needs a moment to tap.
 */
export const startNow = (now: number): number => Math.floor((now + MINUTE_MS) / GRID_MS) * GRID_MS;
