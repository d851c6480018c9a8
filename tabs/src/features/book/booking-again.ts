import type { BookingView, Offer } from '../../api/queries.ts';
import type { BookingBody } from './need/need-request.ts';

/** The request that would make the booking once more, at the same time and place or as the offer says. */
export const bookingAgain = (booking: BookingView, offer?: Offer): BookingBody => {
  const { siteId = '', purpose = 'meeting', organisation, title, attendees, needs, languages } = booking;
  return {
    siteId: offer?.siteId ?? siteId,
    resourceIds: offer === undefined ? booking.resourceIds : [offer.resourceId, ...offer.alsoResourceIds],
    start: offer?.start ?? booking.start,
    end: offer?.end ?? booking.end,
    purpose,
    ...(organisation === undefined ? {} : { organisationId: organisation.id }),
    ...(title === undefined ? {} : { title }),
    ...(attendees === undefined ? {} : { attendees }),
    ...(needs === undefined ? {} : { needs }),
    ...(languages === undefined ? {} : { languages }),
    externalParticipants: booking.externalParticipants === true,
    confidential: booking.confidential === true,
  };
};
