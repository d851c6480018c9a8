import { may, type Permission } from '@yhteistila/core/site/roles.ts';
import type { BookingView, Me } from '../api/queries.ts';
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
};

/** Whether the person may do it to this booking, by the same table by which the service decides. */
export const mayDo = (me: Me, permission: Permission, booking: BookingView): boolean =>
  may(
    {
      id: me.person.id,
      name: me.person.name,
      organisationId: me.organisation.id,
      roles: me.roles,
      homeSiteId: me.homeSiteId,
      locale: me.locale,
    },
    permission,
    {
      organiserId: booking.organiser?.id ?? '',
      organisationId: booking.organisation?.id ?? booking.organisationId ?? '',
      siteId: booking.siteId ?? '',
    },
  );

/** What this person can do to the booking now. */
export const allowedActs = (booking: BookingView, me: Me | undefined, now: number): readonly BookingAct[] =>
  me === undefined ? [] : possibleActs(booking, now).filter((act) => mayDo(me, PERMISSION_FOR[act], booking));
