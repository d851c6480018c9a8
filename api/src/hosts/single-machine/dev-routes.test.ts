import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CALL_TIME, exampleHandler, exampleWorld, jsonOf, rawCall } from '../../../../tests/fixtures/api.ts';
import { examplePerson } from '../../../../tests/fixtures/example-organisations.ts';
import { exampleDirectory } from '../../../../tests/fixtures/facts.ts';
import { createDevIssuer } from './dev-identity.ts';
import { loadDevKey } from './dev-key.ts';
import { type DevRoutesDeps, withDevRoutes } from './dev-routes.ts';
import { createServer } from './server.ts';

const clerk = { ...examplePerson('vero', 'coordinator', 'vero-virkailija'), demo: true };
const world = exampleWorld(exampleDirectory({ people: [clerk] }));

let dataDir = '';
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'dev-routes-'));
});
afterAll(() => rm(dataDir, { recursive: true }));

const start = async (settings: Partial<DevRoutesDeps> = {}) => {
  const issuer = createDevIssuer(await loadDevKey(dataDir), { identity: { kind: 'dev' } });
  const { rateLimit = 'off' } = settings;
  const handle = exampleHandler({ identity: issuer.identity, ...world, rateLimit });
  return withDevRoutes(handle, {
    ...{ issuer, ...world, now: () => CALL_TIME, rateLimit, devHosts: undefined },
    ...settings,
  });
};

const PEOPLE = { url: '/api/dev/people' };
const SIGN_IN = { method: 'POST', url: '/api/dev/sign-in', body: { personId: clerk.id } };

describe.each([
  ['the list of people', PEOPLE],
  ['the sign-in', SIGN_IN],
  ['what might come there', { url: '/api/dev/next' }],
  ['the same in capitals', { url: '/API/DEV/people' }],
])('of the dev routes, %s', (_what, call) => {
  it.each([
    ['a page that made its own name point here', { host: 'evil.example:3978' }],
    ['a proxy', { isForwarded: true }],
    ['another machine', { address: '10.1.2.3' }],
  ])('is not for who stands behind %s', async (_who, sender) => {
    const reply = await (await start())(rawCall({ ...call, sender }));
    expect(reply.status).toBe(403);
    expect(jsonOf(reply)).toMatchObject({ code: 'foreign-host' });
    expect(JSON.stringify(jsonOf(reply))).not.toContain(clerk.id);
  });

  it('is for who asks under a name of the settings', async () => {
    const handle = await start({ devHosts: ['demo.example'] });
    const sender = { address: '10.1.2.3', host: 'demo.example:3978' };
    expect((await handle(rawCall({ ...call, sender }))).status).not.toBe(403);
    expect((await handle(rawCall({ ...call, sender: { ...sender, host: 'evil.example' } }))).status).toBe(403);
  });
});

describe('the manners of the dev routes', () => {
  it.each([
    ['/api/dev/people', 'GET, HEAD, OPTIONS', ['POST', 'PUT', 'DELETE']],
    ['/api/dev/sign-in', 'POST, OPTIONS', ['GET', 'HEAD', 'PATCH']],
  ])('tell which methods %s takes: %s', async (url, allow, others) => {
    const handle = await start();
    for (const method of others) {
      const reply = await handle(rawCall({ method, url }));
      expect([reply.status, reply.headers.Allow]).toEqual([405, allow]);
    }
    const options = await handle(rawCall({ method: 'OPTIONS', url }));
    expect([options.status, options.headers.Allow]).toEqual([204, allow]);
  });

  it('read the list of people by HEAD, in parts, and not again while it is the same', async () => {
    const second = { ...clerk, id: 'vero-toinen' };
    const handle = await start({ ...exampleWorld(exampleDirectory({ people: [clerk, second] })), rateLimit: 9 });
    const get = (url: string, method = 'GET', headers = {}) => handle(rawCall({ method, url, headers }));
    const first = await get('/api/dev/people?limit=1');
    expect(jsonOf(first)).toMatchObject([{ id: clerk.id }]);
    expect(first.headers).toMatchObject({ 'RateLimit-Limit': '9', 'Content-Language': 'fi, sv, en' });
    const [, next = ''] = /^<(.+)>; rel="next"$/.exec(first.headers.Link ?? '') ?? [];
    expect(jsonOf(await get(next))).toMatchObject([{ id: second.id }]);
    expect((await get('/api/dev/people?cursor=x')).status).toBe(400);
    expect((await get('/api/dev/people?limit=0')).status).toBe(400);
    expect((await get('/api/dev/people', 'HEAD')).status).toBe(200);
    expect((await get('/api/dev/people?limit=1', 'GET', { 'if-none-match': first.headers.ETag })).status).toBe(304);
  });
});

describe('over the wire', () => {
  it('the Host header of a request decides', async () => {
    const server = await createServer({ handle: await start() });
    const url = await server.listen(0);
    const statusWith = (headers: Readonly<Record<string, string>>): Promise<number> =>
      new Promise((resolve, reject) => {
        const outgoing = request(`${url}${SIGN_IN.url}`, { method: 'POST', headers }, (incoming) => {
          incoming.resume();
          incoming.on('end', () => resolve(incoming.statusCode ?? 0));
        });
        outgoing.on('error', reject);
        outgoing.end(JSON.stringify(SIGN_IN.body));
      });
    const json = { 'content-type': 'application/json' };
    expect(await statusWith(json)).toBe(200);
    expect(await statusWith({ ...json, host: 'evil.example' })).toBe(403);
    expect(await statusWith({ ...json, 'x-forwarded-host': 'localhost' })).toBe(403);
    await server.close();
  });
});

describe('the number of sign-ins', () => {
  it('is limited for each network by itself, and tells when to come back', async () => {
    const handle = await start({ rateLimit: 2, devHosts: ['demo.example'] });
    const signIn = (address: string) => handle(rawCall({ ...SIGN_IN, sender: { address, host: 'demo.example' } }));
    expect((await signIn('10.0.0.1')).status).toBe(200);
    expect((await signIn('10.0.0.1')).status).toBe(200);
    const third = await signIn('10.0.0.1');
    expect(third.status).toBe(429);
    expect(Number(third.headers['Retry-After'])).toBeGreaterThan(0);
    expect((await signIn('10.0.0.2')).status).toBe(200);
  });

  it('is not used up by a page that may not sign in, which is told to wait too', async () => {
    const handle = await start({ rateLimit: 2 });
    const statuses: number[] = [];
    for (let call = 0; call < 4; call += 1) {
      statuses.push((await handle(rawCall({ ...SIGN_IN, sender: { host: 'evil.example' } }))).status);
    }
    expect(statuses).toEqual([403, 403, 429, 429]);
    expect((await handle(rawCall(SIGN_IN))).status).toBe(200);
  });

  it('counts the list of people too', async () => {
    const handle = await start({ rateLimit: 1 });
    expect((await handle(rawCall(PEOPLE))).status).toBe(200);
    expect((await handle(rawCall(PEOPLE))).status).toBe(429);
  });
});
