import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Bot, startBot } from '../bot/start-bot.ts';

const BODY = JSON.stringify({ personId: 'pori-koordinaattori' });

/** Signs in under a name that `fetch` does not let one choose. */
const signInAs = (
  url: string,
  headers: Readonly<Record<string, string>>,
  path = '/api/dev/sign-in',
): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const all = { 'content-type': 'application/json', ...headers };
    const outgoing = request(url, { path, method: 'POST', headers: all }, (incoming) => {
      let text = '';
      incoming.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, text }));
    });
    outgoing.on('error', reject);
    outgoing.end(BODY);
  });

describe('a page that made its own name point here', () => {
  let host: Bot;
  beforeAll(async () => {
    host = await startBot({ environment: { DEV_HOSTS: 'demo.example' } });
  });
  afterAll(() => host.close());

  it('gets no coordinator’s token, whatever else it says', async () => {
    for (const origin of ['http://evil.example', 'http://localhost']) {
      const { status, text } = await signInAs(host.url, { host: 'evil.example', origin });
      expect(status).toBe(403);
      expect(text).toContain('foreign-host');
      expect(text).not.toContain('token');
    }
  });

  it('gets none through a proxy of this machine either, which asks for the whole address', async () => {
    const { status } = await signInAs(host.url, { host: 'localhost' }, 'http://evil.example/api/dev/sign-in');
    expect(status).toBe(403);
  });

  it('is told apart from this machine and from the names of the settings', async () => {
    expect((await signInAs(host.url, {})).status).toBe(200);
    expect((await signInAs(host.url, { host: 'demo.example:3978' })).status).toBe(200);
    expect((await signInAs(host.url, { host: 'demo.example', 'x-forwarded-for': '10.0.0.1' })).status).toBe(403);
  });
});

describe('the limit of the settings', () => {
  let host: Bot;
  beforeAll(async () => {
    host = await startBot({ environment: { RATE_LIMIT: '3' } });
  });
  afterAll(() => host.close());

  it('holds for signing in', async () => {
    const statuses: number[] = [];
    for (let call = 0; call < 5; call += 1) statuses.push((await signInAs(host.url, {})).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
  });

  it('holds for calls without a token, and for messages that are refused', async () => {
    const statusesOf = async (method: string, path: string) => {
      const statuses: number[] = [];
      for (let call = 0; call < 4; call += 1) statuses.push((await host.send(method, path)).status);
      return statuses;
    };
    expect(await statusesOf('GET', '/api/me')).toEqual([401, 401, 401, 429]);
    expect((await statusesOf('POST', '/api/messages')).at(-1)).toBe(429);
    expect(await statusesOf('GET', '/api/health')).toEqual([200, 200, 200, 429]);
  });
});
