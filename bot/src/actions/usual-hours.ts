import { usualWindow } from '@yhteistila/core/availability/usual-window.ts';
import { servesCustomers } from '@yhteistila/core/booking/purpose.ts';
import { instantOf } from '../cards/place-and-time.ts';
import type { SiteView } from '../cards/viewer.ts';
import type { Turn } from '../turn.ts';
import type { Window } from '../understanding/times/window-of.ts';
import { readOf } from './read-placed.ts';
import type { Wish } from './wish.ts';

/** A day of which no time was said is looked at in the usual hours; on a closed day as a whole, to hear why. */
export const inUsualHours = async (
  { api, now }: Pick<Turn, 'api' | 'now'>,
  { purpose, part, start, end }: Wish,
  window: Window,
  { id, timeZone }: Pick<SiteView, 'id' | 'timeZone'>,
): Promise<Window> => {
  if (window.exact || window.near !== undefined || part !== undefined || start !== undefined || end !== undefined)
    return window;
  const read = readOf(await api.today({ params: { siteId: id }, query: { date: window.day } }));
  if (!read.ok) return window;
  const hours = read.value.hours[servesCustomers(purpose) ? 'customer' : 'building'];
  const usual = usualWindow({
    day: window.day,
    zone: timeZone,
    hours: hours.map((each) => ({ start: instantOf(each.start), end: instantOf(each.end) })),
    minutes: window.minutes,
    now,
  });
  return usual === undefined ? window : { ...window, from: usual.start, to: usual.end };
};
