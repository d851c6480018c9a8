import { type Person, ROLES, type Role } from './person.ts';
import { holdsRoleAt, type RolePlaces } from './site-role.ts';

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
  'acknowledgeGuard',
  'startCall',
  'askForHelp',
  'answerCalls',
  'stopCall',
  'seeCalls',
  'seeWhoServes',
  'reportFault',
  'mendFault',
  'closeResource',
  'seeUndelivered',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/**
 * How far a permission reaches: own bookings; those of one's organisation; those of them that others made on its behalf;
 * what advisers made at the desk of the role's site; everything at that site; or all.
 */
export const REACHES = ['own', 'organisation', 'served', 'desk', 'site', 'anyone'] as const;
export type Reach = (typeof REACHES)[number];

type Row = { readonly [role in Role]?: readonly Reach[] };

const OWN: readonly Reach[] = ['own'];
const everybody = (reaches: readonly Reach[]): Row => Object.fromEntries(ROLES.map((role) => [role, reaches]));
/** Guards look after the house: they neither ring experts nor are rung (S2 5). */
const everybodyButGuards = (reaches: readonly Reach[]): Row => ({ ...everybody(reaches), guard: [] });

const CHANGES: Row = {
  ...everybody(OWN),
  administrator: ['own', 'organisation'],
  adviser: ['own', 'desk'],
  coordinator: ['own', 'site'],
};
/** The agency that is served may cancel what others made for it, and take that back. */
const CANCELS: Row = {
  ...everybody(['own', 'served']),
  administrator: ['own', 'organisation'],
  adviser: ['own', 'served', 'desk'],
  coordinator: ['own', 'served', 'site'],
};
const USES: Row = { ...everybody(['own', 'organisation']), adviser: ['own', 'organisation', 'site'] };

/**
 * THE table of who may do what: permission × role × reach (docs/decisions/0005 and 0018). Colleagues may use a booked room
 * (check in and out); a desk is shared by the advisers of its site; the coordinator handles everyday exceptions.
 */
const PERMISSION_TABLE: { readonly [permission in Permission]: Row } = {
  read: everybody(['anyone']),
  book: everybody(['organisation']),
  bookForOthers: { adviser: ['site'], coordinator: ['site'] },
  edit: CHANGES,
  cancel: CANCELS,
  checkIn: USES,
  checkOut: USES,
  extend: CHANGES,
  approve: { coordinator: ['site'] },
  decline: { coordinator: ['site'] },
  reinstate: CANCELS,
  markCustomerAbsent: USES,
  acknowledgeGuard: { guard: ['site'], host: ['site'] },
  startCall: { ...everybodyButGuards(['own', 'organisation']), adviser: ['own', 'organisation', 'site'] },
  askForHelp: everybodyButGuards(['anyone']),
  answerCalls: everybodyButGuards(['anyone']),
  stopCall: { ...everybody(OWN), adviser: ['own', 'site'], coordinator: ['own', 'site'] },
  seeCalls: { ...everybody(OWN), adviser: ['own', 'site'], coordinator: ['own', 'site'], host: ['own', 'site'] },
  seeWhoServes: { ...everybody(OWN), adviser: ['own', 'site'], coordinator: ['own', 'site'] },
  reportFault: everybody(['anyone']),
  mendFault: { host: ['site'], coordinator: ['site'] },
  closeResource: { host: ['site'], coordinator: ['site'] },
  seeUndelivered: { coordinator: ['site'] },
};

/** What a permission is asked on: a booking, or one that is to be, or something of a site. */
export interface PermissionObject {
  readonly organiserId: string;
  readonly organisationId: string;
  readonly siteId: string;
  /** The site at whose desk an adviser made it. */
  readonly madeAtDesk?: string | undefined;
  /** Whether somebody of another organisation made it. */
  readonly onBehalf?: boolean | undefined;
}

/** Who asks: the directory's person, or as much of one as a screen knows. */
export type Asker = Pick<Person, 'id' | 'organisationId' | 'roles'>;

const isServed = ({ madeAtDesk, onBehalf }: PermissionObject): boolean => madeAtDesk !== undefined || onBehalf === true;

const reaches = (reach: Reach, role: Role, asker: Asker, object: PermissionObject, places: RolePlaces): boolean => {
  const isOfOwn = object.organisationId === asker.organisationId;
  switch (reach) {
    case 'anyone':
      return true;
    case 'own':
      return object.organiserId === asker.id;
    case 'organisation':
      return isOfOwn;
    case 'served':
      return isOfOwn && isServed(object);
    case 'desk':
      return object.madeAtDesk !== undefined && holdsRoleAt(asker, role, object.madeAtDesk, places);
    case 'site':
      return holdsRoleAt(asker, role, object.siteId, places);
  }
};

/** Whether the person may do it to the object: some role that they hold must reach it. */
export const may = (asker: Asker, permission: Permission, object: PermissionObject, places: RolePlaces): boolean =>
  asker.roles.some(({ role }) =>
    (PERMISSION_TABLE[permission][role] ?? []).some((reach) => reaches(reach, role, asker, object, places)),
  );

/** Those of whom a refusal can say that they may, in the order in which they are named. */
export const PARTIES = [
  'organiser',
  'colleague',
  'administrator',
  'served',
  'adviser',
  'host',
  'guard',
  'coordinator',
] as const;
export type Party = (typeof PARTIES)[number];

const SITE_PARTIES = ['adviser', 'host', 'guard', 'coordinator'] as const;

/** Who may do it to the object, whoever that is: what a refusal tells of the way on. */
export const partiesWhoMay = (permission: Permission, object: PermissionObject): readonly Party[] => {
  const row = PERMISSION_TABLE[permission];
  const has = (role: Role, reach: Reach): boolean => row[role]?.includes(reach) === true;
  const isBooking = object.organiserId !== '';
  const may: { readonly [party in Party]?: boolean } = {
    organiser: isBooking && has('staff', 'own'),
    colleague: isBooking && has('staff', 'organisation'),
    administrator: isBooking && has('administrator', 'organisation') && !has('staff', 'organisation'),
    served: isBooking && has('staff', 'served') && isServed(object),
    ...Object.fromEntries(
      SITE_PARTIES.map((role) => [role, has(role, 'site') || (has(role, 'desk') && object.madeAtDesk !== undefined)]),
    ),
  };
  return PARTIES.filter((party) => may[party] === true);
};
