import { aboutBooking, bookingCard, openInTab, type PlacedBooking } from './booking-card.ts';
import { type Card, press } from './card.ts';
import { declineReason } from './forms/reason-inputs.ts';
import type { Viewer } from './viewer.ts';

/** A request for a coordinator: approve it, or not and say why. */
export const approvalCard = (placed: PlacedBooking, viewer: Viewer, notes: readonly string[] = []): Card => {
  const { t } = viewer;
  const about = aboutBooking(placed);
  return bookingCard(placed, viewer, {
    headline: t('bot.card.approvalWanted'),
    notes,
    more: [declineReason(t)],
    actions: [
      { ...press(t('bot.act.approve'), 'booking.approve', about, 'positive'), associatedInputs: 'none' },
      press(t('bot.act.decline'), 'booking.decline', about),
      openInTab(placed, viewer),
    ],
  });
};
