import { aboutBooking, bookingCard, type PlacedBooking } from './booking-card.ts';
import { type Card, press } from './card.ts';
import { reasonInputs } from './forms/reason-inputs.ts';
import type { Viewer } from './viewer.ts';

/** Asks once more before a booking is cancelled; carries the version that the person sees. */
export const cancelCard = (placed: PlacedBooking, viewer: Viewer): Card => {
  const { t } = viewer;
  const about = aboutBooking(placed);
  return bookingCard(placed, viewer, {
    headline: t('bot.card.cancel.ask'),
    notes: [t('bot.card.cancel.what')],
    more: reasonInputs(placed, viewer),
    actions: [
      press(
        t('bot.act.cancel.yes'),
        'booking.cancel-now',
        { ...about, version: placed.booking.version },
        'destructive',
      ),
      { ...press(t('bot.act.cancel.no'), 'booking.show', about), associatedInputs: 'none' },
    ],
  });
};
