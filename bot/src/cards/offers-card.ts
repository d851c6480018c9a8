import { isDayWarning } from '@yhteistila/core/availability/offer.ts';
import { clockTime } from '@yhteistila/core/i18n/format-time.ts';
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
  /** Sentences above the offers: where and when, what happened, why nothing suits. Nothing that tells of needs. */
  readonly notes: readonly string[];
  /** Where something was looked for. */
  readonly siteId: string;
  readonly offers: readonly PlacedOffer[];
  /** Under which the wish and the offers were kept, in the order of the card. */
  readonly kept: string;
}

/** What may stand for an offer on a card: that it has what is needed would tell what is needed. */
const TELLING_NOTHING: ReadonlySet<string> = new Set([
  'at-that-time',
  'closest-in-size',
  'same-space',
  'same-time',
  'same-type',
  'special-room',
]);

const floorOf = ({ offer, site }: PlacedOffer, { t }: Viewer): readonly string[] => {
  const floor = site.resources.find(({ id }) => id === offer.resourceId)?.floor;
  return floor === undefined ? [] : [t('bot.book.floor', { floor })];
};

const offerElement = (placed: PlacedOffer, choice: number, of: OffersParts, viewer: Viewer): CardElement => {
  const { offer, site } = placed;
  const { t, language } = viewer;
  const space = roomsOf(site, [offer.resourceId], viewer);
  const clock = (time: string) => clockTime(instantOf(time), site.timeZone, language);
  const elsewhere = offer.siteId === of.siteId ? [] : [site.name[language]];
  const where = [...elsewhere, ...floorOf(placed, viewer), timesText(offer.start, offer.end, site, viewer)].join(' · ');
  const told = offer.why.filter(({ code }) => TELLING_NOTHING.has(code));
  const why = told.map(({ message }) => message).join(' · ');
  const warnings = offer.why.filter(isDayWarning);
  const title = t('bot.book.bookIt', { space, start: clock(offer.start), end: clock(offer.end) });
  return {
    type: 'Container',
    separator: true,
    spacing: 'Medium',
    items: [
      line(`**${space}**`),
      line(where),
      ...warnings.map(({ message }) => line(message)),
      ...(why === '' ? [] : [line(why, { isSubtle: true })]),
      ...(offer.needsApproval === true ? [line(t('bot.book.needsApproval'))] : []),
      { type: 'ActionSet', actions: [press(title, 'book.take', { kept: of.kept, choice })] },
    ],
  };
};

/** Opens the form with the wish filled in. */
const changeButton = (kept: string, { t }: Viewer) => press(t('bot.book.change'), 'book.change', { kept });

const spacesOf = (offers: readonly PlacedOffer[], viewer: Viewer): string =>
  offers.map(({ offer, site }) => roomsOf(site, [offer.resourceId], viewer)).join(', ');

/** Spaces to book with one press each, and the way to change the wish. Nothing is booked before a press. */
export const offersCard = (parts: OffersParts, viewer: Viewer): Card => {
  const { headline, notes, offers, kept } = parts;
  return card({
    lang: viewer.language,
    summary: [`${headline}.`, ...notes, spacesOf(offers, viewer)].join(' ').trim(),
    body: [
      heading(headline),
      ...notes.map((note) => line(note)),
      ...offers.map((offer, choice) => offerElement(offer, choice, parts, viewer)),
    ],
    actions: [changeButton(kept, viewer)],
  });
};

/** A press that may do better soon. `isOpen`: what it or an earlier one asked for may have been stored. */
export interface Retry {
  readonly of: 'book' | 'series';
  readonly kept: string;
  readonly choice: number;
  readonly isOpen: boolean;
}

const RETRIED = {
  book: { verb: 'book.take', change: 'book.change' },
  series: { verb: 'series.book', change: 'series.change' },
} as const;

/** The same press once more; it books once. `words` say what stood in the way. */
export const retryCard = (
  { of, kept, choice, isOpen }: Retry,
  words: readonly string[],
  { t, language }: Viewer,
): Card => {
  const headline = t(isOpen ? 'bot.book.unsure' : 'bot.book.notYet');
  const { verb, change } = RETRIED[of];
  const again = { kept, choice, ...(isOpen && { isOpen }) };
  return card({
    lang: language,
    summary: [`${headline}.`, ...words].join(' '),
    body: [heading(headline), ...words.map((word) => line(word))],
    actions: [
      press(t(isOpen ? 'bot.book.lookAgain' : 'bot.book.again'), verb, again, 'positive'),
      press(t('bot.book.change'), change, { kept }),
    ],
  });
};
