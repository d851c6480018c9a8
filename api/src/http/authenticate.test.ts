import { describe, expect, it } from '@jest/globals';
import type { DirectoryContents } from '@yhteistila/core/site/directory.ts';
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import {
  AUDIENCE,
  CALL_TIME,
  claimsOf,
  exampleHandler,
  exampleWorld,
  jsonOf,
  rawCall,
  signClaims,
} from '../../../tests/fixtures/api.ts';
import { examplePerson } from '../../../tests/fixtures/example-organisations.ts';
import { exampleDirectory } from '../../../tests/fixtures/facts.ts';
import { fakeUseCases } from '../../../tests/fixtures/fake-use-cases.ts';
import { peopleOf } from '../../../tests/fixtures/people-of.ts';
import type { Caller } from '../use-cases/outcome.ts';
import { done } from '../use-cases/outcome.ts';
import { createAuthenticate } from './authenticate.ts';
import { createEntraIdentity } from './entra-identity.ts';
import type { Known } from './identity.ts';

const claims = claimsOf('o-1');
const handle = exampleHandler();
const answerTo = (authorization: string) => handle(rawCall({ url: '/api/sites', headers: { authorization } }));
const statusOf = async (token: string): Promise<number> => (await answerTo(`Bearer ${token}`)).status;

/** The example directory with its people. */
const known = (overrides: Partial<DirectoryContents> = {}): Known => {
  const directory = exampleDirectory(overrides);
  return { directory, people: peopleOf(directory) };
};

