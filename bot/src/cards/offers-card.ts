import { clockTime } from '@yhteistila/core/i18n/format-time.ts';
import { chosen, type PartWish, type Wish } from '../actions/wish.ts';
import { type Card, type CardElement, card, heading, line, press } from './card.ts';
import { instantOf, roomsOf, timesText } from './place-and-time.ts';
import type { OfferView, SiteView, Viewer } from './viewer.ts';

/** A space that is offered, and the site where it is. */
export interface PlacedOffer {
  readonly offer: OfferView;
  readonly site: SiteView;
}

export interface OffersParts {
  readonly headline: string;
  /** Sentences above the offers: what was understood, what happened, why nothing suits. */
  readonly notes: readonly string[];
  readonly wish: Wish;
  readonly offers: readonly PlacedOffer[];
  /** Under this key at most one booking is made from the card, however often it is pressed. */
  readonly key: string;
}

const floorOf = ({ offer, site }: PlacedOffer, { t }: Viewer): readonly string[] => {
  const floor = site.resources.find(({ id }) => id === offer.resourceId)?.floor;
  return floor === undefined ? [] : [t('bot.book.floor', { floor })];
};

const offerElement = (placed: PlacedOffer, { wish, key }: OffersParts, viewer: Viewer): CardElement => {
  const { offer, site } = placed;
  const { t, language } = viewer;
  const space = roomsOf(site, [offer.resourceId], viewer);
  const clock = (time: string) => clockTime(instantOf(time), site.timeZone, language);
  const elsewhere = offer.siteId === wish.siteId ? [] : [site.name[language]];
  const where = [...elsewhere, ...floorOf(placed, viewer), timesText(offer.start, offer.end, site, viewer)].join(' · ');
  const why = offer.why.map(({ message }) => message).join(' · ');
  const title = t('bot.book.bookIt', { space, start: clock(offer.start), end: clock(offer.end) });
  return {
    type: 'Container',
    separator: true,
    spacing: 'Medium',
    items: [
      line(`**${space}**`),
      line(where),
      ...(why === '' ? [] : [line(why, { isSubtle: true })]),
      ...(offer.needsApproval === true ? [line(t('bot.book.needsApproval'))] : []),
      { type: 'ActionSet', actions: [press(title, 'book.take', { ...chosen(offer), wish, key })] },
    ],
  };
};

const spacesOf = (offers: readonly PlacedOffer[], viewer: Viewer): string =>
  offers.map(({ offer, site }) => roomsOf(site, [offer.resourceId], viewer)).join(', ');

/** Spaces to book with one press each, and the way to change the wish. Nothing is booked before a press. */
export const offersCard = (parts: OffersParts, viewer: Viewer): Card => {
  const { headline, notes, offers, wish } = parts;
  return card({
    lang: viewer.language,
    summary: [`${headline}.`, ...notes, spacesOf(offers, viewer)].join(' ').trim(),
    body: [
      heading(headline),
      ...notes.map((note) => line(note)),
      ...offers.map((offer) => offerElement(offer, parts, viewer)),
    ],
    actions: [changeButton(wish, viewer)],
  });
};

/** Opens the form with the wish filled in. */
const changeButton = (wish: PartWish, { t }: Viewer) => press(t('bot.book.change'), 'book.change', { wish });
