import type { Problem } from '@yhteistila/core/contract/client.ts';
import { isPassing, isUnknown } from '@yhteistila/core/contract/outcome-of-call.ts';
import { z } from 'zod';
import { type CardActionKind, cardAction } from '../../card-action.ts';
import { retryCard } from '../../cards/offers-card.ts';
import { roomsOf } from '../../cards/place-and-time.ts';
import { bookedSeriesCard } from '../../cards/sentences/series-card.ts';
import { homeSiteIdOf } from '../../home-site.ts';
import type { Answer, Turn } from '../../turn.ts';
import { askForWish } from '../ask-for-wish.ts';
import { keptId } from '../offers/kept-offers.ts';
import { offerSpaces } from '../offers/offer-spaces.ts';
import { problemWords } from '../problem-words.ts';
import { readOf, readSite } from '../read-placed.ts';
import { type KeptSeries, keptSeries, seriesBody, seriesCardOf } from './preview-series.ts';

const one = z.object({ kept: keptId });
const chosen = one.extend({ choice: z.int().min(0), isOpen: z.boolean().optional() });
type Chosen = z.output<typeof chosen>;

/** The series that was previewed; its own answer where it is no longer kept. */
const withKept = async (turn: Turn, id: string, run: (kept: KeptSeries) => Promise<Answer>): Promise<Answer> => {
  const read = keptSeries.safeParse(await turn.kept(id));
  if (read.success) return run(read.data);
  return askForWish(turn, { siteId: await homeSiteIdOf(turn) }, [turn.t('bot.book.expired')]);
};

/** Refused; or not served just now, so that the same press may do better soon. */
const notBooked = (turn: Turn, kept: KeptSeries, pressed: Chosen, problem: Problem): Promise<Answer> | Answer => {
  if (!isPassing(problem)) return askForWish(turn, kept.wish, [turn.t('bot.book.refused'), ...problemWords(problem)]);
  const retry = { ...pressed, of: 'series', isOpen: pressed.isOpen === true || isUnknown(problem) } as const;
  return { card: retryCard(retry, problemWords(problem), turn) };
};

const book = async (turn: Turn, kept: KeptSeries, pressed: Chosen): Promise<Answer> => {
  const { choice } = pressed;
  const resourceIds = kept.rooms[choice];
  if (resourceIds === undefined) return { text: turn.t('bot.button.incomplete') };
  const body = { ...seriesBody(kept.wish, resourceIds, kept.first), onConflict: 'skip' as const };
  // Pressed twice, whichever of the rooms, the series is booked once.
  const booked = readOf(await turn.api.bookSeries({ body, idempotencyKey: kept.key }));
  if (!booked.ok) {
    if (booked.problem.code === 'idempotency-key-reused') return { text: turn.t('bot.book.onlyOnce') };
    return notBooked(turn, kept, pressed, booked.problem);
  }
  const site = await readSite(turn, kept.wish.siteId);
  const room = site.ok ? roomsOf(site.value, resourceIds, turn) : '';
  return { card: bookedSeriesCard(booked.value, room, turn) };
};

/** The buttons under the preview of a series. */
export const SERIES_ACTIONS: readonly CardActionKind[] = [
  cardAction({
    verb: 'series.show',
    data: chosen,
    run: (turn, { kept: id, choice }) =>
      withKept(turn, id, async (kept) => {
        const card = await seriesCardOf(turn, kept, id, choice);
        return card === undefined ? { text: turn.t('bot.failed') } : { card };
      }),
  }),
  cardAction({
    verb: 'series.book',
    data: chosen,
    run: (turn, pressed) => withKept(turn, pressed.kept, (kept) => book(turn, kept, pressed)),
  }),
  cardAction({
    verb: 'series.once',
    data: one,
    run: (turn, { kept: id }) =>
      withKept(turn, id, ({ wish: { recurrence: _recurrence, except: _except, ...wish } }) => offerSpaces(turn, wish)),
  }),
  cardAction({
    verb: 'series.change',
    data: one,
    run: (turn, { kept: id }) => withKept(turn, id, ({ wish }) => askForWish(turn, wish)),
  }),
];
