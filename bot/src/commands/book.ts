import { askForWish, bookableSites, offerSpaces } from '../actions/offer-spaces.ts';
import { type PartWish, partWish, wish } from '../actions/wish.ts';
import type { Command } from '../command.ts';
import { homeSiteIdOf } from '../home-site.ts';
import type { Answer, Turn } from '../turn.ts';
import { type Understood, understand } from '../understanding/understand.ts';

/** The words that said nothing to us, so that a person sees what will not be looked after. */
const notUnderstoodWords = ({ notUnderstood }: Understood, { t }: Turn): readonly string[] =>
  notUnderstood.length === 0 ? [] : [t('bot.book.notUnderstood', { words: notUnderstood.join(', ') })];

const wishIn = (
  { language: _language, notUnderstood: _notUnderstood, ...said }: Understood,
  siteId: string,
): PartWish => partWish.parse({ siteId, ...said });

const answerTo = async (turn: Turn, sentence: string, isWish: boolean): Promise<Answer | undefined> => {
  const sites = await bookableSites(turn);
  const home = await homeSiteIdOf(turn);
  const at = sites.find(({ id }) => id === home) ?? sites[0];
  if (at === undefined) return undefined;
  const heard = understand(sentence, { now: turn.now, zone: at.timeZone, language: turn.language, sites, isWish });
  if (heard === undefined) return undefined;
  const notes = notUnderstoodWords(heard, turn);
  const said = wishIn(heard, at.id);
  const whole = wish.safeParse(said);
  if (whole.success) return offerSpaces(turn, whole.data, { heard: notes });
  return askForWish(turn, said, [...notes, turn.t('bot.book.form.missing')]);
};

/**
 * Answers a plain sentence that books something: what was understood and what there is to book, or the form where it
 * does not say what for. Undefined for a sentence that books nothing. Nothing is booked without a press.
 */
export const understood = (turn: Turn, text: string): Promise<Answer | undefined> => answerTo(turn, text, false);

/** Books: alone it opens the form, with a sentence behind it it shows what was understood. */
export const bookCommand: Command = {
  id: 'book',
  words: { fi: ['varaa', 'varaus'], sv: ['boka', 'bokning'], en: ['book', 'booking'] },
  helpKey: 'bot.help.book',
  run: async (turn, rest) => {
    const answer = rest === '' ? undefined : await answerTo(turn, rest, true);
    if (answer !== undefined) return answer;
    const notes = rest === '' ? [] : [turn.t('bot.book.notUnderstood', { words: rest })];
    return askForWish(turn, { siteId: await homeSiteIdOf(turn) }, notes);
  },
};
