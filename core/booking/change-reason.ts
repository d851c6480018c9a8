import { type Purpose, servesCustomers } from '../site/purpose.ts';
import { isCustomerFacing, type Resource } from '../site/resource.ts';

/**
 * THE list of reasons that somebody may give for cancelling or moving another's booking with a customer: words of one's
 * own would tell of the customer (M18). Their texts are `changeReason.<reason>` in core/i18n.
 */
export const CHANGE_REASONS = [
  'roomNeeded',
  'roomOutOfOrder',
  'betterRoom',
  'agencyAbsent',
  'customerCancelled',
  'doubleBooked',
  'other',
] as const;
export type ChangeReason = (typeof CHANGE_REASONS)[number];

const known: ReadonlySet<string> = new Set(CHANGE_REASONS);

/** Whether it is a reason of the list, and no words of somebody's own. */
export const isChangeReason = (reason: string): reason is ChangeReason => known.has(reason);

/** Whether the reason for changing it is chosen from the list; by its spaces, to who may not know what it is for. */
export const isReasonChosen = (purpose: Purpose | undefined, spaces: readonly Pick<Resource, 'type'>[]): boolean =>
  purpose === undefined ? spaces.some(isCustomerFacing) : servesCustomers(purpose);
