import { CARD_ACTIONS } from './card-actions.ts';
import type { Pressed } from './pressed.ts';
import type { Answer, Turn } from './turn.ts';

/** Does what the button says, or says why not. Throws what the action throws. */
export const press = async (turn: Turn, { verb, data }: Pressed): Promise<Answer> => {
  const kind = CARD_ACTIONS.find((each) => each.verb === verb);
  if (kind === undefined) return { text: turn.t('bot.button.unknown') };
  if (!kind.data.safeParse(data).success) return { text: turn.t('bot.button.incomplete') };
  return kind.run(turn, data);
};
