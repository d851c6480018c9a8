import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import { may, type Party, type Permission, type PermissionObject, partiesWhoMay } from '@yhteistila/core/site/roles.ts';
import { type Refusal, refused } from './outcome.ts';

/** Who is named to this person: a coordinator is not sent to a coordinator while anybody else can help. */
const namedTo = ({ roles }: Person, parties: readonly Party[]): readonly Party[] => {
  const others = parties.filter((party) => party !== 'coordinator');
  return others.length > 0 && roles.some(({ role }) => role === 'coordinator') ? others : parties;
};

/** The refusal where the person may not do it, which says who may; undefined where he may. */
export const forbiddenUnless = (
  person: Person,
  permission: Permission,
  object: PermissionObject,
  directory: Directory,
): { readonly ok: false; readonly refusal: Refusal } | undefined =>
  may(person, permission, object, directory)
    ? undefined
    : refused('forbidden', { siteId: object.siteId, mayBy: namedTo(person, partiesWhoMay(permission, object)) });
