import type { z } from 'zod';
import type { Answer, Turn } from './turn.ts';

/** What happens when a button of a card is pressed. The answer's card takes the place of the card that was pressed. */
export interface CardActionKind<Data = unknown> {
  readonly verb: string;
  /** What the button and the card's inputs send along; anything else is refused in words. */
  readonly data: z.ZodType<Data>;
  readonly run: (turn: Turn, data: Data) => Promise<Answer>;
}

/** Ties the schema's type to the action's, so that all of them stand in one list. */
export const cardAction = <Data>(kind: CardActionKind<Data>): CardActionKind => ({
  verb: kind.verb,
  data: kind.data,
  run: (turn, data) => kind.run(turn, kind.data.parse(data)),
});
