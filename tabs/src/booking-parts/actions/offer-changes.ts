import type { BookingView, Offer } from '../../api/queries.ts';
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
