import { z } from 'zod';
import { type CardActionKind, cardAction } from '../../card-action.ts';
import { homeSiteIdOf } from '../../home-site.ts';
import type { Answer, Turn } from '../../turn.ts';
import { askForWish } from '../ask-for-wish.ts';
import { keptId } from '../offers/kept-offers.ts';
import type { PartWish } from '../wish.ts';
import { formFor } from './ask-about.ts';
import { continueWish } from './continue-wish.ts';
import { type KeptDoubt, readKeptQuestion } from './kept-question.ts';

const chosen = z.object({ kept: keptId, choice: z.int().min(0) });

type Option = KeptDoubt['options'][number];

const TIMES = ['start', 'end', 'from', 'near', 'part', 'now'] as const;

const saysTime = (option: Option): boolean => TIMES.some((name) => option[name] !== undefined);

const without = (wish: PartWish, names: readonly string[]): PartWish => ({
  ...Object.fromEntries(Object.entries(wish).filter(([name]) => !names.includes(name))),
  siteId: wish.siteId,
});

/** The wish with what was meant: a time takes the place of every time that was said, a stretch that of the length. */
const withOption = (wish: PartWish, option: Option): PartWish => {
  const isStretch = option.start !== undefined && option.end !== undefined;
  const base = without(wish, [...(saysTime(option) ? TIMES : []), ...(isStretch ? ['minutes'] : [])]);
  return { ...base, ...option, siteId: option.siteId ?? wish.siteId };
};

/** What is still doubtful when the first thing is answered; a time that came with the answer answers for itself. */
const leftAfter = ([, ...others]: readonly KeptDoubt[], option: Option): readonly KeptDoubt[] =>
  others.filter(({ about }) => about !== 'time' || !saysTime(option));

const expired = async (turn: Turn): Promise<Answer> =>
  askForWish(turn, { siteId: await homeSiteIdOf(turn) }, [turn.t('bot.book.expired')]);

/** The buttons under a question: what was meant, or the form. */
export const QUESTION_ACTIONS: readonly CardActionKind[] = [
  cardAction({
    verb: 'question.choose',
    data: chosen,
    run: async (turn, { kept, choice }) => {
      const question = await readKeptQuestion(turn, kept);
      const option = question?.doubts[0]?.options[choice];
      if (question === undefined || option === undefined) return expired(turn);
      return continueWish(turn, withOption(question.wish, option), leftAfter(question.doubts, option));
    },
  }),
  cardAction({
    verb: 'question.form',
    data: chosen.pick({ kept: true }),
    run: async (turn, { kept }) => {
      const question = await readKeptQuestion(turn, kept);
      return question === undefined ? expired(turn) : formFor(turn, question.wish, question.doubts);
    },
  }),
];
