import { addDays, atLocal, type LocalDay, type TimeZone, toIso } from '@yhteistila/core/time/site-time.ts';

const GRID_MS = 5 * 60_000;

/** From now, on the grid of bookings, to the end of the last day: what a closure of a resource takes. */
export const closingTime = (
  now: number,
  lastDay: LocalDay,
  zone: TimeZone,
): { readonly start: string; readonly end: string } => ({
  start: toIso(Math.floor(now / GRID_MS) * GRID_MS, zone),
  end: toIso(atLocal(addDays(lastDay, 1), 0, zone), zone),
});
