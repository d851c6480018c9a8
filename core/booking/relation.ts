import { type Directory, isPresent } from '../site/directory.ts';
import { hasRole, type Person, type Role } from '../site/person.ts';
import type { Booking } from './booking.ts';

/** Who looks. */
export interface Viewer {
  readonly person: Person;
}

/** What the viewer is to a booking; of several, the one that sees most. */
export type Relation = 'organiser' | 'own-organisation' | 'coordinator' | 'host' | 'adviser' | 'guard' | 'other';

const SITE_ROLES = ['coordinator', 'host', 'adviser', 'guard'] as const;
type SiteRole = (typeof SITE_ROLES)[number];

/** A role without a site holds wherever the person's organisation is present (RoleGrant). */
const holds = ({ person }: Viewer, role: Role, siteId: string, directory: Directory): boolean => {
  if (!hasRole(person, role, siteId)) return false;
  return (
    person.roles.some((grant) => grant.role === role && grant.siteId === siteId) ||
    isPresent(directory, siteId, person.organisationId)
  );
};

/** The roles at the site that decide what a viewer sees there, in the order of how much that is. */
export const siteRolesOf = (viewer: Viewer, siteId: string, directory: Directory): readonly SiteRole[] =>
  SITE_ROLES.filter((role) => holds(viewer, role, siteId, directory));

/**
 * Own is what the viewer's organisation is charged for, and what its staff organise (M18). A guard stays a guard also
 * before colleagues' bookings: guards see room, time and "guard needed" only (contract.md).
 */
export const relationOf = (booking: Booking, viewer: Viewer, directory: Directory): Relation => {
  const { id, organisationId } = viewer.person;
  if (id === booking.organiserId) return 'organiser';
  const [siteRole = 'other'] = siteRolesOf(viewer, booking.siteId, directory);
  if (siteRole === 'guard') return 'guard';
  const organiser = directory.personById.get(booking.organiserId);
  const isOwn = organisationId === booking.organisationId || organisationId === organiser?.organisationId;
  return isOwn ? 'own-organisation' : siteRole;
};

/** Advisers place customers: they see needs and whose customer-facing room it is (contract.md `visibility`). */
export const isAdviserAt = (viewer: Viewer, siteId: string, directory: Directory): boolean =>
  holds(viewer, 'adviser', siteId, directory);
