import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { createLocalJWKSet, SignJWT } from 'jose';
import type { Configuration } from '../../configuration.ts';
import { ConfigurationError } from '../../configuration.ts';
import type { Identity } from '../../http/identity.ts';
import { REQUIRED_SCOPE } from '../../http/read-claims.ts';
import type { DevKey } from './dev-key.ts';

const AUDIENCE = 'yhteistila';
const TENANT_PREFIX = 'dev.';
const VALID_SECONDS = 12 * 3600;

const issuerOf = (tenantId: string): string => `urn:yhteistila:dev:${tenantId}`;

export interface DevIssuer {
  /** For `authenticate`: dev tokens pass the same verification as Entra's. */
  readonly identity: Identity;
  readonly issue: (person: Person, now: Instant) => Promise<string>;
}

const organisationOf = (directory: Directory, tenantId: string): string | undefined => {
  const id = tenantId.startsWith(TENANT_PREFIX) ? tenantId.slice(TENANT_PREFIX.length) : undefined;
  return id !== undefined && directory.organisationById.has(id) ? id : undefined;
};

/** The local host as its own issuer. Throws where the configuration names another: the two never stand side by side. */
export const createDevIssuer = (key: DevKey, configuration: Pick<Configuration, 'identity'>): DevIssuer => {
  if (configuration.identity.kind !== 'dev')
    throw new ConfigurationError('the dev issuer cannot stand beside Entra ID');
  return {
    identity: {
      audience: AUDIENCE,
      keys: createLocalJWKSet({ keys: [key.publicKey] }),
      issuerOf,
      organisationOf,
      personOf: async ({ people }, organisationId, { objectId }) => {
        const person = await people.find(objectId);
        return person?.organisationId === organisationId ? person : undefined;
      },
    },
    issue: (person, now) => {
      const tenantId = `${TENANT_PREFIX}${person.organisationId}`;
      const seconds = Math.floor(now / 1000);
      return new SignJWT({ tid: tenantId, oid: person.id, scp: REQUIRED_SCOPE })
        .setProtectedHeader({ alg: key.algorithm })
        .setIssuer(issuerOf(tenantId))
        .setAudience(AUDIENCE)
        .setIssuedAt(seconds)
        .setExpirationTime(seconds + VALID_SECONDS)
        .sign(key.signWith);
    },
  };
};
