import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { site } from '@yhteistila/core/contract/schemas/site.ts';
import { during, instantAt } from '../api/site-clock.ts';
import { wrongWith } from '../fixtures/card-check.ts';
import { bookButtons, bookingsOf, CLERK, saying } from './booking-in-chat.ts';
import { buttonsOf } from './chat-client.ts';
import { type Bot, startBot } from './start-bot.ts';

const TOMORROW = '2026-12-01';
const FRIDAY = '2026-12-04';

let bot: Bot;
beforeEach(async () => {
  bot = await startBot({ now: instantAt('2026-11-30', '07:32') });
});
afterEach(() => bot.close());

const speaks = (locale: string) => bot.as(CLERK).patch('/api/me', { locale });

const book = async (day: string, times: string, room = 'pori-meeting-room-1', title = 'Budjetti') => {
  const body = { siteId: 'pori', resourceIds: [room], purpose: 'meeting', title, ...during(day, times) };
  expect((await bot.as(CLERK).post('/api/bookings', body)).status).toBe(201);
};

describe('something doubtful', () => {
  it.each([
    ['fi', 'neukkari ensi tiistaina klo 9', 'Mikä päivä?', 'ti 8.12.'],
    ['sv', 'mötesrum nästa tisdag kl 9', 'Vilken dag?', 'tis 8.12'],
    ['en', 'meeting room next Tue at 9', 'Which day?', 'Tue 8 Dec'],
  ])('is asked, and nothing else is offered meanwhile: %s', async (language, sentence, question, answer) => {
    await speaks(language);
    const { text, card } = await bot.say(CLERK, sentence);
    expect(saying(card)).toContain(question);
    expect(bookButtons(card)).toEqual([]);
    expect(text).toMatch(/9/);
    const offers = await bot.press(CLERK, card, answer);
    expect(saying(offers.card).replaceAll(',', '')).toContain(answer);
    expect(bookButtons(offers.card).length).toBeGreaterThan(0);
    expect([card, offers.card].flatMap(wrongWith)).toEqual([]);
  });

  it('opens the form with the rest where it can be anything', async () => {
    const { text, card } = await bot.say(CLERK, 'neukkari 31.11. klo 10');
    expect(text).toContain('Tällaista päivää ei ole: 31.11.');
    expect(bookButtons(card)).toEqual([]);
    expect(JSON.stringify(card)).toContain('"value":"10:00"');
  });

  it('is a closed day, a room that is not there, and more than one room', async () => {
    const closed = await bot.say(CLERK, 'kokous la klo 10');
    expect(closed.text).toContain('suljettu');
    const room = await bot.say(CLERK, 'kokoustila 999 huomenna klo 10');
    expect(room.text).toContain('kokoustila 999');
    const rooms = await bot.say(CLERK, 'varaa kaksi kokoustilaa huomenna klo 10');
    for (const { card } of [closed, room, rooms]) expect(bookButtons(card)).toEqual([]);
    const one = await bot.press(CLERK, rooms.card, 'Etsi yksi tila');
    expect(bookButtons(one.card).length).toBeGreaterThan(0);
  });

  it('is that nothing shall be booked', async () => {
    const { text, card } = await bot.say(CLERK, 'älä varaa kokoustilaa huomenna klo 9');
    expect(text).toContain('En varannut mitään');
    expect(card).toBeUndefined();
  });
});

describe('two languages', () => {
  it.each([
    ['fi', 'palveluhuone huomenna klo 10, kaksi tulkkia, arabia ja venäjä'],
    ['sv', 'servicerum i morgon kl 10 med tolkar, arabiska och ryska'],
    ['en', 'service room tomorrow at 10 with Arabic and Russian interpreters'],
  ])('are spoken among the interpreters who come along: %s', async (language, sentence) => {
    await speaks(language);
    const { card } = await bot.say(CLERK, sentence);
    await bot.press(CLERK, card, 'book.take');
    const [booked] = await bookingsOf(bot, CLERK);
    expect(booked).toMatchObject({ languages: ['ar', 'ru'], status: 'confirmed' });
  });
});

