import type { BookingView } from '../../../api/queries.ts';
import type { Outcome } from './use-editor.ts';

/** What was done and can be taken back for a while. */
export type TakenBack =
  | Extract<Outcome, { readonly kind: 'booked' | 'moved' }>
  | { readonly kind: 'cancelled'; readonly booking: BookingView };

/** What is told at the foot of the day: what came of a drop, that a booking was cancelled, or that there is no way back. */
export type Told = Outcome | TakenBack | { readonly kind: 'notUndone'; readonly reasons: readonly string[] };
