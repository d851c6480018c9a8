import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import { exampleHandler, tokenOf } from '../../../../tests/fixtures/api.ts';
import { exampleView } from '../../../../tests/fixtures/booking-view.ts';
import { fakeUseCases } from '../../../../tests/fixtures/fake-use-cases.ts';
import { done } from '../../use-cases/outcome.ts';
import { createServer, type Server, type ServerOptions } from './server.ts';

const HOST = '127.0.0.1';
const running: Server[] = [];
const started = async (options: ServerOptions): Promise<{ server: Server; url: string }> => {
  const server = await createServer(options);
  running.push(server);
  return { server, url: await server.listen(0, HOST) };
};

afterEach(async () => {
  for (const server of running.splice(0)) await server.close();
});

describe('the one-machine server', () => {
  it('lets a call under way end when it is stopped, and takes no new one', async () => {
    let arrived = () => {};
    let finish = () => {};
    const hasArrived = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const mayFinish = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const useCases = fakeUseCases({
      readBooking: async () => {
        arrived();
        await mayFinish;
        return done(exampleView());
      },
    });
    const { server, url } = await started({ handle: exampleHandler({ useCases }) });
    const headers = { authorization: `Bearer ${await tokenOf('o-1')}` };
    const answer = fetch(`${url}/api/bookings/x`, { headers });
    await hasArrived;
    const stopped = server.close();
    finish();
    expect((await answer).status).toBe(200);
    await stopped;
    await expect(fetch(`${url}/api/sites`, { headers })).rejects.toThrow();
  });

  it('serves the built tab beside the API', async () => {
    const staticFolder = await mkdtemp(join(tmpdir(), 'tab-'));
    await writeFile(join(staticFolder, 'index.html'), '<title>Yhteistila</title>');
    await mkdir(join(staticFolder, 'assets'));
    await writeFile(join(staticFolder, 'assets', 'a-1f3.js'), 'export {};');
    const { url } = await started({ handle: exampleHandler(), staticFolder });
    expect(await (await fetch(`${url}/`)).text()).toContain('Yhteistila');
    expect((await fetch(`${url}/api/sites`)).status).toBe(401);
    // Any other address is one inside the tab, which tells what it means; files outside its folder are out of reach.
    expect(await (await fetch(`${url}/../package.json`)).text()).not.toContain('workspaces');
    expect((await fetch(`${url}/assets/none.js`)).status).toBe(404);
    expect((await fetch(`${url}/day/pori/2026-11-23`)).headers.get('content-type')).toContain('text/html');
    const post = await fetch(`${url}/day`, { method: 'POST' });
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect(post.headers.get('content-type')).toBe('application/problem+json');
    const options = await fetch(`${url}/day`, { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
    const kept = async (path: string) => (await fetch(`${url}${path}`)).headers.get('cache-control');
    expect(await kept('/')).toBe('no-cache');
    expect(await kept('/assets/a-1f3.js')).toBe('public, max-age=31536000, immutable');
    await rm(staticFolder, { recursive: true });
  });

  it.each([
    ...['/API/sites', '/Api', '//api/sites', '///api', '/%61pi/sites', '/%2Fapi/sites', '/api%2Fsites', '/./api/sites'],
    ...[
      '/x/../api/sites',
      '/x/%2e%2e/api/sites',
      '/\\api/sites',
      '/%5Capi/sites',
      '/api;x/sites',
      '/%2561pi',
      '/%ff/../api',
    ],
    ...['http://localhost/API/sites', '/API/dev/people', '/api/%zz', '/%zz'],
  ])('never serves the page for the API in another spelling: %s', async (path) => {
    const staticFolder = await mkdtemp(join(tmpdir(), 'tab-'));
    await writeFile(join(staticFolder, 'index.html'), '<title>Yhteistila</title>');
    const { url } = await started({ handle: exampleHandler(), staticFolder });
    // `fetch` would put the path in order before it sends it.
    const { port } = new URL(url);
    const answered = await new Promise<IncomingMessage>((resolve, reject) => {
      request({ host: HOST, port, path }, resolve).on('error', reject).end();
    });
    answered.resume();
    expect([answered.statusCode, answered.headers['content-type']]).toEqual([404, 'application/problem+json']);
    await rm(staticFolder, { recursive: true });
  });

  it('sends the compressed form of a script that lies beside it to who takes it', async () => {
    const staticFolder = await mkdtemp(join(tmpdir(), 'tab-'));
    const code = `export const text = '${'Yhteistila '.repeat(200)}';`;
    await writeFile(join(staticFolder, 'index.html'), '<title>Yhteistila</title>');
    await mkdir(join(staticFolder, 'assets'));
    await writeFile(join(staticFolder, 'assets', 'a-1f3.js'), code);
    await writeFile(join(staticFolder, 'assets', 'a-1f3.js.gz'), gzipSync(code));
    const { url } = await started({ handle: exampleHandler(), staticFolder });
    const sent = async (acceptEncoding: string) => {
      const reply = await fetch(`${url}/assets/a-1f3.js`, { headers: { 'accept-encoding': acceptEncoding } });
      expect(await reply.text()).toBe(code);
      expect(reply.headers.get('content-type')).toContain('javascript');
      expect(reply.headers.get('vary')).toBe('Accept-Encoding');
      expect(reply.headers.get('cache-control')).toContain('immutable');
      return reply.headers.get('content-encoding');
    };
    expect(await sent('gzip, deflate, br')).toBe('gzip');
    expect(await sent('identity')).toBeNull();
    expect(await sent('gzip;q=0')).toBeNull();
    expect(await sent('gzip;q=0, *')).toBeNull();
    await rm(staticFolder, { recursive: true });
  });

  it('answers by the API where there is no tab', async () => {
    const { url } = await started({
      handle: exampleHandler(),
      staticFolder: join(tmpdir(), 'there-is-no-such-folder'),
    });
    const reply = await fetch(`${url}/`);
    expect(reply.status).toBe(404);
    expect(reply.headers.get('content-type')).toBe('application/problem+json');
  });

  it('lets who sends far too much send it all, so that the refusal is read', async () => {
    const { url } = await started({ handle: exampleHandler() });
    const socket = connect(Number(new URL(url).port), HOST);
    let received = '';
    const comes = (pattern: RegExp) =>
      new Promise<void>((resolve, reject) => {
        socket.on('data', () => pattern.test(received) && resolve());
        socket.once('close', () => reject(new Error(`closed after: ${received}`)));
      });
    socket.on('data', (part) => {
      received += part.toString();
    });
    const length = 20_000_000;
    const head = `Host: x\r\nAuthorization: Bearer ${await tokenOf('o-1')}\r\n`;
    socket.write(
      `POST /api/bookings HTTP/1.1\r\n${head}Content-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`,
    );
    await comes(/^HTTP\/1\.1 413/);
    socket.write('x'.repeat(length));
    socket.write('GET /api/sites HTTP/1.1\r\nHost: x\r\n\r\n');
    await comes(/HTTP\/1\.1 401/);
    socket.destroy();
  });

  it('closes the door on what is no HTTP', async () => {
    const { url } = await started({ handle: exampleHandler() });
    const socket = connect(Number(new URL(url).port), HOST);
    const text = await new Promise<string>((resolve, reject) => {
      let received = '';
      socket.on('data', (part) => {
        received += part.toString();
      });
      socket.on('close', () => resolve(received));
      socket.on('error', reject);
      socket.write('hello\r\n\r\n');
    });
    expect(text).toMatch(/^HTTP\/1\.1 400/);
  });
});
