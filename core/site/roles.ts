import { type Person, ROLES, type Role } from './person.ts';

/** What a caller may ask to do. Reading is open to every member of staff; what is shown is the redaction's matter. */
export const PERMISSIONS = [
  'read',
  'book',
  'bookForOthers',
  'edit',
  'cancel',
  'checkIn',
  'checkOut',
  'extend',
  'approve',
  'decline',
  'reinstate',
  'markCustomerAbsent',
  'startCall',
  'stopCall',
  'seeCalls',
  'reportFault',
  'mendFault',
  'closeResource',
  'seeUndelivered',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** How far a permission reaches: own bookings, those of one's organisation, those at the site of the role, or all. */
export const REACHES = ['own', 'organisation', 'site', 'anyone'] as const;
export type Reach = (typeof REACHES)[number];

type Row = { readonly [role in Role]?: readonly Reach[] };

const OWN: readonly Reach[] = ['own'];
const everybody = (reaches: readonly Reach[]): Row => Object.fromEntries(ROLES.map((role) => [role, reaches]));

/**
 * THE table of who may do what: permission × role × reach (architecture.md §7). Colleagues may use a booked room (check
 * in and out); the adviser at the desk sees whether the customer came; the coordinator handles everyday exceptions.
 */
const PERMISSION_TABLE: { readonly [permission in Permission]: Row } = {
  read: everybody(['anyone']),
  book: everybody(['organisation']),
  bookForOthers: { adviser: ['site'], coordinator: ['site'] },
  edit: { ...everybody(OWN), administrator: ['own', 'organisation'] },
  cancel: { ...everybody(OWN), administrator: ['own', 'organisation'], coordinator: ['own', 'site'] },
  checkIn: { ...everybody(['own', 'organisation']), adviser: ['own', 'organisation', 'site'] },
  checkOut: { ...everybody(['own', 'organisation']), adviser: ['own', 'organisation', 'site'] },
  extend: { ...everybody(OWN), administrator: ['own', 'organisation'] },
  approve: { coordinator: ['site'] },
  decline: { coordinator: ['site'] },
  reinstate: { ...everybody(OWN), administrator: ['own', 'organisation'] },
  markCustomerAbsent: { ...everybody(['own', 'organisation']), adviser: ['own', 'organisation', 'site'] },
  startCall: { ...everybody(['own', 'organisation']), adviser: ['own', 'organisation', 'site'] },
  stopCall: { ...everybody(OWN), adviser: ['own', 'site'], coordinator: ['own', 'site'] },
  seeCalls: { ...everybody(OWN), adviser: ['own', 'site'], coordinator: ['own', 'site'], host: ['own', 'site'] },
  reportFault: everybody(['anyone']),
  mendFault: { host: ['site'], coordinator: ['site'] },
  closeResource: { host: ['site'], coordinator: ['site'] },
  seeUndelivered: { coordinator: ['site'] },
};

/** What a permission is asked on: a booking, or one that is to be. */
export interface PermissionObject {
  readonly organiserId: string;
  readonly organisationId: string;
  readonly siteId: string;
}

const reaches = (reach: Reach, person: Person, siteOfRole: string | undefined, object: PermissionObject): boolean => {
  if (reach === 'anyone') return true;
  if (reach === 'own') return object.organiserId === person.id;
  if (reach === 'organisation') return object.organisationId === person.organisationId;
  return siteOfRole === object.siteId;
};

/** Whether the person may do it to the object: some role that they hold must reach it. */
export const may = (person: Person, permission: Permission, object: PermissionObject): boolean =>
  person.roles.some(({ role, siteId }) =>
    (PERMISSION_TABLE[permission][role] ?? []).some((reach) => reaches(reach, person, siteId, object)),
  );
