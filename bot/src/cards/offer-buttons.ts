import { aboutBooking, openInTab, type PlacedBooking } from './booking-card.ts';
import { type CardAction, press } from './card.ts';
import { roomsOf } from './place-and-time.ts';
import type { OfferView, Viewer } from './viewer.ts';

const roomsOfOffer = ({ resourceId, alsoResourceIds }: OfferView): readonly string[] => [
  resourceId,
  ...alsoResourceIds,
];

/** What `booking.move` sends along: where to, and the version that the person saw. */
const moveData = (placed: PlacedBooking, offer: OfferView) => ({
  ...aboutBooking(placed),
  version: placed.booking.version,
  resourceIds: roomsOfOffer(offer),
});

/** Moves the booking to each of the rooms, or leaves it, or cancels it. At most six buttons for three rooms. */
export const moveButtons = (
  placed: PlacedBooking,
  offers: readonly OfferView[],
  viewer: Viewer,
): readonly CardAction[] => {
  const { t } = viewer;
  const about = aboutBooking(placed);
  return [
    ...offers.map((offer) =>
      press(
        t('bot.act.moveThere', { space: roomsOf(placed.site, [offer.resourceId], viewer) }),
        'booking.move',
        moveData(placed, offer),
      ),
    ),
    press(t('bot.act.keep'), 'booking.show', about),
    press(t('bot.act.cancel'), 'booking.cancel', about),
    openInTab(placed, viewer),
  ];
};

/** Books each of the rooms in the place of a booking whose time somebody else has taken. */
export const insteadButtons = (
  placed: PlacedBooking,
  offers: readonly OfferView[],
  viewer: Viewer,
): readonly CardAction[] => [
  ...offers.map((offer) =>
    press(
      viewer.t('bot.act.bookInstead', { space: roomsOf(placed.site, [offer.resourceId], viewer) }),
      'booking.instead',
      { ...aboutBooking(placed), resourceIds: roomsOfOffer(offer), start: offer.start, end: offer.end },
    ),
  ),
  openInTab(placed, viewer),
];
