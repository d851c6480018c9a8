import { APPROVAL_ACTIONS } from './actions/approval-actions.ts';
import { BOOKING_ACTIONS } from './actions/booking-actions.ts';
import { CALL_ACTIONS } from './actions/call-actions.ts';
import { FAULT_ACTIONS } from './actions/fault-actions.ts';
import { MOVE_ACTIONS } from './actions/move-actions.ts';
import type { CardActionKind } from './card-action.ts';
import { signInAction } from './commands/sign-in.ts';

/** THE list of what buttons do. */
export const CARD_ACTIONS: readonly CardActionKind[] = [
  ...BOOKING_ACTIONS,
  ...MOVE_ACTIONS,
  ...APPROVAL_ACTIONS,
  ...CALL_ACTIONS,
  ...FAULT_ACTIONS,
  signInAction,
];
