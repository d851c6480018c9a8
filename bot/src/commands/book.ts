import { askForWish } from '../actions/ask-for-wish.ts';
import { continueWish } from '../actions/sentences/continue-wish.ts';
import { doAct } from '../actions/sentences/do-act.ts';
import { type Hearing, hear } from '../actions/sentences/hear.ts';
import { keptDoubts } from '../actions/sentences/kept-question.ts';
import { type PartWish, partWish } from '../actions/wish.ts';
import type { Command } from '../command.ts';
import { homeSiteIdOf } from '../home-site.ts';
import type { Answer, Turn } from '../turn.ts';
import type { Understood } from '../understanding/understand.ts';

/** The words that said nothing to us, so that a person sees what will not be looked after. */
const notUnderstoodWords = ({ notUnderstood }: Understood, { t }: Turn): readonly string[] =>
  notUnderstood.length === 0 ? [] : [t('bot.book.notUnderstood', { words: notUnderstood.join(', ') })];

const wishIn = ({ heard, siteId }: Hearing): PartWish => partWish.parse({ ...heard, siteId });

/** What may surprise: today is such a weekday too. */
const remarksOn = ({ notToday, day }: Understood, { t }: Turn): readonly string[] =>
  notToday === true && day !== undefined ? [t('bot.book.notToday')] : [];

const answerTo = async (turn: Turn, sentence: string, isWish: boolean): Promise<Answer | undefined> => {
  const hearing = await hear(turn, sentence, isWish);
  if (hearing === undefined) return undefined;
  const { heard } = hearing;
  if (heard.act !== undefined) return doAct(turn, heard.act);
  if (heard.isRefused === true) return { text: turn.t('bot.book.notBooked') };
  const notes = [...remarksOn(heard, turn), ...notUnderstoodWords(heard, turn)];
  return continueWish(turn, wishIn(hearing), keptDoubts(heard.doubts), notes);
};

/**
 * Answers a plain sentence about bookings: what was understood and what there is to book, a question where something is
 * doubtful, the booking that is to be changed. Undefined for a sentence of something else. Nothing is booked without a
 * press.
 */
export const understood = (turn: Turn, text: string): Promise<Answer | undefined> => answerTo(turn, text, false);

/** Books: alone it opens the form, with a sentence behind it it shows what was understood. */
export const bookCommand: Command = {
  id: 'book',
  words: { fi: ['varaa', 'varaus'], sv: ['boka', 'bokning'], en: ['book', 'booking'] },
  helpKey: 'bot.help.book',
  // "Boka om" and "boka av" are no wishes to book: the command's own word counts as well.
  run: async (turn, rest, written) => {
    const answer = rest === '' ? undefined : await answerTo(turn, written, true);
    if (answer !== undefined) return answer;
    const notes = rest === '' ? [] : [turn.t('bot.book.notUnderstood', { words: rest })];
    return askForWish(turn, { siteId: await homeSiteIdOf(turn) }, notes);
  },
};
