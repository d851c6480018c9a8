import type { Answer, Turn } from '../../turn.ts';
import { askForWish } from '../ask-for-wish.ts';
import { offerSpaces } from '../offers/offer-spaces.ts';
import { type PartWish, type Wish, wish as wholeWish } from '../wish.ts';
import { askAbout } from './ask-about.ts';
import { closedDay } from './closed-day.ts';
import type { KeptDoubt } from './kept-question.ts';
import { previewSeries } from './preview-series.ts';

const NO_TIME: KeptDoubt = { about: 'time', why: 'noTimeForSeries', words: '', options: [] };
const NO_DAY: KeptDoubt = { about: 'day', why: 'noDayForSeries', words: '', options: [] };

/** What comes of a wish that nothing is doubtful in: its series date by date, else what there is to book. */
const answered = (turn: Turn, wish: Wish, heard: readonly string[] | undefined): Promise<Answer> => {
  if (wish.recurrence === undefined) return offerSpaces(turn, wish, heard === undefined ? {} : { heard });
  const { start, day } = wish;
  if (start === undefined) return askAbout(turn, wish, [NO_TIME], heard);
  if (day === undefined) return askAbout(turn, wish, [NO_DAY], heard);
  return previewSeries(turn, { ...wish, start, day }, heard);
};

/**
 * Goes on with a wish: asks for what is doubtful, for another day where the site is closed, and for what it is for;
 * with all that said, shows what there is. `heard`: the person has just written it, and these sentences are told with
 * it; undefined after a press.
 */
export const continueWish = async (
  turn: Turn,
  wish: PartWish,
  doubts: readonly KeptDoubt[],
  heard?: readonly string[],
): Promise<Answer> => {
  const [first, ...others] = doubts;
  if (first !== undefined) return askAbout(turn, wish, [first, ...others], heard);
  const closed = wish.recurrence === undefined ? await closedDay(turn, wish) : undefined;
  if (closed !== undefined) {
    const { day: _day, ...rest } = wish;
    return askAbout(turn, rest, [closed], heard);
  }
  const whole = wholeWish.safeParse(wish);
  if (whole.success) return answered(turn, whole.data, heard);
  return askForWish(turn, wish, [...(heard ?? []), turn.t('bot.book.form.missing')]);
};
