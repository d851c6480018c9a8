import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { peopleBehind } from '@yhteistila/core/occupancy/booked-people.ts';
import type { Call } from '@yhteistila/core/occupancy/call.ts';
import type { OnDuty } from '@yhteistila/core/occupancy/ring-order.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import type { Deps } from '../deps.ts';

interface Known {
  readonly duties: readonly OnDuty[];
  readonly booking: Booking | undefined;
}

/**
 * The organisation's experts and the site's coordinators, with whoever else a call may ring known by now: those on duty,
 * and those whom the booking asks for.
 */
export const whoMayBeRung = async (
  { people }: Pick<Deps, 'people'>,
  { siteId, organisationId }: Call,
  { directory }: { readonly directory: Directory },
  { duties, booking }: Known,
): Promise<readonly Person[]> => {
  const asked =
    booking === undefined
      ? []
      : [
          booking.organiserId,
          ...peopleBehind(booking, 'expert', directory),
          ...peopleBehind(booking, 'interpreter', directory),
        ];
  const [experts, coordinators] = await Promise.all([
    people.withRoleOf('expert', organisationId),
    people.withRoleAt(['coordinator'], siteId, directory),
    people.findAll([...asked, ...duties.map(({ personId }) => personId)]),
  ]);
  return [...new Map([...experts, ...coordinators].map((person) => [person.id, person])).values()];
};
