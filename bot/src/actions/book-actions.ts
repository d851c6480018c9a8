import type { Problem } from '@yhteistila/core/contract/client.ts';
import { dayOf } from '@yhteistila/core/time/site-time.ts';
import { z } from 'zod';
import { type CardActionKind, cardAction } from '../card-action.ts';
import { bookingCard } from '../cards/booking-card.ts';
import { card, heading, line, press } from '../cards/card.ts';
import type { BookingView } from '../cards/viewer.ts';
import { wishForm } from '../cards/wish-form.ts';
import type { Answer, Turn } from '../turn.ts';
import { askForWish, bookableSites, offerInstead, offerSpaces } from './offer-spaces.ts';
import { isPassing, problemWords } from './problem-words.ts';
import { fieldsTyped, formData, readForm } from './read-form.ts';
import { readOf, readSite } from './read-placed.ts';
import { bookingBody, chosenOffer, partWish, type Wish, wish } from './wish.ts';

const IDEMPOTENCY_KEY = z
  .string()
  .regex(/^[\w.-]+$/)
  .max(120);
const taken = chosenOffer.extend({ wish, key: IDEMPOTENCY_KEY });
type Taken = z.output<typeof taken>;

/** What the booking obliges to, but for what names an agency. */
const obligationsOf = ({ obligations = [] }: BookingView): readonly string[] => [
  ...new Set(obligations.filter(({ params }) => !('organisationId' in params)).map(({ message }) => message)),
];

const booked = async (turn: Turn, booking: BookingView, siteId: string): Promise<Answer> => {
  const site = await readSite(turn, booking.siteId ?? siteId);
  if (!site.ok) return { text: turn.t('bot.done.book') };
  return { card: bookingCard({ booking, site: site.value }, turn, { notes: obligationsOf(booking) }) };
};

/** The same press once more, as it may do better soon; under the same key it books once. */
const again = (turn: Turn, data: Taken, problem: Problem): Answer => {
  const { t, language } = turn;
  const words = problemWords(problem);
  return {
    card: card({
      lang: language,
      summary: [`${t('bot.book.notYet')}.`, ...words].join(' '),
      body: [heading(t('bot.book.notYet')), ...words.map((word) => line(word))],
      actions: [
        press(t('bot.book.again'), 'book.take', { ...data }, 'positive'),
        press(t('bot.book.change'), 'book.change', { wish: data.wish }),
      ],
    }),
  };
};

const refused = (turn: Turn, of: Wish, problem: Problem): Promise<Answer> =>
  askForWish(turn, of, [turn.t('bot.book.refused'), ...problemWords(problem)]);

const take = async (turn: Turn, data: Taken): Promise<Answer> => {
  const { wish: of, key, ...offer } = data;
  const answer = readOf(await turn.api.book({ body: bookingBody(of, offer), idempotencyKey: key }));
  if (answer.ok) return booked(turn, answer.value, offer.siteId);
  const { problem } = answer;
  if (problem.code === 'conflict') return offerInstead(turn, of, problem);
  if (problem.code === 'idempotency-key-reused') return { text: turn.t('bot.book.onlyOnce') };
  return isPassing(problem) ? again(turn, data, problem) : refused(turn, of, problem);
};

/** The buttons of booking: look for spaces, change the wish, book the one that was chosen. */
export const BOOK_ACTIONS: readonly CardActionKind[] = [
  cardAction({
    verb: 'book.search',
    data: formData,
    run: async (turn, data) => {
      const sites = await bookableSites(turn);
      const read = readForm(
        data,
        sites.map(({ id }) => id),
      );
      if ('wish' in read) return offerSpaces(turn, read.wish);
      const site = sites.find(({ id }) => id === data.siteId) ?? sites[0];
      const notes = [turn.t('bot.book.form.wrong'), ...read.wrong.map((name) => turn.t(`bot.book.form.${name}.wrong`))];
      const fields = fieldsTyped(data, site?.id ?? '');
      const today = dayOf(turn.now, site?.timeZone ?? 'Europe/Helsinki');
      return { card: wishForm({ notes, fields, types: data.types, sites, today }, turn) };
    },
  }),
  cardAction({
    verb: 'book.change',
    data: z.object({ wish: partWish }),
    run: (turn, data) => askForWish(turn, data.wish),
  }),
  cardAction({ verb: 'book.take', data: taken, run: take }),
];
