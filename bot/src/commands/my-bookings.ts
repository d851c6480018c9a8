import { z } from 'zod';
import { inWords } from '../actions/outcome-card.ts';
import { myBookingsAhead } from '../actions/sentences/my-bookings.ts';
import { cardAction } from '../card-action.ts';
import { MY_BOOKINGS_VERB, myBookingsCard } from '../cards/my-bookings-card.ts';
import type { Command } from '../command.ts';
import type { Answer, Turn } from '../turn.ts';

const mine = async (turn: Turn): Promise<Answer> => {
  const bookings = await myBookingsAhead(turn);
  return bookings.ok ? { card: myBookingsCard(bookings.value, turn) } : inWords(bookings.problem);
};

/** The person's next bookings: check in, extend, cancel. */
export const myBookingsCommand: Command = {
  id: 'myBookings',
  words: {
    fi: ['omat varaukset', 'varaukseni', 'omat varaukseni'],
    sv: ['mina bokningar'],
    en: ['my bookings', 'bookings'],
  },
  helpKey: 'bot.help.myBookings',
  alone: true,
  run: (turn) => mine(turn),
};

export const myBookingsAction = cardAction({ verb: MY_BOOKINGS_VERB, data: z.object({}), run: (turn) => mine(turn) });
