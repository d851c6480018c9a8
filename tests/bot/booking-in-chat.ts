import { expect } from '@jest/globals';
import { z } from 'zod';
import { MONDAY, TUESDAY } from '../api/site-clock.ts';
import { buttonsOf, textsOf } from './chat-client.ts';
import type { Bot } from './start-bot.ts';

/** Who books in the stories, and who is faster. */
export const CLERK = 'vero-virkailija';
export const OTHER = 'te-virkailija';

export const saying = (card: unknown): string => textsOf(card).join('\n');

export const bookButtons = (card: unknown) => buttonsOf(card).filter(({ verb }) => verb === 'book.take');

export const bookingsOf = async (bot: Bot, personId: string) => {
  const { body } = await bot.as(personId).get(`/api/me/bookings?from=${MONDAY}&to=2026-12-31`);
  if (!Array.isArray(body)) throw new Error('no list of bookings');
  return body;
};

const withRooms = z.looseObject({
  resources: z.array(z.looseObject({ id: z.string(), name: z.record(z.string(), z.string()) })),
});

/** The room that the first button books, by its name on the button. */
const roomOffered = async (bot: Bot, card: unknown): Promise<string> => {
  const title = bookButtons(card)[0]?.title ?? '';
  const { body } = await bot.as(OTHER).get('/api/sites/pori');
  const { resources } = withRooms.parse(body);
  const room = resources.find(({ name }) => Object.values(name).some((each) => title.includes(`${each},`)));
  if (room === undefined) throw new Error(`no room of ${title}`);
  return room.id;
};

/** Somebody else takes the room of Pori that the first button books, on Tuesday from `start` to `end` ("10:00"). */
export const beFaster = async (bot: Bot, card: unknown, start: string, end: string, purpose = 'remoteService') => {
  const { status } = await bot.as(OTHER).post('/api/bookings', {
    ...{ siteId: 'pori', resourceIds: [await roomOffered(bot, card)], purpose },
    ...{ start: `${TUESDAY}T${start}:00+02:00`, end: `${TUESDAY}T${end}:00+02:00` },
  });
  expect(status).toBe(201);
};
