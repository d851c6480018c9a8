import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { textsOf } from './chat-client.ts';
import { type Bot, startBot } from './start-bot.ts';

let bot: Bot;

beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.close());

describe('the bot', () => {
  it('answers what it does not understand with its help, in the person’s language', async () => {
    const { status, card } = await bot.say('vero-virkailija', 'qwerty');
    expect(status).toBe(200);
    expect(textsOf(card)).toContain('En ymmärtänyt tätä. Kirjoita jokin näistä:');
  });
});
