import type { Instant } from '../time/interval.ts';
import { addDays, atLocal, dayOf, type LocalDay, minutesOfDay, type TimeZone } from '../time/site-time.ts';
import type { Notice, QuietHours } from './notice.ts';

const isQuiet = ({ from, to }: QuietHours, minutes: number): boolean =>
  from <= to ? from <= minutes && minutes < to : minutes >= from || minutes < to;

/**
 * When the notice may be sent: `now`, or the end of the quiet hours that `now` lies in, on the wall clock of `zone`.
 * Customers' calls wait for nothing. Hours that end in the hour that comes twice in autumn end at its first pass.
 */
export const sendableAt = (
  { kind }: Pick<Notice, 'kind'>,
  quiet: QuietHours | undefined,
  zone: TimeZone,
  now: Instant,
): Instant => {
  if (quiet === undefined || kind === 'call') return now;
  const minutes = minutesOfDay(now, zone);
  if (!isQuiet(quiet, minutes)) return now;
  const today = dayOf(now, zone);
  const endOn = (day: LocalDay) => atLocal(day, quiet.to, zone);
  const day = minutes < quiet.to ? today : addDays(today, 1);
  const end = endOn(day);
  // A minute between two quiet spans may lie in the hour that spring leaves out: then the next day has it.
  return Math.max(now, isQuiet(quiet, minutesOfDay(end, zone)) ? endOn(addDays(day, 1)) : end);
};
