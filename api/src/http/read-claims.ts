import type { JWTPayload } from 'jose';
import type { Claims } from './identity.ts';

/** The delegated permission under which the tab calls for a person (docs/decisions/0028-who-is-let-in.md). */
export const REQUIRED_SCOPE = 'access_as_user';

/** A token's claims, with what they say of the bearer besides who it is. */
export interface BearerClaims extends Claims {
  /** Invited into the tenant, and at home in another. */
  readonly isGuest: boolean;
  /** It was given to call for the person, but not to call us. */
  readonly lacksScope: boolean;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/**
 * Only a token that an app was given to call for a signed-in person has scopes: no app's own token, no ID token. Undefined
 * for those.
 */
const scopesOf = ({ scp, idtyp }: JWTPayload): readonly string[] | undefined => {
  if (idtyp !== undefined && idtyp !== 'user') return undefined;
  return textOf(scp)?.split(' ');
};

/** Entra names a tenant by its older name where it names who has made sure of a person. */
const namesOf = (issuer: unknown, tenantId: string): readonly unknown[] => [
  issuer,
  `https://sts.windows.net/${tenantId}/`,
];

/** What says neither "member" nor nothing is taken for a guest. */
const isGuest = ({ acct, idp, iss }: JWTPayload, tenantId: string): boolean => {
  if (acct !== undefined && acct !== 0 && acct !== '0') return true;
  return idp !== undefined && !namesOf(iss, tenantId).includes(idp);
};

/** Who bears a token whose signature holds; undefined where it names nobody, or was not given to call for a person. */
export const readClaims = (payload: JWTPayload): BearerClaims | undefined => {
  const tenantId = textOf(payload.tid);
  const objectId = textOf(payload.oid);
  const scopes = scopesOf(payload);
  if (tenantId === undefined || objectId === undefined || scopes === undefined) return undefined;
  return {
    tenantId,
    objectId,
    name: textOf(payload.name),
    isGuest: isGuest(payload, tenantId),
    lacksScope: !scopes.includes(REQUIRED_SCOPE),
  };
};
