import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { exampleHandler } from '../../../../tests/fixtures/api.ts';
import { exampleView } from '../../../../tests/fixtures/booking-view.ts';
import { fakeUseCases } from '../../../../tests/fixtures/fake-use-cases.ts';
import type { CallLine } from '../../http/log.ts';
import { done } from '../../use-cases/outcome.ts';
import { createServer, type Server, type ServerOptions } from './server.ts';

const HOST = '127.0.0.1';
const running: Server[] = [];
const calls: CallLine[] = [];

const started = async (options: Partial<ServerOptions> = {}): Promise<number> => {
  const log = { call: (line: CallLine) => calls.push(line) };
  const server = await createServer({ handle: exampleHandler(), log, ...options });
  running.push(server);
  return Number(new URL(await server.listen(0, HOST)).port);
};

afterEach(async () => {
  calls.length = 0;
  for (const server of running.splice(0)) await server.close();
});

/** Everything that the server says until it ends the connection. */
const saidTo = (port: number, say: (socket: Socket) => void): Promise<string> =>
  new Promise((resolve) => {
    let received = '';
    const socket = connect(port, HOST, () => say(socket));
    socket.on('data', (part) => {
      received += part.toString();
    });
    // What the server no longer reads is answered all the same.
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(received));
  });

const problem = z.object({ status: z.int(), code: z.string(), title: z.string(), detail: z.string() });

const problemIn = (text: string) => {
  const [head = '', body = ''] = text.split('\r\n\r\n');
  const [line = '', ...lines] = head.split('\r\n');
  const headers = Object.fromEntries(lines.map((each) => each.toLowerCase().split(': ')));
  expect(headers).toMatchObject({
    'content-type': 'application/problem+json',
    'content-language': 'fi',
    'x-content-type-options': 'nosniff',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  });
  const told = problem.parse(JSON.parse(body));
  expect(line).toMatch(new RegExp(`^HTTP/1\\.1 ${told.status} `));
  return { ...told, requestId: headers['x-request-id'] };
};

const HEAD = 'GET /api/sites HTTP/1.1\r\nHost: localhost\r\n';

describe('what is no call yet', () => {
  it.each([
    ['no HTTP', 'hello\r\n\r\n', 400],
    ['a line that breaks off', 'GET \r\n\r\n', 400],
    ['a method that is none', 'GRT /api/sites HTTP/1.1\r\nHost: localhost\r\n\r\n', 400],
    ['another version', 'GET /api/sites HTTP/9.9\r\nHost: localhost\r\n\r\n', 400],
    ['a header that is none', `${HEAD}b c\r\n\r\n`, 400],
    ['a blank before the colon', `${HEAD}Accept : a\r\n\r\n`, 400],
    ['two lengths', `${HEAD}Content-Length: 1\r\nContent-Length: 2\r\n\r\n`, 400],
    ['a length that is no number', `${HEAD}Content-Length: a\r\n\r\n`, 400],
    ['a length and pieces', `${HEAD}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, 400],
    ['headers without end', `${HEAD}X-Long: ${'a'.repeat(40_000)}\r\n\r\n`, 431],
    ['many headers', `${HEAD}${'X-A: a\r\n'.repeat(8000)}\r\n`, 431],
    ['an address without end', `GET /api/${'a'.repeat(40_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`, 431],
    ['a tunnel', 'CONNECT example.org:443 HTTP/1.1\r\nHost: example.org\r\n\r\n', 405],
  ])('is refused as a problem under a request id: %s', async (_what, text, status) => {
    const told = problemIn(await saidTo(await started(), (socket) => socket.write(text)));
    expect(told.status).toBe(status);
    expect(told.requestId).toMatch(/^[\w-]{36}$/);
    expect(calls).toMatchObject([{ requestId: told.requestId, status, caller: undefined }]);
  });

  it.each([
    ['nothing after the headers began', HEAD],
    ['half of a body', `POST /api/bookings HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{`],
  ])('is told to be too slow: %s', async (_what, text) => {
    const port = await started({ requestTimeoutMs: 50 });
    const told = problemIn(await saidTo(port, (socket) => socket.write(text)));
    expect(told).toMatchObject({ status: 408, code: 'too-slow' });
  });

  it('of a request without Host is told what is missing', async () => {
    const text = await saidTo(await started(), (socket) =>
      socket.write('GET /api/sites HTTP/1.1\r\nConnection: close\r\n\r\n'),
    );
    expect(problemIn(text)).toMatchObject({ status: 400, code: 'malformed' });
    expect(text).toContain('"path":"Host"');
  });

  it('leaves out of account what else is expected of it', async () => {
    const text = await saidTo(await started(), (socket) =>
      socket.write(`${HEAD}Expect: a-miracle\r\nConnection: close\r\n\r\n`),
    );
    expect(problemIn(text)).toMatchObject({ status: 401 });
  });
});

it('answers a call under way although what follows on its connection is none', async () => {
  let finish = () => {};
  let arrived = () => {};
  const mayFinish = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const hasArrived = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const health = { status: 'ok', store: 'sqlite', version: '1', jobs: [] } as const;
  const useCases = fakeUseCases({
    readBooking: async () => done(exampleView()),
    health: async () => {
      arrived();
      await mayFinish;
      return done(health);
    },
  });
  const port = await started({ handle: exampleHandler({ useCases }) });
  const said = saidTo(port, (socket) => {
    socket.write('GET /api/health HTTP/1.1\r\nHost: localhost\r\n\r\n');
    void hasArrived.then(() => {
      socket.write('no HTTP at all\r\n\r\n');
      finish();
    });
  });
  const text = await said;
  expect(text).toMatch(/^HTTP\/1\.1 200 /);
  expect(text).toContain('"store":"sqlite"');
});
