import { usualWindow } from '@yhteistila/core/availability/usual-window.ts';
import { servesCustomers } from '@yhteistila/core/site/purpose.ts';
import { instantOf } from '../../cards/place-and-time.ts';
import type { SiteView } from '../../cards/viewer.ts';
import type { Turn } from '../../turn.ts';
import type { Window } from '../../understanding/times/window-of.ts';
import { readOf } from '../read-placed.ts';
import type { Wish } from '../wish.ts';

const MINUTE_MS = 60_000;

/** Whether the words leave the beginning of the day open: no start and no earliest one was said. */
const isOpenBefore = ({ part, start, from, near, now }: Wish): boolean =>
  [part, start, from, near, now].every((each) => each === undefined);

/**
 * A day of which no time was said is looked at in the usual hours, and before a latest end from when they begin; on a
 * closed day as a whole, to hear why.
 */
export const inUsualHours = async (
  { api, now }: Pick<Turn, 'api' | 'now'>,
  wish: Wish,
  window: Window,
  { id, timeZone }: Pick<SiteView, 'id' | 'timeZone'>,
): Promise<Window> => {
  if (window.exact || !isOpenBefore(wish)) return window;
  const read = readOf(await api.today({ params: { siteId: id }, query: { date: window.day } }));
  if (!read.ok) return window;
  const hours = read.value.hours[servesCustomers(wish.purpose) ? 'customer' : 'building'];
  const usual = usualWindow({
    day: window.day,
    zone: timeZone,
    hours: hours.map((each) => ({ start: instantOf(each.start), end: instantOf(each.end) })),
    minutes: window.minutes,
    now,
  });
  if (usual === undefined) return window;
  if (wish.end === undefined) return { ...window, from: usual.start, to: usual.end };
  // "By nine": where the usual hours leave too little before it, the whole morning.
  const from = Math.max(window.from, usual.start);
  return from + window.minutes * MINUTE_MS > window.to ? window : { ...window, from };
};
