import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CALL_TIME, exampleHandler, exampleWorld, jsonOf, rawCall, tokenOf } from '../../../../tests/fixtures/api.ts';
import { examplePerson } from '../../../../tests/fixtures/example-organisations.ts';
import { exampleDirectory } from '../../../../tests/fixtures/facts.ts';
import { createDevIssuer } from './dev-identity.ts';
import { loadDevKey } from './dev-key.ts';
import { withDevRoutes } from './dev-routes.ts';

const clerk = { ...examplePerson('vero', 'staff', 'vero-virkailija'), demo: true };
const world = exampleWorld(exampleDirectory({ people: [clerk, examplePerson('kela')] }));
const DEV = { identity: { kind: 'dev' } } as const;

let dataDir = '';
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'dev-issuer-'));
});
afterAll(() => rm(dataDir, { recursive: true }));

const start = async () => {
  const issuer = createDevIssuer(await loadDevKey(dataDir), DEV);
  const handle = exampleHandler({ identity: issuer.identity, ...world });
  return withDevRoutes(handle, { issuer, ...world, now: () => CALL_TIME, rateLimit: 'off', devHosts: undefined });
};

const signIn = async (handle: Awaited<ReturnType<typeof start>>, body: unknown) =>
  handle(rawCall({ method: 'POST', url: '/api/dev/sign-in', body }));

const tokenFrom = async (handle: Awaited<ReturnType<typeof start>>): Promise<string> => {
  const answer = jsonOf(await signIn(handle, { personId: clerk.id }));
  if (typeof answer !== 'object' || answer === null || !('token' in answer)) throw new Error('no token');
  return String(answer.token);
};

describe('the dev issuer', () => {
  it('lists the people of the demo and nobody else', async () => {
    const handle = await start();
    expect(jsonOf(await handle(rawCall({ url: '/api/dev/people' })))).toEqual([
      expect.objectContaining({ id: 'vero-virkailija', organisation: expect.objectContaining({ id: 'vero' }) }),
    ]);
  });

  it('gives a token that opens the door, also after a restart', async () => {
    const token = await tokenFrom(await start());
    const restarted = await start();
    expect((await restarted(rawCall({ url: '/api/sites', token }))).status).toBe(200);
  });

  it('keeps its key to itself', async () => {
    await start();
    expect((await stat(join(dataDir, 'dev-issuer.json'))).mode & 0o077).toBe(0);
  });

  it('makes one key, however many processes start at once', async () => {
    const fresh = join(dataDir, 'fresh');
    const keys = await Promise.all(Array.from({ length: 8 }, () => loadDevKey(fresh)));
    expect(new Set(keys.map(({ publicKey }) => publicKey.x)).size).toBe(1);
    expect(await readFile(join(fresh, 'dev-issuer.json'), 'utf8')).toContain('"d"');
  });

  it.each([
    [{ personId: 'nobody' }, 404],
    [{ personId: 'kela-staff' }, 404],
    [{}, 400],
    [{ personId: clerk.id, roles: ['coordinator'] }, 400],
    ['{', 400],
  ])('signs in nobody by %j', async (body, status) => {
    expect((await signIn(await start(), body)).status).toBe(status);
  });

  it('is not believed where Entra ID is, nor is Entra ID here', async () => {
    const dev = await start();
    const token = await tokenFrom(dev);
    expect((await exampleHandler()(rawCall({ url: '/api/sites', token }))).status).toBe(401);
    expect((await dev(rawCall({ url: '/api/sites', token: await tokenOf('o-1') }))).status).toBe(401);
  });

  it('does not exist beside Entra ID', async () => {
    const key = await loadDevKey(dataDir);
    expect(() => createDevIssuer(key, { identity: { kind: 'entra', audience: ['app'] } })).toThrow('Entra ID');
    expect((await exampleHandler()(rawCall({ url: '/api/dev/people' }))).status).toBe(404);
  });
});
