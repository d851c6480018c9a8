import { placesAmong } from '@yhteistila/core/site/site-role.ts';
import type { BookingView, Me, Reply } from '../../../api/queries.ts';
import { allowedActs } from '../../../booking-parts/actions/allowed-acts.ts';

/** How a booking may be changed by the person: whether as a whole, and at its end. */
export interface Handles {
  readonly move: boolean;
  readonly end: boolean;
}

interface Viewer {
  readonly me: Me | undefined;
  readonly sites: Reply<'sites'> | undefined;
}

/** What of a block the person may take hold of: what the table of powers allows, of others' bookings too. */
export const handlesOf = (booking: BookingView, { me, sites }: Viewer, now: number): Handles => {
  const acts = allowedActs(booking, { me, places: placesAmong(sites ?? []) }, now);
  return { move: acts.includes('move'), end: acts.includes('move') || acts.includes('extend') };
};
