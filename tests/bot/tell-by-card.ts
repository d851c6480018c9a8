import { afterEach, beforeEach, describe, expect } from '@jest/globals';
import { z } from 'zod';
import { wrongWith } from '../fixtures/card-check.ts';
import { buttonsOf, textsOf } from './chat-client.ts';
import type { Delivered } from './connector.ts';
import { type Bot, type BotSettings, startBot } from './start-bot.ts';

/** A story's own bot, and the people who have installed the app. */
export const tellByCard = (
  name: string,
  people: readonly string[],
  stories: (bot: () => Bot) => void,
  settings?: BotSettings,
): void => {
  describe(name, () => {
    let bot: Bot | undefined;
    const opened = (): Bot => {
      if (bot === undefined) throw new Error('no bot is open');
      return bot;
    };
    beforeEach(async () => {
      bot = await startBot(settings);
      for (const person of people) await bot.install(person);
    });
    afterEach(async () => {
      expect(opened().failures()).toEqual([]);
      await opened().close();
    });
    stories(opened);
  });
};

/** Runs the jobs and answers the next card that comes to the person by itself; one that may be sent. */
export const told = async (bot: Bot, personId: string): Promise<Delivered> => {
  await bot.runJobs();
  const message = await bot.next(personId);
  expect(wrongWith(message.card)).toEqual([]);
  return message;
};

/** Everything that a card says, in one line. */
export const saidOn = (card: unknown): string => textsOf(card).join(' | ');

const linkOn = z.looseObject({ type: z.literal('Action.OpenUrl'), url: z.string() });

/** Where the card's links lead. */
export const linksOn = (card: unknown): readonly string[] => {
  if (typeof card !== 'object' || card === null) return [];
  const own = linkOn.safeParse(card).data;
  return [...(own === undefined ? [] : [own.url]), ...Object.values(card).flatMap(linksOn)];
};

export const verbsOn = (card: unknown): readonly string[] => buttonsOf(card).map(({ verb }) => verb);

/** The booking's card as it comes into the person's view. */
export const cardOf = async (bot: Bot, personId: string, booking: { readonly id: string }): Promise<unknown> => {
  const data = { bookingId: booking.id, siteId: 'pori' };
  const { card } = await bot.refresh(personId, {
    refresh: { action: { type: 'Action.Execute', verb: 'booking.show', data } },
  });
  expect(wrongWith(card)).toEqual([]);
  return card;
};

const inputOn = z.looseObject({ type: z.string().startsWith('Input.'), id: z.string() });

/** The ids of what can be filled in on the card. */
export const inputsOn = (card: unknown): readonly string[] => {
  if (typeof card !== 'object' || card === null) return [];
  const own = inputOn.safeParse(card).data;
  return [...(own === undefined ? [] : [own.id]), ...Object.values(card).flatMap(inputsOn)];
};