describe('a room by its name', () => {
  it('is offered alone', async () => {
    const { card } = await bot.say(CLERK, 'kokoustila 201 huomenna klo 10');
    expect(bookButtons(card).map(({ title }) => title)).toEqual(['Varaa Kokoustila 201, 10.00–11.00']);
  });
});

describe('a series', () => {
  it('is previewed date by date and booked by one press, once', async () => {
    const { text, card } = await bot.say(CLERK, 'kokoustila joka keskiviikko klo 9 4 kertaa');
    expect(text).toContain('toistuva');
    expect(saying(card)).toContain('4 kertaa, ke 2.12.–ke 23.12.');
    expect(await bookingsOf(bot, CLERK)).toEqual([]);
    const booked = await bot.press(CLERK, card, 'series.book');
    await bot.press(CLERK, card, 'series.book');
    expect(saying(booked.card)).toContain('4 varausta on tehty');
    expect(await bookingsOf(bot, CLERK)).toHaveLength(4);
    expect([card, booked.card].flatMap(wrongWith)).toEqual([]);
  });
});

describe('a series with exceptions', () => {
  it.each([
    ['fi', 'kokoustila joka keskiviikko klo 9 4 kertaa paitsi 9.12.', 'paitsi ke 9.12.'],
    ['sv', 'mötesrum varje onsdag kl. 9, 4 gånger, utom 9.12.', 'utom ons 9.12'],
    ['en', 'meeting room every Wednesday at 9, 4 times, except December 9', 'except Wed 9 Dec'],
  ])('is previewed and booked without them: %s', async (language, sentence, told) => {
    await speaks(language);
    const { text, card } = await bot.say(CLERK, sentence);
    expect(text).toContain(told);
    expect(saying(card)).not.toMatch(/9\.12\.|9 Dec/);
    await bot.press(CLERK, card, 'series.book');
    const days = (await bookingsOf(bot, CLERK)).map(({ start }) => start.slice(0, 10));
    expect(days.sort()).toEqual(['2026-12-02', '2026-12-16', '2026-12-23']);
  });

  it('keeps them through the form, and leaves them out where the first date alone is wanted', async () => {
    const { card } = await bot.say(CLERK, 'kokoustila joka keskiviikko klo 9 4 kertaa paitsi 9.12.');
    const { card: form } = await bot.press(CLERK, card, 'series.change');
    const { card: again } = await bot.press(CLERK, form, 'book.search', {
      ...{ purpose: 'meeting', siteId: 'pori', day: '2026-12-02', start: '10:00', length: '60' },
    });
    expect(saying(again)).toMatch(/^Toistuva varaus/);
    expect(saying(again)).not.toContain('9.12.');
    const { card: once } = await bot.press(CLERK, card, 'series.once');
    expect(bookButtons(once).length).toBeGreaterThan(0);
  });
});

describe('a series of which the first date is crowded', () => {
  const MEETING_ROOMS = ['meetingRoom', 'negotiationRoom', 'projectRoom', 'innovationLab', 'coCreationArea'];
  const SPECIAL = ['securityRoom', 'ceremonyRoom', 'workCafe', 'eventSpace', 'showroom'];
  const FIRST_TUESDAY = '2026-12-01';

  /** Closes every space of Pori of which that holds for that hour. */
  const close = async (isClosed: (type: string) => boolean) => {
    const { resources } = site.parse((await bot.as(CLERK).get('/api/sites/pori')).body);
    const coordinator = bot.as('pori-koordinaattori');
    const body = { ...during(FIRST_TUESDAY, '09:00–10:00'), category: 'other' };
    for (const { id } of resources.filter(({ kind, type }) => kind === 'space' && isClosed(type))) {
      expect((await coordinator.post(`/api/resources/${id}/closures`, body)).status).toBe(201);
    }
  };

  it.each([
    ['the proper rooms', (type: string) => MEETING_ROOMS.includes(type)],
    ['all but the special ones', (type: string) => !SPECIAL.includes(type)],
  ])('by %s is shown in a proper room that is free on most dates', async (_, isClosed) => {
    await close(isClosed);
    const { card } = await bot.say(CLERK, 'kokous joka tiistai klo 9-10 4 kertaa');
    expect(saying(card)).toMatch(/^Toistuva varaus: (Kokous|Neuvottelu)/);
    expect(saying(card)).toContain('Voit varata 3/4 kertaa');
    expect(saying(card)).not.toMatch(/hyväksyntää/);
  });
});

