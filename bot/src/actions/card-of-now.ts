import { may } from '@yhteistila/core/site/roles.ts';
import { placesAmong } from '@yhteistila/core/site/site-role.ts';
import { overlaps } from '@yhteistila/core/time/interval.ts';
import { approvalCard } from '../cards/approval-card.ts';
import { actsNow } from '../cards/booking-acts.ts';
import { type AroundBooking, bookingCard, type PlacedBooking } from '../cards/booking-card.ts';
import type { Card } from '../cards/card.ts';
import { insteadButtons, moveButtons } from '../cards/offer-buttons.ts';
import { instantOf, spanText } from '../cards/place-and-time.ts';
import type { BookingView, ClosureView } from '../cards/viewer.ts';
import { type BookingNews, newsNotes, newsOf } from '../notices/booking-news.ts';
import type { Turn } from '../turn.ts';
import { isStillFree, roomsAtSameTime, roomsForTheRest } from './offers/other-rooms.ts';
import { readOf } from './read-placed.ts';

/** What the card is the news of, and what came of a press. */
export interface Occasion extends BookingNews {
  readonly notes?: readonly string[];
}

const isForMeToDecide = ({ booking, site }: PlacedBooking, { person, now }: Turn): boolean =>
  booking.status === 'requested' &&
  now < instantOf(booking.start) &&
  may(person, 'approve', { organiserId: '', organisationId: '', siteId: site.id }, placesAmong([site]));

const intervalOf = ({ start, end }: Pick<BookingView, 'start' | 'end'>) => ({
  start: instantOf(start),
  end: instantOf(end),
});

/** The closure that stands in the booking's way, if it still does. */
export const closureAgainst = async (
  { api }: Pick<Turn, 'api'>,
  { booking, site }: PlacedBooking,
): Promise<ClosureView | undefined> => {
  const closures = readOf(await api.closures({ params: { siteId: site.id } }));
  if (!closures.ok) return undefined;
  return closures.value.find(
    (closure) => booking.resourceIds.includes(closure.resourceId) && overlaps(intervalOf(closure), intervalOf(booking)),
  );
};

/** News of a booking that nobody can act on before its closed space is told of. */
const TELLS_CLOSURE = ['closure', 'reminder', 'closureEnded'] as const;
type ClosureNews = (typeof TELLS_CLOSURE)[number];

const tellsClosure = (news: BookingNews['news']): news is ClosureNews => TELLS_CLOSURE.some((each) => each === news);

interface Closed {
  readonly closure: ClosureView;
  readonly news: ClosureNews;
  readonly notes: readonly string[];
}

const closureCard = async (turn: Turn, placed: PlacedBooking, { closure, news, notes }: Closed) => {
  const { t, language } = turn;
  const offers = await roomsAtSameTime(turn, placed);
  const when = spanText(closure.start, closure.end, placed.site, turn);
  return bookingCard(placed, turn, {
    // Closed again meanwhile: that it was open for a while is no news.
    headline: t(`bot.card.news.${news === 'reminder' ? news : 'closure'}`),
    notes: [
      ...notes,
      t('bot.card.closure.when', { when, reason: closure.reason[language] }),
      t(`bot.card.closure.${offers.length > 0 ? 'offers' : 'none'}`),
    ],
    actions: moveButtons(placed, offers, turn),
    news: { news },
  });
};

/** For a booking that could be taken back: whether its time is still free, and if not, which other rooms are. */
const givenBack = async (turn: Turn, placed: PlacedBooking): Promise<AroundBooking> => {
  if (!actsNow(placed, turn).includes('reinstate') || (await isStillFree(turn, placed))) return {};
  const offers = await roomsForTheRest(turn, placed);
  const note = turn.t(offers.length > 0 ? 'bot.card.gone.offers' : 'bot.card.gone');
  return { notes: [note], actions: insteadButtons(placed, offers, turn) };
};

/** The card of a booking as it stands now, with what the turn's person can do with it. Reads what it must for that. */
export const cardOfNow = async (turn: Turn, placed: PlacedBooking, occasion: Occasion = {}): Promise<Card> => {
  const { booking, site } = placed;
  const { notes = [], was } = occasion;
  if (isForMeToDecide(placed, turn)) return approvalCard(placed, turn, notes);
  const news = newsOf(booking, occasion);
  if (tellsClosure(news)) {
    const closure = await closureAgainst(turn, placed);
    if (closure !== undefined) return closureCard(turn, placed, { closure, news, notes });
  }
  const back = await givenBack(turn, placed);
  const told: BookingNews = news === undefined || news === 'closure' ? {} : { news, ...(was && { was }) };
  return bookingCard(placed, turn, {
    ...back,
    notes: [...notes, ...newsNotes(booking, site, told, turn), ...(back.notes ?? [])],
    news: told,
    ...(told.news && { headline: turn.t(`bot.card.news.${told.news}`) }),
  });
};
