import { CHANGE_REASONS, isReasonChosen } from '@yhteistila/core/booking/change-reason.ts';
import { z } from 'zod';
import type { PlacedBooking } from '../booking-card.ts';
import type { CardElement } from '../card.ts';
import type { Viewer } from '../viewer.ts';

/** As long as the API takes. */
const MAX_REASON = 200;

/** What the inputs below send along; a choice of none is empty. */
export const reasonFields = { reason: z.string().max(2000).optional(), ownReason: z.string().max(2000).optional() };

/** What was said, in the one field that the API takes: words of one's own go before what was chosen. */
export const reasonIn = ({
  reason = '',
  ownReason = '',
}: {
  reason?: string | undefined;
  ownReason?: string | undefined;
}) => {
  const said = ownReason.trim() || reason.trim();
  return said === '' ? {} : { reason: said };
};

/** Asks whoever acts on another's booking why, if they want to say it; nobody is asked about an own one. */
export const reasonInputs = ({ booking, site }: PlacedBooking, { t, person }: Viewer): readonly CardElement[] => {
  if (booking.organiser?.id === person.id) return [];
  const spaces = site.resources.filter(({ id }) => booking.resourceIds.includes(id));
  const choices = CHANGE_REASONS.map((reason) => ({ title: t(`changeReason.${reason}`), value: reason }));
  const own = { type: 'Input.Text', id: 'ownReason', label: t('bot.card.why.own'), maxLength: MAX_REASON };
  return [
    { type: 'Input.ChoiceSet', id: 'reason', label: t('bot.card.why'), placeholder: t('bot.card.why.none'), choices },
    ...(isReasonChosen(booking.purpose, spaces) ? [] : [{ ...own, placeholder: t('bot.card.reason.hint') }]),
  ];
};

/** Why a request is not approved, in the coordinator's own words; optional. */
export const declineReason = (t: Viewer['t']): CardElement => ({
  type: 'Input.Text',
  id: 'reason',
  label: t('bot.card.reason'),
  placeholder: t('bot.card.reason.hint'),
  isMultiline: true,
  maxLength: MAX_REASON,
});
