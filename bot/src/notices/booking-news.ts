import { isLive } from '@yhteistila/core/booking/status.ts';
import { whoText } from '@yhteistila/core/i18n/who-text.ts';
import { z } from 'zod';
import { instantOf, roomsOf, timesText } from '../cards/place-and-time.ts';
import type { BookingView, SiteView, Viewer } from '../cards/viewer.ts';

/** What a card of a booking can be the news of. */
export const NEWS = [
  'confirmed',
  'changed',
  'cancelled',
  'released',
  'declined',
  'reminder',
  'closure',
  'closureEnded',
] as const;

/** What a changed booking had before: its time, ISO 8601, and its resources where they were others. */
export const bookedBefore = z.object({
  start: z.string(),
  end: z.string(),
  resourceIds: z.array(z.string().max(120)).max(20).optional(),
});

/** What a card of a booking is the news of, as its refresh sends it along. */
export const bookingNews = z.object({
  news: z.enum(NEWS).optional(),
  was: bookedBefore.optional(),
});
export type BookingNews = z.output<typeof bookingNews>;

type Holds = (booking: BookingView) => boolean;
const hasStatus =
  (...statuses: readonly BookingView['status'][]): Holds =>
  ({ status }) =>
    statuses.includes(status);

/** When each news still holds, as far as the booking itself tells. */
const HOLDS: { readonly [news in (typeof NEWS)[number]]: Holds } = {
  confirmed: hasStatus('confirmed', 'checkedIn'),
  changed: ({ status }) => isLive(status),
  cancelled: hasStatus('cancelled'),
  released: hasStatus('released'),
  declined: hasStatus('declined'),
  reminder: hasStatus('confirmed'),
  closure: ({ status }) => isLive(status),
  closureEnded: ({ status }) => isLive(status),
};

/** The news as it can still be told of the booking; undefined when something else has come over it. */
export const newsOf = (booking: BookingView, { news }: BookingNews): (typeof NEWS)[number] | undefined =>
  news !== undefined && HOLDS[news](booking) ? news : undefined;

/** What somebody did to a booking, or to several dates of a series. */
type Done = 'cancelled' | 'changed' | 'declined';

/**
 * Who did it, by role and agency, and why. What a coordinator wrote who declined may hold anything: it is read in the tab,
 * where only the organiser sees it.
 */
export const actorNotes = (
  { changedBy, changedBecause, declinedBecause }: BookingView,
  of: 'card' | 'series',
  done: Done,
  { t, language }: Pick<Viewer, 't' | 'language'>,
): readonly string[] => [
  ...(changedBy === undefined ? [] : [t(`bot.${of}.by.${done}`, { who: whoText(changedBy, { t, language }) })]),
  ...(changedBecause === undefined ? [] : [t('bot.card.because', { reason: changedBecause.text })]),
  ...(done !== 'declined' || declinedBecause === undefined ? [] : [t('bot.card.declined.why')]),
];

/** Where and when a booking was before, as far as that is not what it has now. */
export const beforeNotes = (
  { start, end, resourceIds }: BookingView,
  was: z.output<typeof bookedBefore> | undefined,
  site: SiteView,
  viewer: Viewer,
): readonly string[] => {
  if (was === undefined) return [];
  const { t } = viewer;
  const isAtOtherTime = instantOf(was.start) !== instantOf(start) || instantOf(was.end) !== instantOf(end);
  const rooms = roomsOf(site, was.resourceIds ?? [], viewer);
  const isElsewhere = rooms !== '' && rooms !== roomsOf(site, resourceIds, viewer);
  return [
    ...(isAtOtherTime ? [t('bot.card.was', { when: timesText(was.start, was.end, site, viewer) })] : []),
    ...(isElsewhere ? [t('bot.card.wasIn', { rooms })] : []),
  ];
};

/** Sentences that go with the news; who cancelled a booking is told whenever it is shown. */
export const newsNotes = (
  booking: BookingView,
  site: SiteView,
  { news: told, was }: BookingNews,
  viewer: Viewer,
): readonly string[] => {
  const { t } = viewer;
  const news = told ?? (booking.status === 'cancelled' ? 'cancelled' : undefined);
  if (news === 'changed') {
    return [...actorNotes(booking, 'card', news, viewer), ...beforeNotes(booking, was, site, viewer)];
  }
  if (news === 'cancelled' || news === 'declined') return actorNotes(booking, 'card', news, viewer);
  if (news === 'closureEnded') return [t('bot.card.closureEnded.why')];
  if (news === 'released') return [t('bot.card.released.why')];
  return [];
};
