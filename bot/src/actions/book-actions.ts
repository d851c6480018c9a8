import type { Problem } from '@yhteistila/core/contract/client.ts';
import { isPassing, isUnknown } from '@yhteistila/core/contract/outcome-of-call.ts';
import { z } from 'zod';
import { type CardActionKind, cardAction } from '../card-action.ts';
import { bookingCard } from '../cards/booking-card.ts';
import { retryCard } from '../cards/offers-card.ts';
import type { BookingView } from '../cards/viewer.ts';
import { homeSiteIdOf } from '../home-site.ts';
import type { Answer, Turn } from '../turn.ts';
import { askForWish, showForm } from './ask-for-wish.ts';
import { bookableSites } from './offers/bookable-sites.ts';
import { keptId, readKeptOffers } from './offers/kept-offers.ts';
import { offerInstead } from './offers/offer-spaces.ts';
import { problemWords } from './problem-words.ts';
import { fieldsTyped, formData, keptOf, readForm } from './read-form.ts';
import { readOf, readSite } from './read-placed.ts';
import { continueWish } from './sentences/continue-wish.ts';
import { bookingBody, type Wish } from './wish.ts';

/** Which of the kept offers is meant: all that the button carries. */
const taken = z.object({ kept: keptId, choice: z.int().min(0), isOpen: z.boolean().optional() });
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

const refused = (turn: Turn, of: Wish, problem: Problem): Promise<Answer> =>
  askForWish(turn, of, [turn.t('bot.book.refused'), ...problemWords(problem)]);

/** What was looked for is no longer kept: the empty form. */
const expired = async (turn: Turn): Promise<Answer> =>
  askForWish(turn, { siteId: await homeSiteIdOf(turn) }, [turn.t('bot.book.expired')]);

const take = async (turn: Turn, data: Taken): Promise<Answer> => {
  const found = await readKeptOffers(turn, data.kept);
  const offer = found?.offers[data.choice];
  if (found === undefined || offer === undefined) return expired(turn);
  const { wish: of, key } = found;
  const answer = readOf(await turn.api.book({ body: bookingBody(of, offer), idempotencyKey: key }));
  if (answer.ok) return booked(turn, answer.value, offer.siteId);
  const { problem } = answer;
  if (problem.code === 'conflict') return offerInstead(turn, of, problem);
  if (problem.code === 'idempotency-key-reused') return { text: turn.t('bot.book.onlyOnce') };
  if (!isPassing(problem)) return refused(turn, of, problem);
  const retry = { ...data, of: 'book', isOpen: data.isOpen === true || isUnknown(problem) } as const;
  return { card: retryCard(retry, problemWords(problem), turn) };
};

/** The form with the wish in it, and with what spoke against other spaces, as the card could not say it. */
const change = async (turn: Turn, { kept }: Pick<Taken, 'kept'>): Promise<Answer> => {
  const found = await readKeptOffers(turn, kept);
  return found === undefined ? expired(turn) : askForWish(turn, found.wish, found.reasons);
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
      if ('wish' in read) return continueWish(turn, read.wish, []);
      const site = sites.find(({ id }) => id === data.siteId) ?? sites[0];
      const notes = [turn.t('bot.book.form.wrong'), ...read.wrong.map((name) => turn.t(`bot.book.form.${name}.wrong`))];
      return showForm(turn, { notes, fields: fieldsTyped(data, site?.id ?? ''), kept: keptOf(data) });
    },
  }),
  cardAction({ verb: 'book.change', data: taken.pick({ kept: true }), run: change }),
  cardAction({ verb: 'book.take', data: taken, run: take }),
];
