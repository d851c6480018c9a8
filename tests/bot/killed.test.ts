import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { health } from '@yhteistila/core/contract/schemas/me.ts';
import { addDays, type LocalDay } from '@yhteistila/core/time/site-time.ts';
import { KELA_EXPERT, remoteVisit } from '../api/call-people.ts';
import { BOOKINGS, book, cancel, type Wish } from '../api/make-bookings.ts';
import { CALLS, type CallBody, callIn, read } from '../api/make-calls.ts';
import { type BookingBody, bookingIn } from '../api/read-replies.ts';
import { buildProgram } from '../api/run-program.ts';
import { during, instantAt } from '../api/site-clock.ts';
import { type ServerProcess, startOnDemo, startProcess } from '../api/start-process.ts';
import { copyDemo } from '../fixtures/demo/demo-copy.ts';
import { type ChatClient, conversationOf, createChatClient, textsOf } from './chat-client.ts';
import { type Connector, startConnector } from './connector.ts';
import { linksOn } from './tell-by-card.ts';

// A killed instance's jobs are taken over when its lease has run out.
jest.setTimeout(600_000);

const POLLED_EVERY_MS = 50;
const ORGANISER = 'vero-virkailija';
const COORDINATOR = 'pori-koordinaattori';
const ADVISER = 'pori-neuvoja';
const EXPERT = 'kela-asiantuntija';

/** A Tuesday after the last booking of the demo. */
const WORKING_DAY = '2027-01-12';

describe('a server that is killed before anybody is told', () => {
  let folder: string;
  let connector: Connector;
  let server: ServerProcess;

  beforeAll(async () => {
    await buildProgram();
    folder = await copyDemo();
  });
  beforeEach(async () => {
    connector = await startConnector();
    server = await startOnDemo(folder);
  });
  afterEach(async () => {
    await server.kill();
    await connector.close();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Until both jobs have run from beginning to end once more. */
  const anotherRound = async (...ids: readonly [string, string]): Promise<void> => {
    const since = server.now();
    const isAfter = (at: string | undefined) => at !== undefined && Date.parse(at) > since;
    for (;;) {
      const { jobs } = health.parse((await server.send('GET', '/api/health')).body);
      const ours = jobs.filter(({ id }) => ids.includes(id));
      if (ours.length === 2 && ours.every(({ lastRunAt }) => isAfter(lastRunAt))) return;
      await wait(POLLED_EVERY_MS);
    }
  };

  const wish = (times: string): Wish => ({
    siteId: 'pori',
    resourceIds: ['pori-meeting-room-3'],
    ...during(WORKING_DAY, times),
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
  ])('between a commit and its notice, %s, tells it after it has started again, once', async (_when, times, before) => {
    await createChatClient(server.url, connector).install(ORGANISER);
    const greetings = connector.delivered(conversationOf(ORGANISER)).length;
    const made = await book(server.as(ORGANISER), wish(times));
    connector.hang();
    await cancel(server.as(COORDINATOR), made);
    await before();
    await server.kill();
    connector.work();
    server = await startOnDemo(folder);
    const told = await connector.nth(conversationOf(ORGANISER), greetings + 1);
    expect(textsOf(told.card)[0]).toBe('Varauksesi on peruttu');
    await anotherRound('gather-notices', 'send-notices');
    expect(connector.delivered(conversationOf(ORGANISER))).toHaveLength(greetings + 1);
  });

  /** Two customers of the expert, one after the other, each in a room of his own, on the first day that has place. */
  const bookVisits = async (): Promise<{ readonly day: LocalDay; readonly visits: readonly BookingBody[] }> => {
    for (let day: LocalDay = WORKING_DAY; ; day = addDays(day, 7)) {
      const first = remoteVisit([KELA_EXPERT], during(day, '10:00–10:15'));
      const reply = await server.as(ADVISER).post(BOOKINGS, first);
      if (reply.status !== 201) continue;
      const second = remoteVisit([], during(day, '10:20–10:50'));
      const resourceIds = ['pori-remote-service-room-2', KELA_EXPERT];
      return { day, visits: [bookingIn(reply), await book(server.as(ADVISER), { ...second, resourceIds })] };
    }
  };
  const customerIsThere = async (visit: BookingBody | undefined): Promise<CallBody> =>
    callIn(await server.as(ADVISER).post(CALLS, { bookingId: visit?.id }), 201);
  const takes = async (chat: ChatClient, card: unknown, call: CallBody): Promise<void> => {
    const { card: mine } = await chat.press(EXPERT, card, 'call.take');
    expect(linksOn(mine)).toEqual([call.meetingUrl]);
    const { takenBy } = callIn(await read(server.as(ADVISER), call));
    expect(takenBy).toEqual({ id: EXPERT, name: 'Kelan asiantuntija' });
  };

  it('right after a call has begun rings the expert after it has started again, once, as it does when it is well', async () => {
    const { day, visits } = await bookVisits();
    await server.kill();
    server = await startProcess(folder, instantAt(day, '10:00'));
    const chat = createChatClient(server.url, connector);
    await chat.install(EXPERT);
    const told = () => connector.delivered(conversationOf(EXPERT));
    const greetings = told().length;

    const well = await customerIsThere(visits[0]);
    const ring = await connector.nth(conversationOf(EXPERT), greetings + 1);
    await takes(chat, ring.card, well);
    expect((await server.as(ADVISER).post(`${CALLS}/${well.id}/end`, {})).status).toBe(200);
    const isOver = (card: unknown) => textsOf(card)[0] === 'Asiantuntijapyyntö on päättynyt';
    while (!told().some(({ card }) => isOver(card))) await wait(POLLED_EVERY_MS);
    // Killed before it has noted that the channel took the message, it would send that once more.
    await anotherRound('gather-notices', 'send-notices');
    // The expert is free for the next customer when the first visit and the changing time after it are over.
    await server.kill();
    server = await startProcess(folder, instantAt(day, '10:20'));
    const before = told().length;

    connector.hang();
    const call = await customerIsThere(visits[1]);
    await server.kill();
    connector.work();
    // As long as it may take to start, it is a second later: the ring has not passed by itself.
    server = await startProcess(folder, Date.parse(call.startedAt) + 1000);
    const rung = await connector.nth(conversationOf(EXPERT), before + 1);
    expect([textsOf(rung.card)[0], rung.replaces]).toEqual(['Asiakas odottaa etäpalvelutilassa', false]);
    await anotherRound('ring-calls', 'send-calls');
    expect(told()).toHaveLength(before + 1);
    await takes(createChatClient(server.url, connector), rung.card, call);
  });
});
