import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { book, cancel, ifMatch, pathOf, type Wish } from '../api/make-bookings.ts';
import { during, MONDAY } from '../api/site-clock.ts';
import { textsOf } from './chat-client.ts';
import { type Bot, startBot } from './start-bot.ts';

const ORGANISER = 'vero-virkailija';
const OTHER = 'te-virkailija';
const COORDINATOR = 'pori-koordinaattori';

let bot: Bot;

beforeEach(async () => {
  bot = await startBot();
  await bot.install(ORGANISER);
  await bot.install(OTHER);
});
afterEach(() => bot.close());

const meeting = (times: string, room: string): Wish => ({
  siteId: 'pori',
  resourceIds: [room],
  ...during(MONDAY, times),
  purpose: 'meeting',
});

/** Two pieces of news for one person and one for another: moved by somebody else, then cancelled. */
const happens = async (): Promise<void> => {
  const first = await book(bot.as(ORGANISER), meeting('10:00–11:00', 'pori-meeting-room-3'));
  const moved = await bot.as('vero-paakayttaja').patch(pathOf(first), during(MONDAY, '13:00–14:00'), ifMatch(first));
  expect(moved.status).toBe(200);
  const second = await book(bot.as(ORGANISER), meeting('15:00–16:00', 'pori-meeting-room-3'));
  await cancel(bot.as(COORDINATOR), second);
  await cancel(bot.as(COORDINATOR), await book(bot.as(OTHER), meeting('10:00–11:00', 'pori-meeting-room-2')));
};

/** What was told to the person after the greeting: the first line of each card. */
const toldTo = (personId: string): readonly (string | undefined)[] =>
  bot
    .messagesTo(personId)
    .slice(1)
    .map(({ card }) => textsOf(card)[0]);

const NEWS = ['Varaustasi on muutettu', 'Varauksesi on peruttu'];

const minutes = async (from: string, count: number): Promise<void> => {
  const [hours = 0, start = 0] = from.split(':').map(Number);
  for (let minute = 1; minute <= count; minute += 1) {
    bot.clock.set(MONDAY, `${hours}:${String(start + minute).padStart(2, '0')}`);
    await bot.runJobs();
  }
};

describe('a channel', () => {
  it('that is down for five minutes is told everything afterwards, once, in order per person', async () => {
    await bot.connector.down();
    await happens();
    await bot.runJobs();
    await minutes('7:00', 5);
    expect(toldTo(ORGANISER)).toEqual([]);
    await bot.connector.up();
    await minutes('7:05', 5);
    expect(toldTo(ORGANISER)).toEqual(NEWS);
    expect(toldTo(OTHER)).toEqual(['Varauksesi on peruttu']);
    await minutes('7:10', 3);
    expect(toldTo(ORGANISER)).toEqual(NEWS);
  });

  it.each([500, 503, 401])('that answers %i is tried again later', async (status) => {
    bot.connector.failWith(status);
    await happens();
    await bot.runJobs();
    bot.connector.work();
    await minutes('7:00', 3);
    expect(toldTo(ORGANISER)).toEqual(NEWS);
  });

  it('that has had too much is left alone for as long as it asks, and not tried within the same call', async () => {
    bot.connector.failWith(429, 600);
    await happens();
    await bot.runJobs();
    const tries = bot.connector.tries();
    await minutes('7:00', 9);
    expect(bot.connector.tries()).toBe(tries);
    bot.connector.work();
    await minutes('7:09', 3);
    expect(toldTo(ORGANISER)).toEqual(NEWS);
    expect(toldTo(OTHER)).toEqual(['Varauksesi on peruttu']);
  });

  it.each([403, 404])(
    'that refuses the conversation with %i is not asked for ever, and the coordinator sees it',
    async (status) => {
      bot.connector.failWith(status);
      await happens();
      await bot.runJobs();
      bot.connector.work();
      await minutes('7:00', 3);
      expect(toldTo(OTHER)).toEqual([]);
      const undelivered = await bot.as(COORDINATOR).get('/api/sites/pori/undelivered');
      expect(undelivered.text).toContain(OTHER);
    },
  );
});
