import type { Person } from '../site/person.ts';
import { holdsRoleAt, type RolePlaces } from '../site/site-role.ts';
import type { Booking, BookingRequest } from './booking.ts';

/** Where and for whom a booking is made, as it keeps it: at an adviser's desk, and for another organisation. */
export const madeWhere = (
  { siteId, organisationId }: Pick<BookingRequest, 'siteId' | 'organisationId'>,
  organiser: Pick<Person, 'roles' | 'organisationId'>,
  places: RolePlaces,
): Pick<Booking, 'madeAtDesk' | 'onBehalf'> => ({
  ...(holdsRoleAt(organiser, 'adviser', siteId, places) && { madeAtDesk: siteId }),
  ...(organisationId !== organiser.organisationId && { onBehalf: true }),
});
