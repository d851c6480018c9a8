import { rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { addDays, dayOf, type LocalDay } from '@yhteistila/core/time/site-time.ts';
import Libsql from 'libsql';
import { copyDemo } from '../fixtures/demo/demo-copy.ts';
import type { Caller } from './api-client.ts';
import { BOOKINGS } from './make-bookings.ts';
import { bookingIn } from './read-replies.ts';
import { buildProgram } from './run-program.ts';
import { during, ZONE } from './site-clock.ts';
import { morningNow, type ServerProcess, startOnDemo } from './start-process.ts';

jest.setTimeout(180_000);

const KEEP_ALIVE_CLIENTS = 12;
const HEAD = 'GET /api/openapi.json HTTP/1.1\r\nHost: localhost\r\n';
const HALF_A_BODY = 'POST /api/dev/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 50\r\n\r\n{"pers';
/** More than what the system keeps for a caller who does not read. */
const NEVER_TAKEN = `${HEAD}\r\n`.repeat(100);

describe('a server that is told to stop', () => {
  let folder: string;
  let server: ServerProcess;
  const sockets = new Set<Socket>();

  beforeAll(async () => {
    await buildProgram();
    folder = await copyDemo();
  });
  afterEach(async () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
    await server.kill();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** A connection on which somebody has sent that much, and nothing more. */
  const connected = async (sent: string, goOn?: (socket: Socket) => Promise<void> | void): Promise<void> => {
    const { port, hostname } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    sockets.add(socket);
    socket.on('error', () => undefined);
    await new Promise<void>((resolve) => socket.once('connect', () => resolve()));
    if (sent !== '') await new Promise<void>((resolve) => socket.write(sent, () => resolve()));
    await goOn?.(socket);
  };

  /** A request whose header lines come one by one, without end. */
  const drip = (socket: Socket): void => {
    const timer = setInterval(() => socket.write('x-more: 1\r\n'), 50);
    socket.once('close', () => clearInterval(timer));
  };

  /** Answers have begun to come, and are left where they are. */
  const begunToCome = (socket: Socket): Promise<void> =>
    new Promise((resolve) => socket.once('readable', () => resolve()));

  interface Stubborn {
    readonly what: string;
    readonly sent: string;
    readonly goOn?: (socket: Socket) => Promise<void> | void;
  }
  it.each<Stubborn>([
    { what: 'says nothing', sent: '' },
    { what: 'has sent a part of a line', sent: 'GET /api/he' },
    { what: 'has sent a part of the headers', sent: HEAD },
    { what: 'sends headers without end', sent: HEAD, goOn: drip },
    { what: 'has sent a part of the body', sent: HALF_A_BODY },
    { what: 'has had an answer and says nothing more', sent: `${HEAD}\r\n`, goOn: begunToCome },
    { what: 'does not take its answers', sent: NEVER_TAKEN, goOn: begunToCome },
  ])('ends although somebody $what', async ({ sent, goOn }) => {
    server = await startOnDemo(folder);
    await connected(sent, goOn);
    expect(await server.stop()).toBe(0);
  });

  it('ends although callers call again and again, and cuts no answer off', async () => {
    server = await startOnDemo(folder);
    const agent = new Agent({ keepAlive: true, maxSockets: KEEP_ALIVE_CLIENTS });
    const answers: string[] = [];
    let stopping: Promise<number | null> | undefined;
    const ask = (): Promise<'answered' | 'refused'> =>
      new Promise((resolve) => {
        get(`${server.url}/api/openapi.json`, { agent }, (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (part: string) => {
            text += part;
          });
          response.once('end', () => {
            answers.push(text);
            resolve('answered');
          });
          response.once('error', () => {
            answers.push(`cut off after ${text.length}`);
            resolve('answered');
          });
        }).once('error', () => resolve('refused'));
      });
    const client = async (): Promise<void> => {
      while ((await ask()) === 'answered') if (answers.length === 100) stopping = server.stop();
    };
    await Promise.all(Array.from({ length: KEEP_ALIVE_CLIENTS }, client));
    expect(await stopping).toBe(0);
    expect(answers.length).toBeGreaterThanOrEqual(100);
    expect(new Set(answers).size).toBe(1);
    agent.destroy();
  });

  /** A working day far ahead. */
  const freeDay = async (caller: Caller): Promise<LocalDay> => {
    for (let day = addDays(dayOf(morningNow(), ZONE), 60); ; day = addDays(day, 1)) {
      const reply = await caller.get(`/api/sites/pori/today?date=${day}`);
      if (/"customer":\[\{/.test(reply.text)) return day;
    }
  };

  /** While it waits for the file it answers nobody: a connection that was taken before says so. */
  const untilBusy = async (): Promise<void> => {
    const isSilent = () =>
      Promise.race([
        server.send('GET', '/api/health').then(
          () => false,
          () => true,
        ),
        new Promise<boolean>((resolve) => setTimeout(() => resolve(true), 200)),
      ]);
    while (!(await isSilent()));
  };

  it('still gives an answer that takes long', async () => {
    server = await startOnDemo(folder);
    const caller = server.as('pori-neuvoja');
    const day = await freeDay(caller);
    const wish = {
      siteId: 'pori',
      resourceIds: ['pori-service-room-1'],
      ...during(day, '10:00–10:30'),
      purpose: 'customerService' as const,
    };
    // While somebody else writes into the file, a booking waits.
    const other = new Libsql(join(folder, 'yhteistila.db'), { timeout: 20_000 });
    other.exec('BEGIN IMMEDIATE');
    const answer = caller.post(BOOKINGS, wish);
    await untilBusy();
    server.signal('SIGTERM');
    other.exec('COMMIT');
    other.close();
    const booking = bookingIn(await answer, [201]);
    expect((await server.ended).code).toBe(0);

    server = await startOnDemo(folder);
    expect(bookingIn(await server.as('pori-neuvoja').get(`${BOOKINGS}/${booking.id}`), [200])).toMatchObject(wish);
  });

  it('ends at once when it is told again', async () => {
    server = await startOnDemo(folder);
    await connected(NEVER_TAKEN, begunToCome);
    server.signal('SIGTERM');
    server.signal('SIGINT');
    // By whichever came second: the system may turn them round.
    expect([130, 143]).toContain((await server.ended).code);
  });
});
