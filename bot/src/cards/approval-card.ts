import { aboutBooking, bookingCard, openInTab, type PlacedBooking } from './booking-card.ts';
import { type Card, press } from './card.ts';
import type { Viewer } from './viewer.ts';

/** As long as the API takes. */
const LONGEST_REASON = 200;

/** A request for a coordinator: approve it, or not and say why. */
export const approvalCard = (placed: PlacedBooking, viewer: Viewer, notes: readonly string[] = []): Card => {
  const { t } = viewer;
  const about = aboutBooking(placed);
  return bookingCard(placed, viewer, {
    headline: t('bot.card.approvalWanted'),
    notes,
    more: [
      {
        type: 'Input.Text',
        id: 'reason',
        label: t('bot.card.reason'),
        placeholder: t('bot.card.reason.hint'),
        isMultiline: true,
        maxLength: LONGEST_REASON,
      },
    ],
    actions: [
      { ...press(t('bot.act.approve'), 'booking.approve', about, 'positive'), associatedInputs: 'none' },
      press(t('bot.act.decline'), 'booking.decline', about),
      openInTab(placed, viewer),
    ],
  });
};
