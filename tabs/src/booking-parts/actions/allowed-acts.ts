import { permissionObjectOf } from '@yhteistila/core/booking/permission-object-of.ts';
import type { Role } from '@yhteistila/core/site/person.ts';
import { may, type Permission, type PermissionObject } from '@yhteistila/core/site/roles.ts';
import { holdsRoleAt, placesAmong, type RolePlaces } from '@yhteistila/core/site/site-role.ts';
import { type BookingView, type Me, useMe, useSites } from '../../api/queries.ts';
import { type BookingAct, possibleActs } from './possible-acts.ts';

const PERMISSION_FOR: { readonly [act in BookingAct]: Permission } = {
  join: 'read',
  checkIn: 'checkIn',
  checkOut: 'checkOut',
  extend: 'extend',
  move: 'edit',
  customerAbsent: 'markCustomerAbsent',
  cancel: 'cancel',
  reinstate: 'reinstate',
  // Whoever may end the use may take that back.
  resume: 'checkOut',
};

/** Who asks, and where the sites stand to each other. */
export interface Powers {
  readonly me: Me | undefined;
  readonly places: RolePlaces;
}

export const usePowers = (): Powers => {
  const me = useMe().data;
  const sites = useSites().data;
  return { me, places: placesAmong(sites ?? []) };
};

/** Which roles the person holds at the site. */
export const useSiteRoles = (siteId: string): ((role: Role) => boolean) => {
  const { me, places } = usePowers();
  return (role) =>
    me !== undefined && holdsRoleAt({ roles: me.roles, organisationId: me.organisation.id }, role, siteId, places);
};

/** Whether the person may do it to the object, by the same table by which the service decides. */
export const mayTo = ({ me, places }: Powers, permission: Permission, object: PermissionObject): boolean =>
  me !== undefined &&
  may({ id: me.person.id, organisationId: me.organisation.id, roles: me.roles }, permission, object, places);

/** The same, of something of the site itself. */
export const mayAt = (powers: Powers, permission: Permission, siteId: string): boolean =>
  mayTo(powers, permission, { organiserId: '', organisationId: '', siteId });

export const mayDo = (powers: Powers, permission: Permission, booking: BookingView): boolean =>
  mayTo(powers, permission, permissionObjectOf(booking, ''));

/** What this person can do to the booking now. */
export const allowedActs = (booking: BookingView, powers: Powers, now: number): readonly BookingAct[] =>
  possibleActs(booking, now).filter((act) => mayDo(powers, PERMISSION_FOR[act], booking));
