import { addDays, dayOf, minutesOfDay } from '@yhteistila/core/time/site-time.ts';
import { aboutBooking, bookingCard, type PlacedBooking } from '../booking-card.ts';
import { type Card, type CardAction, type CardElement, card, heading, line, open, press } from '../card.ts';
import { clockWords } from '../forms/wish-words.ts';
import { instantOf, roomsOf, timesText } from '../place-and-time.ts';
import type { Viewer } from '../viewer.ts';

/** A new time of a booking, in the rooms that it has or in others. */
export interface NewTime {
  readonly start: string;
  readonly end: string;
  readonly resourceIds?: readonly string[];
}

const titleOf = ({ start, end, resourceIds }: NewTime, { site }: PlacedBooking, viewer: Viewer): string => {
  const when = timesText(start, end, site, viewer);
  if (resourceIds === undefined) return viewer.t('bot.change.to', { when });
  return viewer.t('bot.change.toRoom', { when, room: roomsOf(site, resourceIds, viewer) });
};

/** Offers to move a booking; nothing is moved before a press. */
export const changeCard = (
  placed: PlacedBooking,
  { notes, times }: { readonly notes: readonly string[]; readonly times: readonly NewTime[] },
  viewer: Viewer,
): Card => {
  const { t } = viewer;
  const about = { ...aboutBooking(placed), version: placed.booking.version };
  return bookingCard(placed, viewer, {
    headline: t('bot.change.title'),
    notes,
    actions: [
      ...times.map((time) => press(titleOf(time, placed, viewer), 'booking.change-time', { ...about, ...time })),
      press(t('bot.change.other'), 'booking.ask-time', aboutBooking(placed)),
      press(t('bot.act.keep'), 'booking.show', aboutBooking(placed)),
    ],
  });
};

const inputs = ({ booking, site }: PlacedBooking, viewer: Viewer): readonly CardElement[] => {
  const { t, now } = viewer;
  const zone = site.timeZone;
  const [start, end] = [instantOf(booking.start), instantOf(booking.end)];
  const clock = (instant: number) => clockWords(minutesOfDay(instant, zone), { language: 'en' });
  const today = dayOf(now, zone);
  return [
    {
      type: 'Input.Date',
      id: 'day',
      label: t('bot.book.form.day'),
      isRequired: true,
      errorMessage: t('bot.book.form.day.wrong'),
      value: dayOf(start, zone) < today ? addDays(today, 1) : dayOf(start, zone),
      min: today,
    },
    {
      type: 'Input.Time',
      id: 'from',
      label: t('bot.change.start'),
      isRequired: true,
      errorMessage: t('bot.change.time.wrong'),
      value: clock(start),
    },
    {
      type: 'Input.Time',
      id: 'to',
      label: t('bot.change.end'),
      isRequired: true,
      errorMessage: t('bot.change.time.wrong'),
      value: clock(end),
    },
  ];
};

/** Asks for the new time of a booking, with the present one filled in. */
export const askTimeCard = (placed: PlacedBooking, notes: readonly string[], viewer: Viewer): Card => {
  const { t } = viewer;
  const about = { ...aboutBooking(placed), version: placed.booking.version };
  return bookingCard(placed, viewer, {
    headline: t('bot.change.ask'),
    notes,
    more: inputs(placed, viewer),
    actions: [
      press(t('bot.change.look'), 'booking.look-at-time', about, 'positive'),
      press(t('bot.act.keep'), 'booking.show', aboutBooking(placed)),
    ],
  });
};

/** Several bookings of which one is meant; `buttonOf` is what is done with the one that is chosen. */
export const chooseBookingCard = (
  bookings: readonly PlacedBooking[],
  {
    headline,
    buttonOf,
  }: { readonly headline: string; readonly buttonOf: (placed: PlacedBooking, title: string) => CardAction },
  viewer: Viewer,
): Card => {
  const { t, language, link } = viewer;
  const titles = bookings.map(({ booking, site }) =>
    [timesText(booking.start, booking.end, site, viewer), roomsOf(site, booking.resourceIds, viewer)]
      .filter((part) => part !== '')
      .join(' · '),
  );
  return card({
    lang: language,
    summary: [headline, ...titles].join(' '),
    body: [heading(headline), line(t('bot.doubt.choose'))],
    actions: [
      ...bookings.flatMap((placed, index) => buttonOf(placed, titles[index] ?? '')),
      open(t('bot.mine.all'), link('/my')),
    ],
  });
};
