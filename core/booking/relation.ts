import type { Directory } from '../site/directory.ts';
import type { Person } from '../site/person.ts';
import { holdsRoleAt } from '../site/site-role.ts';
import type { Booking } from './booking.ts';
import { exposesCustomer } from './exposes-customer.ts';

/** Who looks. */
export interface Viewer {
  readonly person: Person;
}

/**
 * What the viewer is to a booking; of several, the one that sees most. `desk`: an adviser of the site at whose desk it was
 * made.
 */
export type Relation =
  | 'organiser'
  | 'own-organisation'
  | 'desk'
  | 'coordinator'
  | 'adviser'
  | 'host'
  | 'guard'
  | 'other';

const SITE_ROLES = ['coordinator', 'host', 'adviser', 'guard'] as const;
type SiteRole = (typeof SITE_ROLES)[number];

/** Where customers enter, an adviser sees more than a host; elsewhere a host does. */
const WHERE_CUSTOMERS_ENTER: readonly SiteRole[] = ['coordinator', 'adviser', 'host', 'guard'];

/** The roles at the site that decide what a viewer sees there. */
export const siteRolesOf = ({ person }: Viewer, siteId: string, directory: Directory): readonly SiteRole[] =>
  SITE_ROLES.filter((role) => holdsRoleAt(person, role, siteId, directory));

/**
 * Own is what the viewer's organisation is charged for; who employs the organiser does not matter (docs/api.md §4).
 * Those who look after the lobby stay what they are also before colleagues' bookings: a guard everywhere,
 * a host where customers enter.
 */
export const relationOf = (booking: Booking, viewer: Viewer, directory: Directory): Relation => {
  const { id, organisationId } = viewer.person;
  if (id === booking.organiserId) return 'organiser';
  const roles = siteRolesOf(viewer, booking.siteId, directory);
  const isOwn = organisationId === booking.organisationId;
  const isDesk = booking.madeAtDesk !== undefined && roles.includes('adviser');
  const exposes = exposesCustomer(booking.resourceIds, directory);
  const most = (exposes ? WHERE_CUSTOMERS_ENTER : SITE_ROLES).find((role) => roles.includes(role)) ?? 'other';
  if (most === 'guard' || (most === 'host' && exposes)) return most;
  if (isOwn) return 'own-organisation';
  return isDesk ? 'desk' : most;
};

/** Advisers place customers: they see needs and whose customer-facing room it is (docs/api.md §4). */
export const isAdviserAt = ({ person }: Viewer, siteId: string, directory: Directory): boolean =>
  holdsRoleAt(person, 'adviser', siteId, directory);
