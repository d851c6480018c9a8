import type { Language } from '../language/texts.ts';

export const ROLES = [
  'staff',
  'expert',
  'adviser',
  'host',
  'guard',
  'coordinator',
  'steering',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** A role a person holds; without `siteId` it holds wherever the person's organisation is present. */
export interface RoleGrant {
  readonly role: Role;
  readonly siteId?: string;
}

/** A member of staff. Customers are nowhere in the system (M18). */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly organisationId: string;
  readonly roles: readonly RoleGrant[];
  readonly homeSiteId: string;
  readonly locale: Language;
  /** Languages in which the person serves, as ISO 639-1 codes; absent: that of `locale`. */
  readonly languages?: readonly string[];
  /** Entra object id, where the person has signed in through Entra. */
  readonly entraObjectId?: string;
  /** Listed on the sign-in page of the one-machine host. */
  readonly demo?: boolean;
}

/** Whether the person holds the role at the site. */
export const hasRole = (person: Pick<Person, 'roles'>, role: Role, siteId?: string): boolean =>
  person.roles.some((grant) => grant.role === role && (grant.siteId === undefined || grant.siteId === siteId));
