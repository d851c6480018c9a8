import { atLocal, type Instant, type LocalDay, toIso } from '@yhteistila/core/time/site-time.ts';

export const ZONE = 'Europe/Helsinki';

/** The instant of a wall-clock time at the demo's sites, `09:30` or `09:30:15`. */
export const instantAt = (day: LocalDay, clock: string): Instant => {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
  return atLocal(day, hours * 60 + minutes, ZONE) + seconds * 1000;
};

/** The same as ISO 8601 with the offset of that day. */
export const at = (day: LocalDay, clock: string): string => toIso(instantAt(day, clock), ZONE);

/** `10:00–10:30` on the day, as the API wants it. */
export const during = (day: LocalDay, times: string): { readonly start: string; readonly end: string } => {
  const [from = '', to = ''] = times.split('–');
  return { start: at(day, from), end: at(day, to) };
};

/** The Monday on which the stories are told, and the days after it. */
export const MONDAY = '2026-11-23';
/** The day before: whatever was then is over. */
export const SUNDAY = '2026-11-22';
export const TUESDAY = '2026-11-24';
export const WEDNESDAY = '2026-11-25';
export const THURSDAY = '2026-11-26';
export const FRIDAY = '2026-11-27';
export const MORNING = instantAt(MONDAY, '07:00');
