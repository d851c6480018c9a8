import { z } from 'zod';

const payload = z.looseObject({ iss: z.string() });

/** What an unverified token says of its issuer: enough to refuse it, never enough to take it. */
export const claimedIssuer = (authorization: string): string | undefined => {
  const [, body = ''] = /^Bearer [\w-]+\.([\w-]+)\.[\w-]+$/.exec(authorization) ?? [];
  try {
    return payload.parse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8'))).iss;
  } catch {
    return undefined;
  }
};

const failedFetch = z.union([
  z.looseObject({ name: z.literal('FetchError') }),
  z.looseObject({ statusCode: z.literal(500) }),
]);

/** Our trouble and not the token's: the channel may deliver again. */
export const keysAreMissing = (error: unknown): boolean => failedFetch.safeParse(error).success;
