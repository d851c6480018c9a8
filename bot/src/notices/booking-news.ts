import { isLive } from '@yhteistila/core/booking/status.ts';
import { z } from 'zod';
import { timesText } from '../cards/place-and-time.ts';
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

/** What a card of a booking is the news of, as its refresh sends it along. */
export const bookingNews = z.object({
  news: z.enum(NEWS).optional(),
  /** The time that a changed booking had before, ISO 8601. */
  was: z.object({ start: z.string(), end: z.string() }).optional(),
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

/** Sentences that go with the news. */
export const newsNotes = (
  booking: BookingView,
  site: SiteView,
  { news, was }: BookingNews,
  viewer: Viewer,
): readonly string[] => {
  const { t } = viewer;
  if (news === 'changed' && was !== undefined) {
    return [t('bot.card.was', { when: timesText(was.start, was.end, site, viewer) })];
  }
  if (news === 'closureEnded') return [t('bot.card.closureEnded.why')];
  if (news === 'released') return [t('bot.card.released.why')];
  // What the coordinator wrote may hold anything: it is read in the tab, where only the organiser sees it.
  if (news === 'declined' && booking.declinedBecause !== undefined) return [t('bot.card.declined.why')];
  return [];
};
