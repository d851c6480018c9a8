import { LANGUAGES } from '@yhteistila/core/language/texts.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import { createRemoteJWKSet } from 'jose';
import type { Claims, Identity } from './identity.ts';

const AUTHORITY = 'https://login.microsoftonline.com';

interface Index {
  readonly organisationByTenant: ReadonlyMap<string, string>;
  readonly personByObjectId: ReadonlyMap<string, Person>;
}

const indexes = new WeakMap<Directory, Index>();

const indexOf = (directory: Directory): Index => {
  const known = indexes.get(directory);
  if (known !== undefined) return known;
  const index = {
    organisationByTenant: new Map(
      directory.organisations.flatMap(({ id, tenantIds }) => tenantIds.map((tenantId) => [tenantId, id] as const)),
    ),
    personByObjectId: new Map(
      directory.people.flatMap((person) =>
        person.entraObjectId === undefined ? [] : [[person.entraObjectId, person] as const],
      ),
    ),
  };
  indexes.set(directory, index);
  return index;
};

/** The organisation of an Entra tenant (M26). */
const organisationOfTenant = (directory: Directory, tenantId: string): string | undefined =>
  indexOf(directory).organisationByTenant.get(tenantId);

/** Staff whom the directory does not list: they may do what all staff of their organisation may. */
const unlisted = (directory: Directory, organisationId: string, { objectId, name = '' }: Claims): Person => ({
  id: objectId,
  name,
  organisationId,
  roles: [{ role: 'staff' }],
  homeSiteId:
    directory.presences.find((presence) => presence.organisationId === organisationId)?.siteId ??
    directory.sites[0]?.id ??
    '',
  locale: LANGUAGES[0],
  entraObjectId: objectId,
});

/** Entra ID, version 2 access tokens, of any tenant that an organisation of the directory has. */
export const createEntraIdentity = (
  audience: readonly string[],
  keys: Identity['keys'] = createRemoteJWKSet(new URL(`${AUTHORITY}/common/discovery/v2.0/keys`)),
): Identity => ({
  audience: [...audience],
  keys,
  issuerOf: (tenantId) => `${AUTHORITY}/${tenantId}/v2.0`,
  organisationOf: organisationOfTenant,
  personOf: (directory, organisationId, claims) => {
    const listed = indexOf(directory).personByObjectId.get(claims.objectId);
    if (listed === undefined) return unlisted(directory, organisationId, claims);
    return listed.organisationId === organisationId ? listed : undefined;
  },
});
