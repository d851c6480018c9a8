import { isLocalDay } from '@yhteistila/core/time/site-time.ts';
import { z } from 'zod';
import { type CardActionKind, cardAction } from '../../card-action.ts';
import type { PlacedBooking } from '../../cards/booking-card.ts';
import { askTimeCard } from '../../cards/sentences/act-cards.ts';
import type { Answer, Turn } from '../../turn.ts';
import { ACTS } from '../../understanding/words/act-words.ts';
import { bookingPlace } from '../booking-act.ts';
import { ifMatchOf } from '../booking-actions.ts';
import { inWords, settle } from '../outcome-card.ts';
import { readPlaced } from '../read-placed.ts';
import { actOn } from './do-act.ts';
import { proposeTime, timeFilledIn } from './new-time.ts';

const time = z.string().max(40);
const version = z.int().optional();
const minutes = z.int().min(0).max(1440).optional();
const target = z.object({
  day: z.string().refine(isLocalDay).optional(),
  start: minutes,
  end: minutes,
  minutes,
  by: z.int().min(-1440).max(1440).optional(),
  days: z.int().min(-366).max(366).optional(),
});
const CLOCK = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;

const minutesOf = (clock: string): number | undefined => {
  const match = CLOCK.exec(clock.trim());
  return match === null ? undefined : Number(match[1]) * 60 + Number(match[2]);
};

type Place = z.output<typeof bookingPlace>;

const withPlaced = async (
  turn: Turn,
  place: Place,
  run: (placed: PlacedBooking) => Promise<Answer>,
): Promise<Answer> => {
  const read = await readPlaced(turn, place);
  return read.ok ? run(read.value) : inWords(read.problem);
};

/** The buttons by which a booking that a sentence meant gets another time. */
export const CHANGE_ACTIONS: readonly CardActionKind[] = [
  cardAction({
    verb: 'booking.act',
    data: bookingPlace.extend({ act: z.enum(ACTS), target }),
    run: (turn, { act, target: to, ...place }) => withPlaced(turn, place, (placed) => actOn(turn, placed, act, to)),
  }),
  cardAction({
    verb: 'booking.ask-time',
    data: bookingPlace,
    run: (turn, place) => withPlaced(turn, place, async (placed) => ({ card: askTimeCard(placed, [], turn) })),
  }),
  cardAction({
    verb: 'booking.look-at-time',
    data: bookingPlace.extend({ version, day: time, from: time, to: time }),
    run: (turn, { day, from, to, version: _version, ...place }) =>
      withPlaced(turn, place, async (placed) => {
        const [start, end] = [minutesOf(from), minutesOf(to)];
        const filledIn =
          start === undefined || end === undefined || !isLocalDay(day)
            ? undefined
            : timeFilledIn(placed, { day, from: start, to: end });
        if (filledIn === undefined) return { card: askTimeCard(placed, [turn.t('bot.change.time.wrong')], turn) };
        return proposeTime(turn, placed, filledIn);
      }),
  }),
  cardAction({
    verb: 'booking.change-time',
    data: bookingPlace.extend({
      version,
      start: time,
      end: time,
      resourceIds: z.array(z.string().max(120)).min(1).max(20).optional(),
    }),
    run: async (turn, { version: seen, start, end, resourceIds, ...place }) => {
      const read = await readPlaced(turn, place);
      // Pressed twice, the second press finds the booking where it wanted it.
      const isThere =
        read.ok &&
        Date.parse(read.value.booking.start) === Date.parse(start) &&
        Date.parse(read.value.booking.end) === Date.parse(end);
      const params = { bookingId: place.bookingId };
      const isRunning =
        read.ok && Date.parse(read.value.booking.start) === Date.parse(start) && turn.now >= Date.parse(start);
      const body = { ...(isRunning ? {} : { start }), end, ...(resourceIds && { resourceIds }) };
      const answer = isThere
        ? await turn.api.booking({ params })
        : await turn.api.changeBooking({ params, ifMatch: ifMatchOf(seen), body });
      return settle(turn, place, answer, turn.t('bot.done.move'));
    },
  }),
];
