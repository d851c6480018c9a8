import { dayText } from '@yhteistila/core/i18n/format-time.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import { z } from 'zod';
import { beforeNotes, bookedBefore } from '../notices/booking-news.ts';
import type { PlacedBooking } from './booking-card.ts';
import { type Card, type CardAction, card, heading, line, open, press } from './card.ts';
import { factCard } from './fact-card.ts';
import { instantOf, roomsOf, timesText } from './place-and-time.ts';
import type { BookingView, SiteView, Viewer } from './viewer.ts';

/** What a card tells a guard of one booking. */
export const GUARD_NEWS = ['guardBooked', 'guardMoved', 'guardCancelled'] as const;

/** The news, and where and when the booking was before, as a button sends them along. */
export const guardNews = z.object({ news: z.enum(GUARD_NEWS), was: bookedBefore.optional() });
type GuardNews = z.output<typeof guardNews>;

/** Whether a guard has to be there: a guard's own view says it, a host's what the site must do. */
export const isGuardNeeded = ({ guardNeeded, obligations = [], status }: BookingView): boolean =>
  (status === 'confirmed' || status === 'checkedIn') &&
  (guardNeeded === true || obligations.some(({ kind }) => kind === 'guard-presence'));

const isOpen = (booking: BookingView, { now }: Viewer): boolean =>
  isGuardNeeded(booking) && booking.guardAcknowledged !== true && now < instantOf(booking.end);

/** The way to the list in the tab. */
const toToday = ({ t, link }: Viewer): CardAction => open(t('bot.act.open'), link('/today'));

/** One booking for a guard: room and time, and whether one is needed there. Nothing else of it (docs/api.md §4). */
export const guardCard = (
  { booking, site }: PlacedBooking,
  { news: told, was }: GuardNews,
  viewer: Viewer,
  notes: readonly string[] = [],
): Card => {
  const { t, language } = viewer;
  const news = isGuardNeeded(booking) ? (told === 'guardCancelled' ? 'guardBooked' : told) : 'guardCancelled';
  const about = { bookingId: booking.id, siteId: site.id, news, ...(was && { was }) };
  const isKnown = isGuardNeeded(booking) && booking.guardAcknowledged === true;
  const acknowledge = press(t('bot.guard.acknowledge'), 'guard.acknowledge', about, 'positive');
  const rooms = roomsOf(site, booking.resourceIds, viewer);
  const fact = (key: string, value: string) => ({ title: t(`bot.card.fact.${key}`), value });
  return factCard(
    {
      headline: t(`bot.guard.news.${news}`),
      notes: [...notes, ...beforeNotes(booking, was, site, viewer), ...(isKnown ? [t('bot.guard.acknowledged')] : [])],
      facts: [
        ...(rooms === '' ? [] : [fact('space', rooms)]),
        fact('site', site.name[language]),
        fact('time', timesText(booking.start, booking.end, site, viewer)),
      ],
      actions: [...(isOpen(booking, viewer) ? [acknowledge] : []), toToday(viewer)],
      refresh: { verb: 'guard.show', data: about },
    },
    viewer,
  );
};

interface GuardDay {
  readonly site: SiteView;
  readonly day: LocalDay;
  /** Those that need a guard, by time. */
  readonly bookings: readonly BookingView[];
}

/** The day's bookings that need a guard, acknowledged one by one in the tab or all at once here. */
export const guardDayCard = (
  { site, day, bookings }: GuardDay,
  viewer: Viewer,
  notes: readonly string[] = [],
): Card => {
  const { t, language, userId } = viewer;
  const title = t('bot.guard.day', { day: dayText(day, language) });
  const rows = bookings.map((booking) => {
    const known = t(booking.guardAcknowledged === true ? 'bot.guard.known' : 'bot.guard.open');
    const rooms = roomsOf(site, booking.resourceIds, viewer);
    return `${timesText(booking.start, booking.end, site, viewer)}: ${rooms}, ${known}.`;
  });
  const said = [...notes, ...(rows.length === 0 ? [t('bot.guard.day.none')] : rows)];
  const about = { siteId: site.id, day };
  const waiting = bookings.filter((booking) => isOpen(booking, viewer));
  const all = press(t('bot.guard.acknowledgeAll'), 'guard.acknowledge-day', about, 'positive');
  return card({
    lang: language,
    summary: [`${title}: ${site.name[language]}.`, ...said].join(' '),
    body: [heading(title), line(site.name[language]), ...said.map((text) => line(text))],
    actions: [...(waiting.length === 0 ? [] : [all]), toToday(viewer)],
    refresh: { verb: 'guard.day', data: about, userIds: [userId] },
  });
};
