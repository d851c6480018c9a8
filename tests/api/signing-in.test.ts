import { expect, it } from '@jest/globals';
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import type { Reply } from './api-client.ts';
import { storedAt, type Wish } from './make-bookings.ts';
import { problemIn } from './read-replies.ts';
import { during, instantAt, MONDAY, MORNING, TUESDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const VERO = { id: 'vero-virkailija', organisationId: 'vero' };
const CLAIMS = {
  ...{ tid: 'dev.vero', oid: VERO.id, iss: 'urn:yhteistila:dev:dev.vero', aud: 'yhteistila' },
  scp: 'access_as_user',
};
const EXPIRES = MORNING / 1000 + 3600;
const wish: Wish = {
  siteId: 'pori',
  resourceIds: ['pori-service-room-1'],
  ...during(TUESDAY, '10:00–10:30'),
  purpose: 'customerService',
};

tellStories('a call', (api) => {
  const withToken = (token: string | undefined, path = '/api/me'): Promise<Reply> =>
    api().send('GET', path, { headers: token === undefined ? {} : { authorization: `Bearer ${token}` } });
  const bookWith = (token: string): Promise<Reply> =>
    api().send('POST', '/api/bookings', {
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(wish),
    });

  const expectUnknown = async (token: string): Promise<void> => {
    for (const reply of [await withToken(token), await bookWith(token)]) {
      expect(problemIn(reply, 401).code).toBe('unauthenticated');
      expect(reply.headers.get('www-authenticate')).toMatch(
        /^Bearer error="(invalid_token|insufficient_scope", scope="access_as_user)"$/,
      );
      expect(reply.text).not.toContain(token.slice(0, 20));
    }
    expect(await storedAt(api(), 'pori', TUESDAY)).toEqual([]);
  };

  it('with a token of the server’s own is its person’s', async () => {
    const reply = await withToken(await api().tokenOf(VERO, MORNING));
    expect(reply).toMatchObject({ status: 200, body: { person: { id: VERO.id }, organisation: { id: 'vero' } } });
  });

  it('without a token is refused but for the two that need none', async () => {
    problemIn(await withToken(undefined), 401);
    problemIn(await withToken(undefined, '/api/sites'), 401);
    expect((await withToken(undefined, '/api/health')).status).toBe(200);
    expect((await withToken(undefined, '/api/openapi.json')).status).toBe(200);
  });

  it('with an expired token is refused, also when the token was known', async () => {
    const token = await api().tokenOf(VERO, MORNING);
    expect((await withToken(token)).status).toBe(200);
    api().clock.set(MONDAY, '19:01');
    await expectUnknown(token);
    await expectUnknown(await api().tokenOf(VERO, instantAt('2026-11-22', '07:00')));
  });

  it('with a token of another issuer is refused', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    const signed = (claims: object) =>
      new SignJWT({ ...CLAIMS, ...claims })
        .setProtectedHeader({ alg: 'ES256' })
        .setExpirationTime(EXPIRES)
        .sign(privateKey);
    await expectUnknown(await signed({}));
    await expectUnknown(await signed({ iss: 'https://login.microsoftonline.com/other/v2.0' }));
  });

  it('with an unsigned or forged token is refused', async () => {
    await expectUnknown(new UnsecuredJWT(CLAIMS).setExpirationTime(EXPIRES).encode());
    const own = await api().tokenOf(VERO, MORNING);
    const [head = '', claims = '', signature = ''] = own.split('.');
    const other = Buffer.from(claims, 'base64url').toString().replaceAll('vero-virkailija', 'vero-paakayttaja');
    await expectUnknown(`${head}.${Buffer.from(other).toString('base64url')}.${signature}`);
    await expectUnknown(`${head}.${claims}.`);
    await expectUnknown('not-a-token');
  });

  it('with a token that lacks tenant, person, end, audience, scope or the right issuer is refused', async () => {
    const whole = { ...CLAIMS, exp: EXPIRES };
    expect((await withToken(await api().sign(whole))).status).toBe(200);
    for (const lacking of ['tid', 'oid', 'exp', 'aud', 'iss', 'scp'] as const) {
      await expectUnknown(await api().sign({ ...whole, [lacking]: undefined }));
    }
    await expectUnknown(await api().sign({ ...whole, iss: 'urn:yhteistila:dev:dev.te' }));
    await expectUnknown(await api().sign({ ...whole, aud: 'another-app' }));
    await expectUnknown(await api().sign({ ...whole, scp: 'User.Read' }));
    await expectUnknown(await api().sign({ ...whole, idtyp: 'app' }));
  });

  it('of a person unknown in that organisation is refused', async () => {
    await expectUnknown(await api().tokenOf({ id: 'nobody', organisationId: 'vero' }, MORNING));
    await expectUnknown(await api().tokenOf({ id: VERO.id, organisationId: 'te' }, MORNING));
  });

  it('of a tenant that is mapped to no organisation is forbidden', async () => {
    const token = await api().tokenOf({ id: VERO.id, organisationId: 'elsewhere' }, MORNING);
    for (const reply of [await withToken(token), await bookWith(token)]) {
      expect(problemIn(reply, 403).code).toBe('unknown-tenant');
    }
  });

  it('cannot name its person in the body', async () => {
    const token = await api().tokenOf(VERO, MORNING);
    const reply = await api().send('POST', '/api/bookings', {
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ...wish, organiserId: 'te-virkailija' }),
    });
    problemIn(reply, 400);
  });

  it('to sign in as somebody unknown gets no token', async () => {
    const signIn = (body: unknown) =>
      api().send('POST', '/api/dev/sign-in', {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    problemIn(await signIn({ personId: 'nobody' }), 404);
    problemIn(await signIn({ personId: 'demo-vero-1' }), 404);
    problemIn(await signIn({}), 400);
  });
});
