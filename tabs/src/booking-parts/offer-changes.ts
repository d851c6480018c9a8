import { parseIso } from '@yhteistila/core/time/site-time.ts';
import type { BookingView, Offer } from '../api/queries.ts';
import type { BookingChanges } from './booking-actions.ts';

/** What a booking asks for, as a search or a check of its change asks for it. Needs are those that are still known. */
export const needOf = (booking: BookingView) => ({
  purpose: booking.purpose ?? 'meeting',
  ...(booking.organisationId === undefined ? {} : { organisationId: booking.organisationId }),
  ...(booking.attendees === undefined ? {} : { attendees: booking.attendees }),
  ...(booking.needs === undefined ? {} : { needs: booking.needs }),
  ...(booking.languages === undefined ? {} : { languages: booking.languages }),
  externalParticipants: booking.externalParticipants ?? false,
  confidential: booking.confidential ?? false,
});

/** The change that an offer means for a booking. */
export const changesOfOffer = ({ resourceId, alsoResourceIds, start, end }: Offer): BookingChanges => ({
  resourceIds: [resourceId, ...alsoResourceIds],
  start,
  end,
});

/** Offers by how little they change: the same space first, then the nearest time. Where it stands now is no offer. */
export const nearestFirst = (offers: readonly Offer[], booking: BookingView): readonly Offer[] => {
  const [own] = booking.resourceIds;
  const wanted = parseIso(booking.start) ?? 0;
  const distance = ({ start }: Pick<Offer, 'start'>) => Math.abs((parseIso(start) ?? 0) - wanted);
  const elsewhere = ({ resourceId }: Offer) => (resourceId === own ? 0 : 1);
  return offers
    .filter(({ resourceId, start }) => resourceId !== own || distance({ start }) > 0)
    .sort((a, b) => elsewhere(a) - elsewhere(b) || distance(a) - distance(b));
};
