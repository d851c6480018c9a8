import type { BookingView } from '../../../api/queries.ts';
import type { Outcome } from './use-editor.ts';

/** Told when a booking was cancelled, or its use ended early, on the day. */
export type Over = (kind: 'cancelled' | 'ended', booking: BookingView) => void;

/** What was done and can be taken back for a while. */
export type TakenBack =
  | Extract<Outcome, { readonly kind: 'booked' | 'moved' }>
  | { readonly kind: 'cancelled' | 'ended'; readonly booking: BookingView };

/** What is told at the foot of the day: what came of a drop, that a booking was cancelled or ended, or that there is no way back. */
export type Told = Outcome | TakenBack | { readonly kind: 'notUndone'; readonly reasons: readonly string[] };
