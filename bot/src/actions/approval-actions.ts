import { z } from 'zod';
import { type CardActionKind, cardAction } from '../card-action.ts';
import { bookingPlace } from './booking-actions.ts';
import { settle } from './settle.ts';

/** What a coordinator does with a request. */
export const APPROVAL_ACTIONS: readonly CardActionKind[] = [
  cardAction({
    verb: 'booking.approve',
    data: bookingPlace,
    run: async (turn, place) =>
      settle(
        turn,
        place,
        await turn.api.approve({ params: { bookingId: place.bookingId } }),
        turn.t('bot.done.approve'),
      ),
  }),
  cardAction({
    verb: 'booking.decline',
    data: bookingPlace.extend({ reason: z.string().max(2000).optional() }),
    run: async (turn, { reason, ...place }) => {
      const said = reason?.trim() ?? '';
      const answer = await turn.api.decline({
        params: { bookingId: place.bookingId },
        body: said === '' ? {} : { reason: said },
      });
      return settle(turn, place, answer, turn.t('bot.done.decline'));
    },
  }),
];