describe('a token', () => {
  it('opens the door', async () => {
    expect(await statusOf(await signClaims(claims))).toBe(200);
  });

  it.each([
    ['has expired', { ...claims, exp: CALL_TIME / 1000 - 60 }],
    ['never expires', { ...claims, exp: undefined }],
    ['is not valid yet', { ...claims, nbf: CALL_TIME / 1000 + 600 }],
    ['is for another service', { ...claims, aud: 'another-app' }],
    ['is for nobody', { ...claims, aud: undefined }],
    ['comes from another issuer', { ...claims, iss: 'https://example.org/' }],
    ['comes from the issuer of another tenant', { ...claims, iss: claimsOf('o-1', 'kela').iss }],
    ['names no tenant', { ...claims, tid: undefined }],
    ['names an empty tenant', { ...claims, tid: '' }],
    ['names nobody', { ...claims, oid: undefined }],
    ['names a list of people', { ...claims, oid: ['o-1', 'o-2'] as unknown as string }],
    ['was given for no scope, as an ID token is', { ...claims, scp: undefined }],
    ['was given for another scope', { ...claims, scp: 'User.Read' }],
    ['was given for a scope that begins alike', { ...claims, scp: 'access_as_user.read User.Read' }],
    ['was given for a scope in capitals', { ...claims, scp: 'ACCESS_AS_USER' }],
    ['names an empty scope', { ...claims, scp: '' }],
    ['names its scopes as Entra does not', { ...claims, scp: ['access_as_user'] }],
    ['is an app’s own', { ...claims, scp: undefined, roles: ['access_as_user'], idtyp: 'app' }],
    ['is an app’s own and says no more of that', { ...claims, scp: undefined, roles: ['Bookings.ReadWrite'] }],
    ['is an app’s own, whatever scope stands in it', { ...claims, idtyp: 'app' }],
    ['is a device’s', { ...claims, idtyp: 'device' }],
  ])('that %s is refused', async (_what, wrong) => {
    expect(await statusOf(await signClaims(wrong))).toBe(401);
  });

  it.each([
    ['beside other scopes', { ...claims, scp: 'User.Read access_as_user' }],
    ['and says that it is a person’s', { ...claims, idtyp: 'user' }],
    ['and says that its person is a member', { ...claims, acct: 0 }],
    ['and says that its own tenant made sure of the person', { ...claims, idp: claims.iss }],
    ['and says so by the tenant’s older name', { ...claims, idp: 'https://sts.windows.net/tenant-vero/' }],
  ])('that has the scope %s opens the door', async (_what, right) => {
    expect(await statusOf(await signClaims(right))).toBe(200);
  });

  it.each([
    ['says so', { acct: 1 }],
    ['says so in a text', { acct: '1' }],
    ['says what we do not know of', { acct: 2 }],
    ['was made sure of by another tenant', { idp: 'https://sts.windows.net/tenant-kela/' }],
    ['was made sure of by another tenant, by its newer name', { idp: claimsOf('o-1', 'kela').iss }],
    ['has a private account', { idp: 'live.com' }],
    ['has a private account, and is said to be a member', { acct: 0, idp: 'live.com' }],
    ['was made sure of by nobody that can be read', { idp: ['https://sts.windows.net/tenant-vero/'] }],
    ['of a tenant that no organisation has', { ...claimsOf('o-1', 'atlantis'), acct: 1 }],
  ])('of a guest that %s is 403, also for whom the directory lists', async (_what, guest) => {
    const listed = { ...examplePerson('vero', 'coordinator', 'vero-boss'), entraObjectId: 'o-1' };
    const open = exampleHandler(exampleWorld(exampleDirectory({ people: [listed] })));
    const reply = await open(rawCall({ url: '/api/sites', token: await signClaims({ ...claims, ...guest }) }));
    expect(reply.status).toBe(403);
    expect(jsonOf(reply)).toMatchObject({ code: 'guest-account' });
  });

  it.each([
    ['fi', 'Kirjaudu oman virastosi tunnuksella.'],
    ['sv', 'Logga in hos din egen myndighet.'],
    ['en', 'Sign in at your own agency.'],
  ])('of a guest is answered in %s with what to do', async (language, detail) => {
    const guest = await signClaims({ ...claims, acct: 1 });
    const call = rawCall({ method: 'POST', url: '/api/bookings', token: guest, language, body: {} });
    expect(jsonOf(await handle(call))).toMatchObject({ detail });
  });

  it('of a tenant that no organisation has is 403, and says so', async () => {
    const reply = await answerTo(`Bearer ${await signClaims(claimsOf('o-1', 'atlantis'))}`);
    expect(reply.status).toBe(403);
    expect(jsonOf(reply)).toMatchObject({ code: 'unknown-tenant' });
  });

  it('without a signature is refused', async () => {
    expect(await statusOf(new UnsecuredJWT(claims).encode())).toBe(401);
  });

  it('signed with a key of its own is refused', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    expect(await statusOf(await signClaims(claims, privateKey))).toBe(401);
  });

  /** Answers to a token of that algorithm, signed with the very key that the service would check it with. */
  const statusWith = async (algorithm: string): Promise<number> => {
    const isSecret = algorithm.startsWith('HS');
    const secret = new TextEncoder().encode('a secret that is long enough for every one of them, said to be a key');
    const pair = isSecret ? { privateKey: secret, publicKey: secret } : await generateKeyPair(algorithm);
    const token = await new SignJWT(claims).setProtectedHeader({ alg: algorithm }).sign(pair.privateKey);
    const identity = createEntraIdentity([AUDIENCE], async () => pair.publicKey);
    const open = exampleHandler({ identity });
    return (await open(rawCall({ url: '/api/sites', token }))).status;
  };

  it.each(['RS256', 'ES256'])('signed by %s opens the door', async (algorithm) => {
    expect(await statusWith(algorithm)).toBe(200);
  });

  it.each(['RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES384', 'ES512', 'EdDSA', 'HS256', 'HS384', 'HS512'])(
    'signed by %s is refused, though its signature holds',
    async (algorithm) => {
      expect(await statusWith(algorithm)).toBe(401);
    },
  );

  it('whose claims were changed afterwards is refused', async () => {
    const [head = '', , signature = ''] = (await signClaims(claims)).split('.');
    const forged = Buffer.from(JSON.stringify({ ...claims, oid: 'o-2' })).toString('base64url');
    expect(await statusOf(`${head}.${forged}.${signature}`)).toBe(401);
  });

  it.each(['', 'Bearer', 'Bearer ', 'Bearerx', 'Basic dmVybzp2ZXJv'])('is not there in %p', async (authorization) => {
    const reply = await answerTo(authorization);
    expect(reply.status).toBe(401);
    expect(reply.headers['WWW-Authenticate']).toBe('Bearer');
  });

  it.each(['Bearer x', 'bearer x', 'Bearer a.b.c', 'Bearer a b', 'Bearer ä', `Bearer ${'a'.repeat(20_000)}`])(
    'that does not hold is told to be so: %p',
    async (authorization) => {
      const reply = await answerTo(authorization);
      expect(reply.status).toBe(401);
      expect(reply.headers['WWW-Authenticate']).toBe('Bearer error="invalid_token"');
    },
  );

  it('of a person whom nobody knows, or that has expired, is told to be so', async () => {
    for (const wrong of [
      { ...claims, exp: CALL_TIME / 1000 - 60 },
      { ...claims, scp: undefined },
    ]) {
      const reply = await answerTo(`Bearer ${await signClaims(wrong)}`);
      expect(reply.headers['WWW-Authenticate']).toBe('Bearer error="invalid_token"');
    }
  });

  it('for another scope is told which one is needed', async () => {
    const reply = await answerTo(`Bearer ${await signClaims({ ...claims, scp: 'User.Read' })}`);
    expect(reply.headers['WWW-Authenticate']).toBe('Bearer error="insufficient_scope", scope="access_as_user"');
  });

  it('is not needed for the health of the service and its document', async () => {
    const health = { status: 'ok', store: 'sqlite', version: '1', jobs: [] } as const;
    const open = exampleHandler({ useCases: fakeUseCases({ health: async () => done(health) }) });
    expect((await open(rawCall({ url: '/api/health' }))).status).toBe(200);
    expect((await open(rawCall({ url: '/api/openapi.json' }))).status).toBe(200);
  });
});

