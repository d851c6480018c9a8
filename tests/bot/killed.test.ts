import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { health } from '@yhteistila/core/contract/schemas/me.ts';
import { addDays, dayOf, type LocalDay, weekdayOf } from '@yhteistila/core/time/site-time.ts';
import { book, cancel, type Wish } from '../api/make-bookings.ts';
import { during, ZONE } from '../api/site-clock.ts';
import { buildProgram, type ServerProcess, startProcess } from '../api/start-process.ts';
import { conversationOf, createChatClient, textsOf } from './chat-client.ts';
import { type Connector, startConnector } from './connector.ts';

// A killed instance's jobs are taken over when its lease has run out.
jest.setTimeout(180_000);

const POLLED_EVERY_MS = 50;
const ORGANISER = 'vero-virkailija';
const COORDINATOR = 'pori-koordinaattori';

/** A working day after the last booking of the demo. */
const workingDay = (): LocalDay => {
  let day = addDays(dayOf(Date.now(), ZONE), 30);
  while (weekdayOf(day) !== 'TU') day = addDays(day, 1);
  return day;
};

describe('a server that is killed between a commit and its notice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'killed-'));
  let connector: Connector;
  let server: ServerProcess;

  beforeAll(buildProgram);
  beforeEach(async () => {
    connector = await startConnector();
    server = await startProcess(folder);
  });
  afterEach(async () => {
    await server.kill();
    await connector.close();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Until both jobs have run from beginning to end once more. */
  const anotherRound = async (): Promise<void> => {
    const since = Date.now();
    const isAfter = (at: string | undefined) => at !== undefined && Date.parse(at) > since;
    for (;;) {
      const { jobs } = health.parse((await server.send('GET', '/api/health')).body);
      const ours = jobs.filter(({ id }) => id === 'gather-notices' || id === 'send-notices');
      if (ours.length === 2 && ours.every(({ lastRunAt }) => isAfter(lastRunAt))) return;
      await wait(POLLED_EVERY_MS);
    }
  };

  const wish = (times: string): Wish => ({
    siteId: 'pori',
    resourceIds: ['pori-meeting-room-3'],
    ...during(workingDay(), times),
    purpose: 'meeting',
  });

  it.each([
    ['at once', '10:00–11:00', async () => undefined],
    [
      'while it waits for the channel to take the message',
      '12:00–13:00',
      async () => {
        // The message is on its way when the channel has seen it.
        const before = connector.tries();
        while (connector.tries() === before) await wait(POLLED_EVERY_MS);
      },
    ],
  ])('%s tells it after it has started again, once', async (_when, times, before) => {
    await createChatClient(server.url, connector).install(ORGANISER);
    const greetings = connector.delivered(conversationOf(ORGANISER)).length;
    const made = await book(server.as(ORGANISER), wish(times));
    connector.hang();
    await cancel(server.as(COORDINATOR), made);
    await before();
    await server.kill();
    connector.work();
    server = await startProcess(folder);
    const told = await connector.nth(conversationOf(ORGANISER), greetings + 1);
    expect(textsOf(told.card)[0]).toBe('Varauksesi on peruttu');
    await anotherRound();
    expect(connector.delivered(conversationOf(ORGANISER))).toHaveLength(greetings + 1);
  });
});
