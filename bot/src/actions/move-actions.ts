import { z } from 'zod';
import { type CardActionKind, cardAction } from '../card-action.ts';
import { bookingPlace } from './booking-act.ts';
import { ifMatchOf } from './booking-actions.ts';
import { cardOfNow } from './card-of-now.ts';
import { wishOf } from './offers/other-rooms.ts';
import { inWords, settle } from './outcome-card.ts';
import { readPlaced } from './read-placed.ts';

const resourceIds = z.array(z.string().max(120)).min(1).max(20);
const time = z.string().max(40);

/** Another room: for a booking whose own is out of service, or whose time somebody else has taken. */
export const MOVE_ACTIONS: readonly CardActionKind[] = [
  cardAction({
    verb: 'booking.move',
    data: bookingPlace.extend({ version: z.int().optional(), resourceIds }),
    run: async (turn, { version, resourceIds: there, ...place }) => {
      const read = await readPlaced(turn, place);
      // Pressed twice, the second press finds the booking where it wanted it.
      const isThere = read.ok && there.every((id) => read.value.booking.resourceIds.includes(id));
      const answer = isThere
        ? await turn.api.booking({ params: { bookingId: place.bookingId } })
        : await turn.api.changeBooking({
            params: { bookingId: place.bookingId },
            ifMatch: ifMatchOf(version),
            body: { resourceIds: there },
          });
      return settle(turn, place, answer, turn.t('bot.done.move'));
    },
  }),
  cardAction({
    verb: 'booking.instead',
    data: bookingPlace.extend({ resourceIds, start: time, end: time }),
    run: async (turn, { resourceIds: there, start, end, ...place }) => {
      const read = await readPlaced(turn, place);
      if (!read.ok) return inWords(read.problem);
      const { booking, site } = read.value;
      const wish = wishOf(booking);
      if (wish === undefined) return { card: await cardOfNow(turn, read.value) };
      const answer = await turn.api.book({
        body: { ...wish, title: booking.title, siteId: site.id, resourceIds: there, start, end },
        // Pressed twice, the second press gets the booking of the first.
        idempotencyKey: `instead.${booking.id}.${booking.version ?? 0}.${there.join('.')}`,
      });
      const made = answer.ok && answer.value !== undefined ? { ...place, bookingId: answer.value.id } : place;
      return settle(turn, made, answer, turn.t('bot.done.book'));
    },
  }),
];
