import type { Answer as ApiAnswer } from '@yhteistila/core/contract/client.ts';
import { z } from 'zod';
import { type CardActionKind, cardAction } from '../card-action.ts';
import type { BookingView } from '../cards/viewer.ts';
import type { Turn } from '../turn.ts';
import { settle } from './outcome-card.ts';

/** What every button of a booking's card sends along. */
export const bookingPlace = z.object({ bookingId: z.string().min(1).max(120), siteId: z.string().min(1).max(120) });

type Act = (input: { readonly params: { readonly bookingId: string } }) => Promise<ApiAnswer<BookingView>>;

/** A button that does one thing to its booking and asks for nothing more; `doneKey` is said when it succeeded. */
export const bookingAct = (verb: string, actOf: (api: Turn['api']) => Act, doneKey: string): CardActionKind =>
  cardAction({
    verb,
    data: bookingPlace,
    run: async (turn, place) => {
      const answer = await actOf(turn.api)({ params: { bookingId: place.bookingId } });
      return settle(turn, place, answer, turn.t(doneKey));
    },
  });
