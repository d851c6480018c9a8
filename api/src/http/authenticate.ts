import type { Instant } from '@yhteistila/core/time/interval.ts';
import { errors, jwtVerify } from 'jose';
import { type Caller, done, type Outcome, refused } from '../use-cases/outcome.ts';
import type { Identity, Known } from './identity.ts';
import { type BearerClaims, readClaims } from './read-claims.ts';

/** Pinned: a token that names another algorithm, or none, is refused whatever else it says. */
const ALGORITHMS = ['RS256', 'ES256'];
const CLOCK_TOLERANCE_SECONDS = 5;
const MAX_REMEMBERED = 10_000;
const MAX_TOKEN_LENGTH = 16_384;
/** The scheme and what comes with it. */
const BEARER = /^Bearer +(\S.*)$/i;
const TOKEN = /^[\w.~+/=-]+$/;

const INVALID = refused('unauthenticated', { challenge: 'invalid_token' });

interface Remembered {
  readonly claims: BearerClaims;
  readonly expiresAt: Instant;
}

export type Authenticate = (authorization: string | undefined, known: Known) => Promise<Outcome<Caller>>;

/** Only keys that cannot be fetched are our trouble; all else is the token's fault. */
const isOurFault = (error: unknown): boolean =>
  error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError);

/**
 * Turns an Authorization header into a caller. A token is verified once and remembered until it expires; who its bearer
 * is, and which roles that person has, is asked of the directory each time. Throws when the keys cannot be had.
 */
export const createAuthenticate = (identity: Identity, now: () => Instant): Authenticate => {
  const remembered = new Map<string, Remembered>();

  const remember = (token: string, verified: Remembered): void => {
    const [oldest] = remembered.keys();
    if (remembered.size >= MAX_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
    remembered.set(token, verified);
  };

  const verify = async (token: string): Promise<Remembered | undefined> => {
    try {
      const { payload } = await jwtVerify(token, identity.keys, {
        algorithms: ALGORITHMS,
        audience: typeof identity.audience === 'string' ? identity.audience : [...identity.audience],
        requiredClaims: ['exp'],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        currentDate: new Date(now()),
      });
      const claims = readClaims(payload);
      if (claims === undefined || payload.exp === undefined) return undefined;
      if (payload.iss !== identity.issuerOf(claims.tenantId)) return undefined;
      return { claims, expiresAt: payload.exp * 1000 };
    } catch (error) {
      if (isOurFault(error)) throw error;
      return undefined;
    }
  };

  const claimsOf = async (token: string): Promise<BearerClaims | undefined> => {
    const known = remembered.get(token);
    if (known !== undefined && known.expiresAt > now()) return known.claims;
    remembered.delete(token);
    const verified = await verify(token);
    if (verified !== undefined) remember(token, verified);
    return verified?.claims;
  };

  /** What the token of a header says; undefined where it does not hold. */
  const claimsIn = async (token: string): Promise<BearerClaims | undefined> =>
    token.length <= MAX_TOKEN_LENGTH && TOKEN.test(token) ? claimsOf(token) : undefined;

  return async (authorization, known) => {
    const token = BEARER.exec(authorization ?? '')?.[1]?.trimEnd();
    if (token === undefined) return refused('unauthenticated');
    const claims = await claimsIn(token);
    if (claims === undefined) return INVALID;
    if (claims.lacksScope) return refused('unauthenticated', { challenge: 'insufficient_scope' });
    // Before the tenant: where a guest was invited says nothing of the agency that the guest works for.
    if (claims.isGuest) return refused('guest-account');
    const organisationId = identity.organisationOf(known.directory, claims.tenantId);
    if (organisationId === undefined) return refused('unknown-tenant');
    const person = await identity.personOf(known, organisationId, claims);
    return person === undefined ? INVALID : done({ person });
  };
};
