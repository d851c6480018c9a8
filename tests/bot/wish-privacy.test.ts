import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MONDAY, TUESDAY } from '../api/site-clock.ts';
import { beFaster, bookButtons, bookingsOf, CLERK, OTHER, saying } from './booking-in-chat.ts';
import { type Bot, startBot } from './start-bot.ts';

/** What was asked for, in words and in values. */
const ASKED =
  /stepFree|esteet|hearingLoop|silmuk|interpreter|tulk|confidential|luottamuks|attendees|"meeting"|kokous\b/;

/** A form with a purpose, a time or needs in it. */
const FILLED_IN = /"value":"10:00"|"id":"(purpose|needs)"[^[]*"value"/;

let bot: Bot;
beforeEach(async () => {
  bot = await startBot();
  bot.clock.set(MONDAY, '08:02');
});
afterEach(() => bot.close());

describe('a wish', () => {
  it('is told back in words; no card says what was needed, before it is booked or after, nor when it was lost', async () => {
    const sentence = 'varaa esteetön kokoustila ja tulkki huomenna klo 10 3 hengelle, luottamuksellinen';
    const { card, text } = await bot.say(CLERK, sentence);
    for (const word of ['esteetön', 'tulkki', '3 henkilöä', 'luottamuksellinen']) expect(text).toContain(word);
    expect(bookButtons(card).length).toBeGreaterThan(0);
    expect(bookButtons(card).map(({ data }) => Object.keys(data ?? {}))).toContainEqual(['kept', 'choice']);
    await beFaster(bot, card, '10:00', '11:00', 'meeting');
    const lost = await bot.press(CLERK, card, 'book.take');
    expect(saying(lost.card)).toContain('Joku ehti varata tämän ensin');
    const booked = await bot.press(CLERK, lost.card, 'book.take');
    expect(saying(booked.card)).toContain('Varaus on vahvistettu');
    const filled = { purpose: 'meeting', siteId: 'pori', day: TUESDAY, start: '12:00', length: '30', people: '3' };
    const form = await bot.say(CLERK, 'varaa');
    const needs = { needs: 'stepFree,hearingLoop', confidential: 'true' };
    const searched = await bot.press(CLERK, form.card, 'book.search', { ...filled, ...needs });
    expect(searched.said).toEqual([]);
    for (const each of [card, lost.card, booked.card, searched.card]) expect(JSON.stringify(each)).not.toMatch(ASKED);
    const [first, second] = await bookingsOf(bot, CLERK);
    expect(second).toBeUndefined();
    expect(first).toMatchObject({
      attendees: 3,
      confidential: true,
      needs: ['stepFree', 'interpreter'],
    });
  });

  it('that no space can meet says why in words, or on the form, and not on the card', async () => {
    const why = 'Tilassa ei ole dokumenttikameraa';
    const { card, text } = await bot.say(CLERK, 'varaa puhelinkoppi tulkilla ja dokumenttikameralla huomenna klo 10');
    expect(text).toContain(why);
    expect(saying(card)).toContain('Muuta hakua…');
    expect(JSON.stringify(card)).not.toMatch(/dokumenttikamera|tulkki|Tilassa ei ole|Varauksessa ei ole/);
    const form = await bot.press(CLERK, card, 'book.change');
    expect(saying(form.card)).toContain(why);
    expect(JSON.stringify(form.card)).toMatch(FILLED_IN);
  });

  it.each(['book.take', 'book.change'])('of yesterday is not kept: %s opens the empty form', async (verb) => {
    const { card } = await bot.say(CLERK, 'varaa esteetön neuvotteluhuone huomenna klo 10');
    bot.clock.set(TUESDAY, '08:03');
    const late = await bot.press(CLERK, card, verb);
    expect(saying(late.card)).toContain('hakuasi enää säilytetä');
    expect(JSON.stringify(late.card)).toContain('"book.search"');
    expect(JSON.stringify(late.card)).not.toMatch(FILLED_IN);
    expect(await bookingsOf(bot, CLERK)).toEqual([]);
  });

  it.each(['book.take', 'book.change'])('is worth nothing to anybody else: %s', async (verb) => {
    const { card } = await bot.say(CLERK, 'varaa esteetön neuvotteluhuone huomenna klo 10');
    const stolen = await bot.press(OTHER, card, verb);
    expect(saying(stolen.card)).toContain('hakuasi enää säilytetä');
    expect(JSON.stringify(stolen.card)).not.toMatch(FILLED_IN);
    expect([await bookingsOf(bot, CLERK), await bookingsOf(bot, OTHER)]).toEqual([[], []]);
  });
});