describe('a remembered token', () => {
  const counted = () => {
    let verified = 0;
    let now = CALL_TIME;
    const key = generateKeyPair('ES256');
    const keys = async () => {
      verified += 1;
      return (await key).publicKey;
    };
    const authenticate = createAuthenticate(createEntraIdentity([AUDIENCE], keys), () => now);
    const token = async () => `Bearer ${await signClaims(claims, (await key).privateKey)}`;
    return { authenticate, token, verifications: () => verified, wait: (ms: number) => (now += ms) };
  };

  it('is verified once until it expires, and then refused', async () => {
    const { authenticate, token, verifications, wait } = counted();
    const header = await token();
    for (let call = 0; call < 3; call += 1) expect((await authenticate(header, known())).ok).toBe(true);
    expect(verifications()).toBe(1);
    wait(2 * 3_600_000);
    expect((await authenticate(header, known())).ok).toBe(false);
  });

  it('gives the roles that the directory says now', async () => {
    const { authenticate, token } = counted();
    const header = await token();
    const listed = { ...examplePerson('vero', 'coordinator', 'vero-boss'), entraObjectId: 'o-1' };
    const before = await authenticate(header, known());
    const after = await authenticate(header, known({ people: [listed] }));
    const rolesOf = (outcome: { ok: boolean; value?: Caller }) => outcome.value?.person.roles;
    expect(rolesOf(before)).toEqual([{ role: 'staff' }]);
    expect(rolesOf(after)).toEqual([{ role: 'coordinator', siteId: 'pori' }]);
  });

  it('does not make somebody of another organisation of its bearer', async () => {
    const { authenticate, token } = counted();
    const elsewhere = { ...examplePerson('kela'), entraObjectId: 'o-1' };
    expect(await authenticate(await token(), known({ people: [elsewhere] }))).toMatchObject({
      ok: false,
      refusal: { code: 'unauthenticated' },
    });
  });
});
