import { dayText } from '@yhteistila/core/i18n/format-time.ts';
import { addDays } from '@yhteistila/core/time/site-time.ts';
import type { FormParts } from '../../cards/forms/wish-form.ts';
import { whenSaid, wishText } from '../../cards/forms/wish-words.ts';
import { roomsOf } from '../../cards/place-and-time.ts';
import { questionCard } from '../../cards/sentences/question-card.ts';
import type { SiteView } from '../../cards/viewer.ts';
import type { Answer, Turn } from '../../turn.ts';
import { askForWish } from '../ask-for-wish.ts';
import { bookableSites } from '../offers/bookable-sites.ts';
import { readSite } from '../read-placed.ts';
import type { PartWish } from '../wish.ts';
import { type KeptDoubt, keepQuestion } from './kept-question.ts';

/** A card takes six buttons, and the last of them opens the form. */
const MAX_CHOICES = 5;
const DAILY = /^FREQ=DAILY;COUNT=(\d+)$/;

type Option = KeptDoubt['options'][number];

/** Days in a row, booked as one series. */
const seriesLabel = ({ day, recurrence }: Option, turn: Turn): string | undefined => {
  const count = DAILY.exec(recurrence ?? '')?.[1];
  if (day === undefined || count === undefined) return undefined;
  const { language, t } = turn;
  const to = addDays(day, Number(count) - 1);
  return t('bot.doubt.option.series', { from: dayText(day, language), to: dayText(to, language) });
};

interface Naming {
  readonly site: SiteView | undefined;
  readonly siteNames: ReadonlyMap<string, string>;
}

/** An option as its button says it. How many people come is on no card. */
const labelOf = (option: Option, { about }: KeptDoubt, { site, siteNames }: Naming, turn: Turn): string => {
  const { t } = turn;
  const series = seriesLabel(option, turn);
  if (series !== undefined) return series;
  if (option.siteId !== undefined) return siteNames.get(option.siteId) ?? option.siteId;
  if (option.room !== undefined && site !== undefined) return roomsOf(site, [option.room], turn);
  const when = whenSaid({ ...option, siteId: '' }, turn);
  if (when !== '') return when;
  if (option.attendees !== undefined) return t('bot.doubt.option.people');
  return t(`bot.doubt.option.${about === 'rooms' || about === 'room' ? about : 'time'}`);
};

const whyText = ({ why, words }: KeptDoubt, site: SiteView | undefined, { t, language }: Turn): string =>
  t(`bot.doubt.${why}`, { words, site: site?.name[language] ?? '' });

const OPEN: { readonly [about in KeptDoubt['about']]?: 'day' | 'length' } = { day: 'day', length: 'length' };

/** The fields that a doubt leaves without a value. */
const openFields = (doubts: readonly KeptDoubt[]): NonNullable<FormParts['open']> =>
  doubts.flatMap(({ about }) => OPEN[about] ?? []);

const questionText = ({ about }: KeptDoubt, { t }: Turn): string => t(`bot.doubt.ask.${about}`);

/** What was understood, and of what not why; the wish in words is on no card. */
const understoodText = (
  wish: PartWish,
  doubts: readonly KeptDoubt[],
  site: SiteView | undefined,
  turn: Turn,
): string => {
  const understood =
    site === undefined
      ? []
      : [turn.t('bot.book.understood', { wish: wishText(wish, whenSaid(wish, turn), site, turn) })];
  return [...understood, ...doubts.map((doubt) => whyText(doubt, site, turn))].join(' ');
};

/** The form with the rest filled in, for what has no choices. */
export const formFor = (turn: Turn, wish: PartWish, doubts: readonly KeptDoubt[]): Promise<Answer> =>
  askForWish(
    turn,
    wish,
    doubts.map((doubt) => questionText(doubt, turn)),
    openFields(doubts),
  );

/**
 * Tells what was understood and what is doubtful, and asks for the first of it: with buttons where it can mean one of a
 * few things, else by the form. Nothing is offered before that is said.
 */
export const askAbout = async (
  turn: Turn,
  wish: PartWish,
  doubts: readonly [KeptDoubt, ...KeptDoubt[]],
  more: readonly string[] = [],
): Promise<Answer> => {
  const read = await readSite(turn, wish.siteId);
  const site = read.ok ? read.value : undefined;
  const text = [understoodText(wish, doubts, site, turn), ...more].join(' ');
  const [first] = doubts;
  const options = first.options.slice(0, MAX_CHOICES);
  if (options.length === 0) return { ...(await formFor(turn, wish, doubts)), text };
  const kept = await keepQuestion(turn, { wish, doubts: [...doubts] });
  const names = await bookableSites(turn);
  const naming = { site, siteNames: new Map(names.map(({ id, name }) => [id, name[turn.language]])) };
  const choices = options.map((option) => labelOf(option, first, naming, turn));
  return { text, card: questionCard({ question: questionText(first, turn), choices, kept }, turn) };
};
