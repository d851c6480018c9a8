import { z } from 'zod';
import { inWords } from '../actions/outcome-card.ts';
import { readOf } from '../actions/read-placed.ts';
import { cardAction } from '../card-action.ts';
import { TODAY_VERB, todayCard } from '../cards/today-card.ts';
import type { Command } from '../command.ts';
import { readHomeSite } from '../home-site.ts';
import type { Answer, Turn } from '../turn.ts';

const today = async (turn: Turn): Promise<Answer> => {
  const home = await readHomeSite(turn);
  if (!home.ok) return inWords(home.problem);
  const day = readOf(await turn.api.today({ params: { siteId: home.value.id } }));
  return day.ok ? { card: todayCard(day.value, home.value, turn) } : inWords(day.problem);
};

/** Which agencies serve at the home site today (M5). */
export const todayCommand: Command = {
  id: 'today',
  words: {
    fi: ['tänään', 'kuka palvelee tänään'],
    sv: ['i dag', 'idag', 'vem betjänar i dag'],
    en: ['today', 'who serves today'],
  },
  helpKey: 'bot.help.today',
  alone: true,
  run: (turn) => today(turn),
};

export const todayAction = cardAction({ verb: TODAY_VERB, data: z.object({}), run: (turn) => today(turn) });
