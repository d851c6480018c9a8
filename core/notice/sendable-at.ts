import type { Instant } from '../time/interval.ts';
import { addDays, atLocal, dayOf, minutesOfDay, type TimeZone } from '../time/site-time.ts';
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
  const end = atLocal(minutes < quiet.to ? today : addDays(today, 1), quiet.to, zone);
  return Math.max(now, end);
};
