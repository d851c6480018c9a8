import type { Directory } from '../site/directory.ts';
import { type Person, ROLES, type Role } from '../site/person.ts';
import { holdsRoleAt } from '../site/site-role.ts';
import type { NamedActor } from './booking-view.ts';

/** Of several roles, the one by which somebody is likeliest to act on another's booking. */
const TELLING: readonly Role[] = ['coordinator', 'adviser', 'administrator', 'host', 'guard', 'expert', 'steering'];

const roleOf = (person: Person, siteId: string, directory: Directory): Role | undefined => {
  const isHeld = (role: Role) =>
    holdsRoleAt(person, role, siteId, directory) || person.roles.some((grant) => grant.role === role && !grant.siteId);
  return [...TELLING, ...ROLES].find(isHeld);
};

/** Who did something to a booking of the site, by role and agency: a name alone says little to the organiser. */
export const whoDidIt = (personId: string, siteId: string, directory: Directory): NamedActor => {
  const person = directory.personById.get(personId);
  if (person === undefined) return { id: personId, name: '' };
  const organisation = directory.organisationById.get(person.organisationId);
  const role = roleOf(person, siteId, directory);
  return {
    id: personId,
    name: person.name,
    ...(role !== undefined && { role }),
    ...(organisation !== undefined && { organisation: { id: organisation.id, name: organisation.name } }),
  };
};
