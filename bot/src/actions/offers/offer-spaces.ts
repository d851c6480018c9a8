import type { Problem } from '@yhteistila/core/contract/client.ts';
import { clockTime, dayText } from '@yhteistila/core/i18n/format-time.ts';
import { dayInterval, GRID_MINUTES } from '@yhteistila/core/time/site-time.ts';
import type { Card } from '../../cards/card.ts';
import { whenText, wishText } from '../../cards/forms/wish-words.ts';
import { offersCard, type PlacedOffer } from '../../cards/offers-card.ts';
import { roomsOf } from '../../cards/place-and-time.ts';
import type { OfferView, SiteView } from '../../cards/viewer.ts';
import type { Answer, Turn } from '../../turn.ts';
import { type Passed, type Window, windowOf } from '../../understanding/times/window-of.ts';
import { askForWish } from '../ask-for-wish.ts';
import { problemWords } from '../problem-words.ts';
import { readSite } from '../read-placed.ts';
import { withoutWish } from '../tells-wish.ts';
import { chosen, type PartWish, type Wish } from '../wish.ts';
import { bookableSites } from './bookable-sites.ts';
import { findOffers, MAX_OFFERS, nearestOffers } from './find-offers.ts';
import { keepOffers } from './kept-offers.ts';
import { inUsualHours } from './usual-hours.ts';

const GRID_MS = GRID_MINUTES * 60_000;

/** One booking at most comes of the card that answers this message. */
const keyOfCard = ({ messageKey }: Turn): string => `book-${messageKey}`;

const placedOffers = async (turn: Turn, offers: readonly OfferView[], site: SiteView): Promise<PlacedOffer[]> => {
  const sites = new Map([[site.id, site]]);
  const placed: PlacedOffer[] = [];
  for (const offer of offers) {
    if (!sites.has(offer.siteId)) {
      const read = await readSite(turn, offer.siteId);
      if (read.ok) sites.set(offer.siteId, read.value);
    }
    const its = sites.get(offer.siteId);
    if (its !== undefined) placed.push({ offer, site: its });
  }
  return placed;
};

const passedWords = ({ passed, day, time }: Passed, site: SiteView, { t, language }: Turn): string => {
  if (passed === 'day') return t('bot.book.passedDay', { day: dayText(day, language) });
  return time === undefined
    ? t('bot.book.passedRest')
    : t('bot.book.passedTime', { time: clockTime(time, site.timeZone, language) });
};

/** What is left of the day when the time that was meant has gone by. */
const restOfDay = ({ day, minutes, passed }: Passed, site: SiteView, { now }: Turn): Window | undefined => {
  const from = Math.ceil(now / GRID_MS) * GRID_MS;
  const { end } = dayInterval(day, site.timeZone);
  if (passed === 'day' || from + minutes * 60_000 > end) return undefined;
  return { day, from, to: end, minutes, exact: false, remarks: [] };
};

const nothingSuits = async (turn: Turn, wish: Wish, window: Window, site: SiteView, isHopeless: boolean) => {
  if (isHopeless) return { offers: [] };
  const others = (await bookableSites(turn)).filter(({ id }) => id !== site.id);
  const offers = await nearestOffers(turn, wish, window, site, others);
  const lead = turn.t(offers.length > 0 ? 'bot.book.nearest' : 'bot.book.noneNear');
  return { offers, lead };
};

/** What is said before the offers. */
export interface Lead {
  readonly headline?: string;
  readonly notes?: readonly string[];
  /**
   * The person has just written the wish: it is told back in words, these after it. The card, which stays for good, has
   * room and time alone.
   */
  readonly heard?: readonly string[];
}

interface OffersToShow {
  readonly headline: string;
  readonly notes: readonly string[];
  readonly reasons?: readonly string[];
  readonly offers: readonly OfferView[];
}

