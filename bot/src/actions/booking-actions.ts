import { z } from 'zod';
import { type CardActionKind, cardAction } from '../card-action.ts';
import { actsNow } from '../cards/booking-acts.ts';
import { cancelCard } from '../cards/cancel-card.ts';
import { reasonFields, reasonIn } from '../cards/forms/reason-inputs.ts';
import { bookingNews } from '../notices/booking-news.ts';
import { bookingAct, bookingPlace } from './booking-act.ts';
import { cardOfNow } from './card-of-now.ts';
import { inWords, settle, showBooking } from './outcome-card.ts';
import { readPlaced } from './read-placed.ts';

const version = z.int().optional();

/** The If-Match of the version that the person saw; without one, whichever the booking has. */
export const ifMatchOf = (seen: number | undefined): string => (seen === undefined ? '*' : `"${seen}"`);

/** The buttons of a booking's own life: check in and out, extend, cancel, take back. */
export const BOOKING_ACTIONS: readonly CardActionKind[] = [
  cardAction({
    verb: 'booking.show',
    data: bookingPlace.extend(bookingNews.shape),
    run: (turn, { bookingId, siteId, ...news }) => showBooking(turn, { bookingId, siteId }, news),
  }),
  bookingAct('booking.check-in', (api) => api.checkIn, 'bot.done.checkIn'),
  bookingAct('booking.check-out', (api) => api.checkOut, 'bot.done.checkOut'),
  bookingAct('booking.customer-absent', (api) => api.customerAbsent, 'bot.done.customerAbsent'),
  cardAction({
    verb: 'booking.extend',
    data: bookingPlace.extend({ end: z.string().max(40) }),
    run: async (turn, { end, ...place }) => {
      const answer = await turn.api.extend({ params: { bookingId: place.bookingId }, body: { end } });
      return settle(turn, place, answer, turn.t('bot.done.extend'));
    },
  }),
  bookingAct('booking.reinstate', (api) => api.reinstate, 'bot.done.reinstate'),
  bookingAct('booking.resume', (api) => api.reinstate, 'bot.done.resume'),
  cardAction({
    verb: 'booking.cancel',
    data: bookingPlace,
    run: async (turn, place) => {
      const read = await readPlaced(turn, place);
      if (!read.ok) return inWords(read.problem);
      const isPossible = actsNow(read.value, turn).includes('cancel');
      return { card: isPossible ? cancelCard(read.value, turn) : await cardOfNow(turn, read.value) };
    },
  }),
  cardAction({
    verb: 'booking.cancel-now',
    data: bookingPlace.extend({ version, ...reasonFields }),
    run: async (turn, { version: seen, reason, ownReason, ...place }) => {
      const params = { bookingId: place.bookingId };
      const answer = await turn.api.cancelBooking({
        params,
        ifMatch: ifMatchOf(seen),
        body: reasonIn({ reason, ownReason }),
      });
      return settle(turn, place, answer, turn.t('bot.done.cancel'));
    },
  }),
];
