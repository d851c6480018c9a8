import { addDays, dayOf } from '@yhteistila/core/time/site-time.ts';
import { z } from 'zod';
import { type Read, readOf, readSite } from '../actions/read-placed.ts';
import { inWords } from '../actions/settle.ts';
import { cardAction } from '../card-action.ts';
import type { PlacedBooking } from '../cards/booking-card.ts';
import { MY_BOOKINGS_VERB, myBookingsCard } from '../cards/my-bookings-card.ts';
import { instantOf } from '../cards/place-and-time.ts';
import type { BookingView, SiteView } from '../cards/viewer.ts';
import type { Command } from '../command.ts';
import { readHomeSite } from '../home-site.ts';
import type { Answer, Turn } from '../turn.ts';

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

const mine = async (turn: Turn): Promise<Answer> => {
  const home = await readHomeSite(turn);
  if (!home.ok) return inWords(home.problem);
  const today = dayOf(turn.now, home.value.timeZone);
  const read = readOf(await turn.api.myBookings({ query: { from: today, to: addDays(today, DAYS_AHEAD) } }));
  if (!read.ok) return inWords(read.problem);
  const ahead = read.value.filter((booking) => isAhead(booking, turn)).sort(byStart);
  const bookings = await placed(turn, ahead);
  return bookings.ok ? { card: myBookingsCard(bookings.value, turn) } : inWords(bookings.problem);
};

/** The person's next bookings: check in, extend, cancel. */
export const myBookingsCommand: Command = {
  id: 'myBookings',
  words: {
    fi: ['omat varaukset', 'varaukseni', 'omat varaukseni'],
    sv: ['mina bokningar'],
    en: ['my bookings', 'bookings'],
  },
  helpKey: 'bot.help.myBookings',
  alone: true,
  run: (turn) => mine(turn),
};

export const myBookingsAction = cardAction({ verb: MY_BOOKINGS_VERB, data: z.object({}), run: (turn) => mine(turn) });
