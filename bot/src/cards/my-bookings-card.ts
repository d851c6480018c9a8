import { bookingActions, type PlacedBooking } from './booking-card.ts';
import { statusText } from './booking-status.ts';
import { type Card, type CardElement, card, heading, line, open } from './card.ts';
import { counted } from './counted.ts';
import { roomsOf, timesText } from './place-and-time.ts';
import type { Viewer } from './viewer.ts';

/** What the list's refresh calls. */
export const MY_BOOKINGS_VERB = 'bookings.mine';

/** So many fit on a phone without losing one's way. */
const MAX_BOOKINGS = 5;
/** Beside each booking: what can be done with it first. */
const MAX_BUTTONS = 3;

const textOf = ({ booking, site }: PlacedBooking, viewer: Viewer): string => {
  const { start, end, resourceIds } = booking;
  const place = [roomsOf(site, resourceIds, viewer), site.name[viewer.language]].filter((part) => part !== '');
  return `${timesText(start, end, site, viewer)}: ${place.join(', ')}. ${statusText(booking, site, viewer)}.`;
};

const rowOf = (placed: PlacedBooking, viewer: Viewer): CardElement => ({
  type: 'Container',
  separator: true,
  spacing: 'Medium',
  items: [
    line(textOf(placed, viewer)),
    { type: 'ActionSet', actions: bookingActions(placed, viewer).slice(0, MAX_BUTTONS) },
  ],
});

/** The person's next bookings, the first of them first, each with what can be done with it now. */
export const myBookingsCard = (bookings: readonly PlacedBooking[], viewer: Viewer): Card => {
  const { t, language, link, userId } = viewer;
  const shown = bookings.slice(0, MAX_BOOKINGS);
  const left = bookings.length - shown.length;
  const none = bookings.length === 0 ? [t('bot.mine.none')] : [];
  const more = left > 0 ? [counted(viewer, 'bot.mine.more', left)] : [];
  return card({
    lang: language,
    summary: [t('bot.mine.title'), ...none, ...shown.map((placed) => textOf(placed, viewer)), ...more].join(' '),
    body: [
      heading(t('bot.mine.title')),
      ...none.map((text) => line(text)),
      ...shown.map((placed) => rowOf(placed, viewer)),
      ...more.map((text) => line(text, { separator: true })),
    ],
    actions: [open(t('bot.mine.all'), link('/my'))],
    refresh: { verb: MY_BOOKINGS_VERB, data: {}, userIds: [userId] },
  });
};
