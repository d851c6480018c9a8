import { z } from 'zod';
import { type CardActionKind, cardAction } from '../card-action.ts';
import { reasonIn } from '../cards/forms/reason-inputs.ts';
import {
  datesThatHold,
  type PlacedSeries,
  type SeriesNews,
  seriesNews,
  seriesNewsCard,
} from '../cards/series-news-card.ts';
import type { Answer, Turn } from '../turn.ts';
import { acknowledgeEach } from './guard-actions.ts';
import { inWords, withoutCard } from './outcome-card.ts';
import { wordsBeside } from './problem-words.ts';
import { type Read, readOf, readSite } from './read-placed.ts';

/** The series as it is now and as the turn's person may see it, with its site. */
export const readSeries = async (
  turn: Pick<Turn, 'api'>,
  { seriesId }: Pick<SeriesNews, 'seriesId'>,
): Promise<Read<PlacedSeries>> => {
  const read = readOf(await turn.api.series({ params: { seriesId }, query: {} }));
  if (!read.ok) return read;
  const site = await readSite(turn, read.value.siteId);
  return site.ok ? { ok: true, value: { series: read.value, site: site.value } } : site;
};

const show = async (turn: Turn, about: SeriesNews, notes: readonly string[] = []): Promise<Answer> => {
  const read = await readSeries(turn, about);
  if (read.ok) return { card: seriesNewsCard(read.value, about, turn, notes) };
  return withoutCard(read.problem, notes);
};

const acknowledgeAll = async (turn: Turn, about: SeriesNews): Promise<Answer> => {
  const read = await readSeries(turn, about);
  if (!read.ok) return inWords(read.problem);
  const open = datesThatHold(read.value, about, turn).filter(({ guardAcknowledged }) => guardAcknowledged !== true);
  return show(turn, about, await acknowledgeEach(turn, open));
};

/** The buttons of a card that tells of several dates of a series. */
export const SERIES_NEWS_ACTIONS: readonly CardActionKind[] = [
  cardAction({ verb: 'series.news', data: seriesNews, run: (turn, about) => show(turn, about) }),
  cardAction({
    verb: 'series.approve',
    data: seriesNews,
    run: async (turn, about) => {
      const answer = await turn.api.approveSeries({ params: { seriesId: about.seriesId }, query: {} });
      return show(turn, about, answer.ok ? [turn.t('bot.series.done.approve')] : wordsBeside(answer.problem, turn.t));
    },
  }),
  cardAction({
    verb: 'series.decline',
    data: seriesNews.extend({ reason: z.string().max(2000).optional() }),
    run: async (turn, { reason, ...about }) => {
      const body = reasonIn({ reason });
      const answer = await turn.api.declineSeries({ params: { seriesId: about.seriesId }, query: {}, body });
      return show(turn, about, answer.ok ? [turn.t('bot.series.done.decline')] : wordsBeside(answer.problem, turn.t));
    },
  }),
  cardAction({
    verb: 'series.reinstate',
    data: seriesNews,
    run: async (turn, about) => {
      const answer = await turn.api.reinstateSeries({ params: { seriesId: about.seriesId }, query: {} });
      return show(turn, about, answer.ok ? [turn.t('bot.series.done.reinstate')] : wordsBeside(answer.problem, turn.t));
    },
  }),
  cardAction({ verb: 'series.acknowledge', data: seriesNews, run: acknowledgeAll }),
];
