import { addDays, dayOf } from '@yhteistila/core/time/site-time.ts';
import type { PlacedBooking } from '../../cards/booking-card.ts';
import { instantOf } from '../../cards/place-and-time.ts';
import type { BookingView, SiteView } from '../../cards/viewer.ts';
import { readHomeSite } from '../../home-site.ts';
import type { Turn } from '../../turn.ts';
import { type Read, readOf, readSite } from '../read-placed.ts';

/** As far as most people plan; the tab shows the rest. */
const DAYS_AHEAD = 60;
const LIVE: readonly BookingView['status'][] = ['requested', 'confirmed', 'checkedIn'];

const isAhead = ({ status, end }: BookingView, { now }: Turn): boolean => LIVE.includes(status) && instantOf(end) > now;

const byStart = (one: BookingView, other: BookingView): number => instantOf(one.start) - instantOf(other.start);

/** Each booking with its site; one whose site is not told is left to the tab. */
const placed = async ({ api }: Turn, bookings: readonly BookingView[]): Promise<Read<readonly PlacedBooking[]>> => {
  const sites = new Map<string, SiteView>();
  for (const siteId of new Set(bookings.flatMap(({ siteId: each }) => each ?? []))) {
    const site = await readSite({ api }, siteId);
    if (!site.ok) return site;
    sites.set(siteId, site.value);
  }
  const value = bookings.flatMap((booking) => {
    const site = sites.get(booking.siteId ?? '');
    return site === undefined ? [] : [{ booking, site }];
  });
  return { ok: true, value };
};

/** The person's bookings that are still to come or run now, the first of them first. */
export const myBookingsAhead = async (turn: Turn): Promise<Read<readonly PlacedBooking[]>> => {
  const home = await readHomeSite(turn);
  if (!home.ok) return home;
  const today = dayOf(turn.now, home.value.timeZone);
  const read = readOf(await turn.api.myBookings({ query: { from: today, to: addDays(today, DAYS_AHEAD) } }));
  if (!read.ok) return read;
  return placed(turn, read.value.filter((booking) => isAhead(booking, turn)).sort(byStart));
};