describe('another act', () => {
  it.each([
    ['fi', 'peruuttaisin huomisen kokouksen'],
    ['sv', 'boka av mitt möte i morgon kl 10'],
    ['en', "call off tomorrow's meeting"],
  ])('leads to the booking that is to be cancelled, never to a new one: %s', async (language, sentence) => {
    await speaks(language);
    await book(TOMORROW, '10:00–11:00');
    await book(FRIDAY, '13:00–14:00');
    const { card } = await bot.say(CLERK, sentence);
    expect(bookButtons(card)).toEqual([]);
    await bot.press(CLERK, card, 'booking.cancel-now');
    const left = await bookingsOf(bot, CLERK);
    expect(left.filter(({ status }) => status === 'confirmed')).toHaveLength(1);
  });

  it('moves by a press', async () => {
    await book(TOMORROW, '10:00–11:00');
    const { card } = await bot.say(CLERK, 'siirtäisin palaverin huomiselta perjantaille klo 13');
    expect(wrongWith(card)).toEqual([]);
    await bot.press(CLERK, card, 'booking.change-time');
    expect(await bookingsOf(bot, CLERK)).toMatchObject([{ start: '2026-12-04T13:00:00+02:00' }]);
  });

  it.each([
    ['fi', 'peru aamukokous'],
    ['sv', 'avboka morgonmötet'],
    ['en', 'cancel the morning meeting'],
  ])('knows a booking by its part of the day: %s', async (language, sentence) => {
    await speaks(language);
    await book(TOMORROW, '09:00–10:00');
    await book(TOMORROW, '13:00–14:00');
    const { card } = await bot.say(CLERK, sentence);
    await bot.press(CLERK, card, 'booking.cancel-now');
    const left = await bookingsOf(bot, CLERK);
    expect(left.filter(({ status }) => status === 'confirmed')).toMatchObject([{ start: '2026-12-01T13:00:00+02:00' }]);
  });

  it.each([
    ['fi', 'siirrä pe 4.12. palaveri viikolla eteenpäin'],
    ['sv', 'flytta fredagens möte en vecka framåt'],
    ['en', "postpone Friday's meeting by a week"],
    ['fi', 'siirrä palaveri pe 11.12.'],
  ])('moves by whole days, and to the one day that is said: %s: %s', async (language, sentence) => {
    await speaks(language);
    await book(FRIDAY, '13:00–14:00');
    const { card } = await bot.say(CLERK, sentence);
    await bot.press(CLERK, card, 'booking.change-time');
    expect(await bookingsOf(bot, CLERK)).toMatchObject([{ start: '2026-12-11T13:00:00+02:00' }]);
  });

  it.each([
    ['fi', 'peru viikonlopun kokous', 'viikonlopun'],
    ['sv', 'avboka helgens möte', 'helgens'],
    ['en', 'cancel the weekend meeting', 'weekend'],
  ])('asks which booking where it does not know when, and tells that: %s', async (language, sentence, words) => {
    await speaks(language);
    await book(TOMORROW, '10:00–11:00');
    const { text, card } = await bot.say(CLERK, sentence);
    expect(text).toContain(words);
    expect(buttonsOf(card).filter(({ verb }) => verb === 'booking.act')).toHaveLength(1);
  });

  it('asks which of several is meant, and says where there is none', async () => {
    await book(TOMORROW, '10:00–11:00');
    await book(TOMORROW, '13:00–14:00');
    const several = await bot.say(CLERK, 'peru huominen palaveri');
    expect(buttonsOf(several.card).filter(({ verb }) => verb === 'booking.act')).toHaveLength(2);
    const none = await bot.say(CLERK, 'peru perjantain palaveri');
    expect(none.text).toContain('En löytänyt');
  });
});
