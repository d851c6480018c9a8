import { APPROVAL_ACTIONS } from './actions/approval-actions.ts';
import { BOOK_ACTIONS } from './actions/book-actions.ts';
import { BOOKING_ACTIONS } from './actions/booking-actions.ts';
import { CALL_ACTIONS } from './actions/call-actions.ts';
import { FAULT_ACTIONS } from './actions/fault-actions.ts';
import { GUARD_ACTIONS } from './actions/guard-actions.ts';
import { HELP_ACTIONS } from './actions/help-actions.ts';
import { MOVE_ACTIONS } from './actions/move-actions.ts';
import { CHANGE_ACTIONS } from './actions/sentences/change-actions.ts';
import { QUESTION_ACTIONS } from './actions/sentences/question-actions.ts';
import { SERIES_ACTIONS } from './actions/sentences/series-actions.ts';
import { SERIES_NEWS_ACTIONS } from './actions/series-news-actions.ts';
import type { CardActionKind } from './card-action.ts';
import { freeNowAction } from './commands/free-now.ts';
import { languageAction } from './commands/language.ts';
import { myBookingsAction } from './commands/my-bookings.ts';
import { signInAction } from './commands/sign-in.ts';
import { todayAction } from './commands/today.ts';

/** THE list of what buttons do. */
export const CARD_ACTIONS: readonly CardActionKind[] = [
  ...BOOK_ACTIONS,
  ...QUESTION_ACTIONS,
  ...SERIES_ACTIONS,
  ...SERIES_NEWS_ACTIONS,
  ...CHANGE_ACTIONS,
  ...BOOKING_ACTIONS,
  ...MOVE_ACTIONS,
  ...APPROVAL_ACTIONS,
  ...CALL_ACTIONS,
  ...HELP_ACTIONS,
  ...FAULT_ACTIONS,
  ...GUARD_ACTIONS,
  myBookingsAction,
  freeNowAction,
  todayAction,
  languageAction,
  signInAction,
];
