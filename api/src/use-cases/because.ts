import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { isChangeReason } from '@yhteistila/core/booking/change-reason.ts';
import { servesCustomers } from '@yhteistila/core/site/purpose.ts';
import { identityCodeIn } from './bookings/identity-code-in-text.ts';
import type { Refusal } from './outcome.ts';

/** As for a title (N24): of a customer's visit there is nothing to say but what is on the list. */
const NOT_ON_LIST = {
  rule: 'N24',
  kind: 'customer-data',
  code: 'reason-not-on-list',
  severity: 'refuse',
  params: {},
} as const;

/**
 * Why a reason cannot be kept with the booking: words of one's own beside a customer's visit, or a personal identity code
 * anywhere. No answer repeats it.
 */
export const refusalOfReason = (
  reason: string | undefined,
  { purpose, siteId, day }: Pick<Booking, 'purpose' | 'siteId' | 'day'>,
): Refusal | undefined => {
  if (reason === undefined || isChangeReason(reason)) return undefined;
  if (!servesCustomers(purpose)) return identityCodeIn(reason, siteId);
  return { code: 'rules', findings: [NOT_ON_LIST], siteId, day };
};
