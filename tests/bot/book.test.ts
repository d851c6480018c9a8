import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MONDAY, TUESDAY } from '../api/site-clock.ts';
import { wrongWith } from '../fixtures/card-check.ts';
import { beFaster, bookButtons, bookingsOf, CLERK, saying } from './booking-in-chat.ts';
import { type Bot, startBot } from './start-bot.ts';

let bot: Bot;
beforeEach(async () => {
  bot = await startBot();
  bot.clock.set(MONDAY, '08:02');
});
afterEach(() => bot.close());

const choose = async (language: string, personId = CLERK) => {
  const { status } = await bot.as(personId).patch('/api/me', { locale: language });
  expect(status).toBe(200);
};

describe('a sentence that books', () => {
  it('is told back with what there is to book, and books once though pressed twice', async () => {
    const { card } = await bot.say(CLERK, 'varaa etäpalveluhuone huomenna klo 10 tunniksi');
    expect(saying(card)).toContain('etäpalvelutila · Pori · ti 24.11. klo 10.00–11.00');
    expect(await bookingsOf(bot, CLERK)).toEqual([]);

    const [first] = bookButtons(card);
    expect(first?.title).toMatch(/^Varaa .+, 10\.00–11\.00$/);
    const presses = await Promise.all([1, 2].map(() => bot.press(CLERK, card, 'book.take')));
    const late = await bot.press(CLERK, card, 'book.take');
    for (const pressed of [...presses, late]) expect(saying(pressed.card)).toContain('Varaus on vahvistettu');
    const bookings = await bookingsOf(bot, CLERK);
    expect(bookings).toMatchObject([
      {
        siteId: 'pori',
        purpose: 'remoteService',
        start: '2026-11-24T10:00:00+02:00',
        end: '2026-11-24T11:00:00+02:00',
      },
    ]);
    expect(bot.failures()).toEqual([]);
  });

  it.each([
    [
      'sv',
      'boka ett rum för distanstjänster i morgon kl. 10 i en timme',
      'rum för distanstjänster · Björneborg · tis 24.11 kl. 10.00–11.00',
      /^Boka /,
    ],
    [
      'en',
      'book a remote-service room tomorrow at 10 for an hour',
      'remote-service room · Pori · Tue 24 Nov 10:00–11:00',
      /^Book /,
    ],
  ])('is understood and answered in the person’s language: %s', async (language, sentence, told, button) => {
    await choose(language);
    const { card } = await bot.say(CLERK, sentence);
    expect(saying(card).replaceAll(',', '')).toContain(told);
    const [first] = bookButtons(card);
    expect(first?.title).toMatch(button);
    await bot.press(CLERK, card, 'book.take');
    expect(await bookingsOf(bot, CLERK)).toHaveLength(1);
  });

  it('names the words that it did not understand', async () => {
    const { text } = await bot.say(CLERK, 'varaa neuvotteluhuone huomenna kahvin kera klo 10');
    expect(text).toContain('Näitä sanoja en ymmärtänyt: kahvin kera.');
  });

  it('that does not say what for opens the form with the rest filled in', async () => {
    const { card } = await bot.say(CLERK, 'varaa huone huomenna klo 10');
    expect(saying(card)).toContain('Valitse vielä, mihin tarvitset tilan.');
    expect(JSON.stringify(card)).toContain('"value":"10:00"');
    expect(JSON.stringify(card)).toContain(`"value":"${TUESDAY}"`);
  });

  it('for a time that has gone by is told so, and offers the rest of the day', async () => {
    bot.clock.set(MONDAY, '09:02');
    const { card } = await bot.say(CLERK, 'varaa neuvotteluhuone klo 8 tunniksi');
    expect(saying(card)).toContain('Kello 08.00 on tänään jo mennyt.');
    expect(bookButtons(card).length).toBeGreaterThan(0);
  });

  it('rounds a time up to the grid and says so', async () => {
    const { card } = await bot.say(CLERK, 'varaa neuvotteluhuone huomenna klo 10.07 42 min');
    expect(saying(card)).toContain('10.10–10.55');
    expect(saying(card)).toMatch(/viiden minuutin välein[\s\S]*pyöristin sen ylöspäin/);
  });

  it('that nothing suits says why and what comes nearest', async () => {
    const { card } = await bot.say(CLERK, 'varaa etäpalveluhuone huomenna klo 20 tunniksi');
    expect(saying(card)).toContain('Tähän aikaan ei löytynyt sopivaa tilaa');
    expect(saying(card)).toMatch(/auki asiakkaille|palvelee/);
    expect(bookButtons(card).length).toBeGreaterThan(0);
  });

  it('keeps the tenant’s card of the booking to room, time, status and link', async () => {
    const { card } = await bot.say(CLERK, 'varaa esteetön palveluhuone huomenna klo 10 3 hengelle');
    const booked = await bot.press(CLERK, card, 'book.take');
    expect(JSON.stringify(booked.card)).not.toMatch(/stepFree|esteet|attendees|vero"|Verohallinto/);
  });

  it('for now books the slot that runs', async () => {
    const { card } = await bot.say(CLERK, 'kokoushuone nyt 45 min');
    expect(saying(card)).toContain('ma 23.11. klo 08.00–08.45');
    await bot.press(CLERK, card, 'book.take');
    expect(await bookingsOf(bot, CLERK)).toMatchObject([{ start: '2026-11-23T08:00:00+02:00' }]);
  });

  it('with an interpreter books one along with the room, at the site that was named', async () => {
    const { card, text } = await bot.say(CLERK, 'etäpalveluhuone ja tulkki Lahteen huomenna klo 10');
    expect(text).toContain('etäpalvelutila · Lahti · ti 24.11. klo 10.00–11.00 · tulkki');
    await bot.press(CLERK, card, 'book.take');
    const [booking] = await bookingsOf(bot, CLERK);
    expect(booking).toMatchObject({ siteId: 'lahti', needs: ['interpreter'] });
    expect(booking.resourceIds).toHaveLength(2);
  });

  it('behind a command’s word is read as well, and the command alone opens the form', async () => {
    for (const sentence of ['varaus: neuvotteluhuone huomenna klo 10', 'varaa, neuvotteluhuone huomenna klo 10']) {
      const { card } = await bot.say(CLERK, sentence);
      expect(bookButtons(card).length).toBeGreaterThan(0);
    }
    const form = await bot.say(CLERK, 'boka');
    expect(saying(form.card)).toContain('Varaa tila');
  });

  it('is no wish: the help answers', async () => {
    const { card } = await bot.say(CLERK, 'mitä tänne kuuluu nykyään');
    expect(saying(card)).toContain('Näin voin auttaa');
  });
});

describe('a race', () => {
  it('that was lost is told with other offers, one press away', async () => {
    const sentence = 'varaa etäpalveluhuone huomenna klo 10 tunniksi';
    const { card: mine } = await bot.say(CLERK, sentence);
    await beFaster(bot, mine, '10:00', '11:00');
    const lost = await bot.press(CLERK, mine, 'book.take');
    expect(saying(lost.card)).toContain('Joku ehti varata tämän ensin');
    expect(bookButtons(lost.card).length).toBeGreaterThan(0);
    expect(await bookingsOf(bot, CLERK)).toEqual([]);

    const booked = await bot.press(CLERK, lost.card, 'book.take');
    expect(saying(booked.card)).toContain('Varaus on vahvistettu');
    expect(await bookingsOf(bot, CLERK)).toHaveLength(1);
  });
});

describe('the form', () => {
  const form = async () => {
    const { card } = await bot.say(CLERK, 'varaa');
    return card;
  };
  const filled = { purpose: 'meeting', siteId: 'pori', day: TUESDAY, start: '10:00', length: '30', people: '4' };

  it('leads to offers and to a booking', async () => {
    const { card } = await bot.press(CLERK, await form(), 'book.search', filled);
    expect(saying(card)).toContain('tila · Pori · ti 24.11. klo 10.00–10.30.');
    await bot.press(CLERK, card, 'book.take');
    expect(await bookingsOf(bot, CLERK)).toMatchObject([{ purpose: 'meeting', attendees: 4 }]);
  });

  it('without a time offers what there is in the usual hours, the earliest first', async () => {
    const { card } = await bot.press(CLERK, await form(), 'book.search', { ...filled, start: '', people: '' });
    expect(saying(card)).toContain('klo 08.00–16.00 välillä');
    expect(bookButtons(card)[0]).toMatchObject({ title: expect.stringContaining('08.00') });
    expect(bookButtons(card)).toHaveLength(5);
  });

  it.each([
    [{ purpose: 'party' }, 'Valitse käyttötarkoitus.'],
    [{ start: '25:99' }, 'Kirjoita kellonaika'],
    [{ people: '0' }, 'Kirjoita henkilömäärä'],
    [{ people: 'monta' }, 'Kirjoita henkilömäärä'],
    [{ day: 'huomenna' }, 'Valitse päivä.'],
    [{ siteId: 'etapalvelu' }, 'Valitse toimipaikka.'],
    [{ length: '' }, 'Valitse kesto.'],
  ])('with %j keeps what was typed and says what is wrong', async (wrong, words) => {
    const { card } = await bot.press(CLERK, await form(), 'book.search', { ...filled, ...wrong });
    expect(saying(card)).toContain('Tarkista nämä kohdat:');
    expect(saying(card)).toContain(words);
    for (const [name, value] of Object.entries(filled)) {
      if (!(name in wrong)) expect(JSON.stringify(card)).toMatch(new RegExp(`"id":"${name}".*?"value":"?${value}"?`));
    }
  });

  it('opens again from the offers, filled in', async () => {
    const offers = await bot.press(CLERK, await form(), 'book.search', filled);
    const { card } = await bot.press(CLERK, offers.card, 'book.change');
    for (const value of ['"meeting"', '"pori"', `"${TUESDAY}"`, '"10:00"', '"30"', '4']) {
      expect(JSON.stringify(card)).toContain(`"value":${value}`);
    }
  });

  it('says in words what a rule refuses', async () => {
    const { card } = await bot.press(CLERK, await form(), 'book.search', { ...filled, day: MONDAY });
    // Meanwhile the clock has passed the time of the offer.
    bot.clock.set(MONDAY, '10:20');
    const refused = await bot.press(CLERK, card, 'book.take');
    expect(saying(refused.card)).toContain('Varausta ei tehty.');
    expect(saying(refused.card)).toContain('Aika on jo mennyt.');
    expect(await bookingsOf(bot, CLERK)).toEqual([]);
  });
});

describe.each(['fi', 'sv', 'en'])('every card of booking in %s', (language) => {
  it('is an Adaptive Card as its schema has it, readable without eyes and without colours', async () => {
    await choose(language);
    const asked = await bot.say(CLERK, 'boka');
    const filled = { purpose: 'meeting', siteId: 'pori', day: TUESDAY, start: '10:00', length: '30', people: '4' };
    const wrong = await bot.press(CLERK, asked.card, 'book.search', { ...filled, people: 'x', day: '' });
    const offers = await bot.press(CLERK, asked.card, 'book.search', { ...filled, needs: 'stepFree,display' });
    const change = await bot.press(CLERK, offers.card, 'book.change');
    const booked = await bot.press(CLERK, offers.card, 'book.take');
    const none = await bot.say(CLERK, 'varaa etäpalveluhuone huomenna klo 20 tunniksi');
    const missing = await bot.say(CLERK, 'varaa huone huomenna klo 10');
    const mine = await bot.say(CLERK, 'varaa etäpalveluhuone huomenna klo 13 tunniksi');
    await beFaster(bot, mine.card, '13:00', '14:00');
    const lost = await bot.press(CLERK, mine.card, 'book.take');
    expect(bookButtons(lost.card).length).toBeGreaterThan(0);
    bot.clock.set(TUESDAY, '07:00');
    const late = await bot.say(CLERK, 'varaa neuvotteluhuone klo 9 tunniksi');
    bot.clock.set(TUESDAY, '09:20');
    const refused = await bot.press(CLERK, late.card, 'book.take');
    expect(JSON.stringify(refused.card)).toContain('"book.search"');
    const expired = await bot.press(CLERK, offers.card, 'book.change');
    const all = [asked, wrong, offers, change, booked, none, missing, mine, lost, late, refused, expired];
    const cards = all.map(({ card }) => card);
    expect(cards.flatMap(wrongWith)).toEqual([]);
    expect(new Set(cards.map((card) => JSON.stringify(card).match(/"lang":"(..)"/)?.[1]))).toEqual(new Set([language]));
  });
});
