import { z } from 'zod';
import { type CardActionKind, cardAction } from '../card-action.ts';
import { reasonIn } from '../cards/forms/reason-inputs.ts';
import { bookingAct, bookingPlace } from './booking-act.ts';
import { settle } from './outcome-card.ts';

/** What a coordinator does with a request. */
export const APPROVAL_ACTIONS: readonly CardActionKind[] = [
  bookingAct('booking.approve', (api) => api.approve, 'bot.done.approve'),
  cardAction({
    verb: 'booking.decline',
    data: bookingPlace.extend({ reason: z.string().max(2000).optional() }),
    run: async (turn, { reason, ...place }) => {
      const answer = await turn.api.decline({
        params: { bookingId: place.bookingId },
        body: reasonIn({ reason }),
      });
      return settle(turn, place, answer, turn.t('bot.done.decline'));
    },
  }),
];
