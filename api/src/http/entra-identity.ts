import { LANGUAGES } from '@yhteistila/core/language/texts.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Organisation } from '@yhteistila/core/site/organisation.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import { createRemoteJWKSet } from 'jose';
import type { Claims, Identity } from './identity.ts';

const AUTHORITY = 'https://login.microsoftonline.com';

const indexes = new WeakMap<readonly Organisation[], ReadonlyMap<string, string>>();

const organisationByTenant = ({ organisations }: Directory): ReadonlyMap<string, string> => {
  const known = indexes.get(organisations);
  if (known !== undefined) return known;
  const index = new Map(
    organisations.flatMap(({ id, tenantIds }) => tenantIds.map((tenantId) => [tenantId, id] as const)),
  );
  indexes.set(organisations, index);
  return index;
};

/** The organisation of an Entra tenant (M26). */
const organisationOfTenant = (directory: Directory, tenantId: string): string | undefined =>
  organisationByTenant(directory).get(tenantId);

/** Staff whom the directory does not list: they may do what all staff of their organisation may. */
const unlisted = (directory: Directory, organisationId: string, { objectId, name = '' }: Claims): Person => ({
  id: objectId,
  name,
  organisationId,
  roles: [{ role: 'staff' }],
  homeSiteId:
    directory.listings.find((listing) => listing.organisationId === organisationId)?.siteId ??
    directory.cards[0]?.id ??
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
  personOf: async ({ directory, people }, organisationId, claims) => {
    const listed = await people.byObjectId(claims.objectId);
    if (listed === undefined) return unlisted(directory, organisationId, claims);
    return listed.organisationId === organisationId ? listed : undefined;
  },
});