/** The card with the offers; the wish itself stays with us. */
const showOffers = async (turn: Turn, wish: Wish, site: SiteView, of: OffersToShow): Promise<Card> => {
  const { headline, notes, reasons = [] } = of;
  const offers = await placedOffers(turn, of.offers, site);
  const kept = await keepOffers(turn, {
    wish,
    offers: offers.map(({ offer }) => chosen(offer)),
    reasons: [...reasons],
    key: keyOfCard(turn),
  });
  return offersCard({ headline, notes, siteId: site.id, offers, kept }, turn);
};

/** The kind of space alone: what it is for and what is needed is on no card. */
const spaceAlone = ({ siteId, types, room }: Wish): PartWish => ({
  siteId,
  ...(types === undefined ? {} : { types }),
  ...(room === undefined ? {} : { room }),
});

/** That the room which was named is not to be had then. */
const roomWords = ({ room }: Wish, site: SiteView, turn: Turn): readonly string[] =>
  room === undefined ? [] : [turn.t('bot.book.roomNotThen', { room: roomsOf(site, [room], turn) })];

const offerWithin = async (turn: Turn, wish: Wish, window: Window, site: SiteView, lead: Lead): Promise<Answer> => {
  const { t } = turn;
  const { notes = [], heard = [] } = lead;
  const found = await findOffers(turn, wish, window, site.timeZone);
  if (!found.ok) return askForWish(turn, wish, [...heard, ...problemWords(found.problem)]);
  const { offers, reasons, ownReasons } = found.value;
  const when = whenText(window, site, turn);
  const near = offers.length > 0 ? undefined : await nothingSuits(turn, wish, window, site, found.value.isHopeless);
  const own = near === undefined ? [] : ownReasons;
  const card = await showOffers(turn, wish, site, {
    headline: lead.headline ?? t(near === undefined ? 'bot.book.offers' : 'bot.book.none'),
    notes: [
      `${wishText(spaceAlone(wish), when, site, turn)}.`,
      ...notes,
      ...window.remarks.map((remark) => t(`bot.book.remark.${remark}`)),
      ...(near === undefined ? [] : [...roomWords(wish, site, turn), ...reasons]),
      ...(own.length > 0 ? [t('bot.book.ownReasons')] : []),
      ...(near?.lead === undefined ? [] : [near.lead]),
    ],
    reasons: own,
    offers: near?.offers ?? offers,
  });
  if (lead.heard === undefined) return { card };
  return {
    text: [t('bot.book.understood', { wish: wishText(wish, when, site, turn) }), ...heard, ...own].join(' '),
    card,
  };
};

/** What can be booked for the wish, with what was understood of it; nothing is booked yet. */
export const offerSpaces = async (turn: Turn, wish: Wish, lead: Lead = {}): Promise<Answer> => {
  const { notes = [], heard = [] } = lead;
  const read = await readSite(turn, wish.siteId);
  if (!read.ok) return askForWish(turn, wish, [...heard, ...problemWords(read.problem)]);
  const site = read.value;
  const window = windowOf(wish, turn.now, site.timeZone);
  if (!('passed' in window)) return offerWithin(turn, wish, await inUsualHours(turn, wish, window, site), site, lead);
  const words = passedWords(window, site, turn);
  const rest = restOfDay(window, site, turn);
  const { start: _start, end: _end, part: _part, from: _from, near: _near, ...anyTime } = wish;
  if (rest === undefined) return askForWish(turn, { ...anyTime, day: undefined }, [...heard, ...notes, words]);
  const later = { ...anyTime, minutes: rest.minutes };
  return offerWithin(turn, later, rest, site, { ...lead, notes: [...notes, words] });
};

/** Somebody was faster: the alternatives that came with the answer, else a new search. */
export const offerInstead = async (turn: Turn, wish: Wish, problem: Problem): Promise<Answer> => {
  const headline = turn.t('bot.book.lost');
  const notes = problemWords(withoutWish(problem));
  const read = await readSite(turn, wish.siteId);
  const offers = (problem.alternatives ?? []).slice(0, MAX_OFFERS);
  if (!read.ok || offers.length === 0) return offerSpaces(turn, wish, { headline, notes });
  const said = [...notes, turn.t('bot.book.instead')];
  return { card: await showOffers(turn, wish, read.value, { headline, notes: said, offers }) };
};
