import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { translate } from '@yhteistila/core/i18n/translate.ts';
import { LANGUAGES, type Language } from '@yhteistila/core/language/texts.ts';
import { during, MONDAY } from '../api/site-clock.ts';
import { buttonsOf, textsOf } from './chat-client.ts';
import { type Bot, startBot } from './start-bot.ts';

const PERSON = 'vero-virkailija';

let bot: Bot;

beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.close());
beforeEach(() => bot.clock.set(MONDAY, '10:02'));

const speaks = async (language: Language, personId = PERSON): Promise<void> => {
  const reply = await bot.as(personId).patch('/api/me', { locale: language });
  expect(reply.status).toBe(200);
};

/** What is written in each language, how the card's first line begins, and a word that is only in that language. */
const COMMANDS: readonly (readonly [
  name: string,
  words: Readonly<Record<Language, readonly string[]>>,
  key: string,
])[] = [
  ['help', { fi: ['ohje', 'Ohje!', 'APUA'], sv: ['hjälp', 'Hjälp.'], en: ['help', 'Help!'] }, 'bot.help.title'],
  [
    'my bookings',
    { fi: ['omat varaukset', 'Omat varaukset.'], sv: ['mina bokningar'], en: ['my bookings', 'My  bookings?'] },
    'bot.mine.title',
  ],
  ['language', { fi: ['kieli', 'Kieli?'], sv: ['språk'], en: ['language'] }, 'bot.language.title'],
];

describe.each(LANGUAGES)('in %s', (language) => {
  beforeEach(() => speaks(language));

  it.each(COMMANDS)(
    '%s is called by its words, in whatever case, and answers in that language',
    async (_name, words, key) => {
      for (const text of words[language]) {
        const { status, card } = await bot.say(PERSON, text);
        expect(status).toBe(200);
        expect(textsOf(card)[0]).toBe(translate(language, key));
        expect(card).toMatchObject({ type: 'AdaptiveCard', lang: language });
      }
    },
  );

  it('words of another language are understood as well, and answered in the person’s', async () => {
    for (const text of ['omat varaukset', 'mina bokningar', 'my bookings']) {
      const { card } = await bot.say(PERSON, text);
      expect(textsOf(card)[0]).toBe(translate(language, 'bot.mine.title'));
    }
  });

  it('tells what is free now at the home site, and until when', async () => {
    const words = { fi: 'vapaana nyt', sv: 'ledigt nu', en: 'free now' };
    const { card } = await bot.say(PERSON, words[language]);
    const time = language === 'en' ? '10:02' : '10.02';
    expect(textsOf(card)[0]).toBe(
      translate(language, 'bot.free.title', { site: language === 'sv' ? 'Björneborg' : 'Pori', time }),
    );
    expect(textsOf(card)).toContain(translate(language, 'bot.free.some'));
    // The house closes at 21, customers are served until 17.
    const [late, early] = language === 'en' ? ['21:00', '17:00'] : ['21.00', '17.00'];
    const until = (time: string) => new RegExp(`^${translate(language, 'bot.free.until', { time })}`);
    expect(textsOf(card).filter((text) => until(late).test(text)).length).toBeGreaterThan(3);
    expect(textsOf(card).filter((text) => until(early).test(text)).length).toBeGreaterThan(2);
  });

  it('tells who serves at the home site today, and until when', async () => {
    const words = { fi: 'tänään', sv: 'i dag', en: 'today' };
    const { card } = await bot.say(PERSON, words[language]);
    expect(textsOf(card)).toContain(translate(language, 'bot.today.serve'));
    expect(JSON.stringify(card)).toContain(
      { fi: 'Verohallinto', sv: 'Skatteförvaltningen', en: 'Tax Administration' }[language],
    );
  });

  it('puts a person on duty and takes the person off it', async () => {
    const on = { fi: 'päivystän', sv: 'jag har jour', en: 'on duty' };
    const off = { fi: 'en päivystä', sv: 'jag har inte jour', en: 'off duty' };
    await speaks(language, 'kela-asiantuntija');
    const { text } = await bot.say('kela-asiantuntija', on[language]);
    expect(text).toContain(translate(language, 'bot.duty.on').slice(0, -1));
    expect((await bot.as('kela-asiantuntija').get('/api/me/duty')).body).toMatchObject({ onDuty: true });
    expect((await bot.say('kela-asiantuntija', off[language])).text).toBe(translate(language, 'bot.duty.off'));
    expect((await bot.as('kela-asiantuntija').get('/api/me/duty')).body).toMatchObject({ onDuty: false });
  });
});

describe('language', () => {
  it.each([
    ['kieli ruotsi', 'sv'],
    ['språk engelska', 'en'],
    ['Language Finnish!', 'fi'],
    ['kieli svenska', 'sv'],
    ['language fi', 'fi'],
  ] as const)('%s changes it, here and in the tab', async (text, language) => {
    expect((await bot.say(PERSON, text)).text).toBe(translate(language, 'bot.language.done'));
    expect((await bot.as(PERSON).get('/api/me')).body).toMatchObject({ locale: language });
  });

  it('is changed by a button, each named in its own language', async () => {
    const { card } = await bot.say(PERSON, 'kieli');
    expect(buttonsOf(card).map(({ title }) => title)).toEqual(['Suomi', 'Svenska', 'English']);
    const { status, text } = await bot.press(PERSON, card, 'English');
    expect({ status, text }).toEqual({ status: 200, text: translate('en', 'bot.language.done') });
  });
});

describe('the help', () => {
  it('says that it was asked for, and not that nothing was understood', async () => {
    await speaks('en');
    expect(textsOf((await bot.say(PERSON, 'HELP?')).card)).toContain(translate('en', 'bot.help.lead'));
  });

  it('tells every command, those of one machine too', async () => {
    await speaks('en');
    const { card } = await bot.say(PERSON, 'help');
    for (const word of ['my bookings', 'free now', 'today', 'on duty', 'off duty', 'language', 'help', 'sign in as']) {
      expect(textsOf(card).filter((text) => text.startsWith(`**${word}**`))).toHaveLength(1);
    }
  });
});

describe('my bookings', () => {
  it('says when there are none', async () => {
    await speaks('en', 'te-virkailija');
    expect(textsOf((await bot.say('te-virkailija', 'my bookings')).card)).toContain('You have no bookings ahead.');
  });

  it('offers what can be done with each, and shows the state now when it is refreshed', async () => {
    await speaks('en');
    const site = (await bot.as(PERSON).get('/api/sites/pori')).body as {
      resources: { id: string; type: string }[];
    };
    const room = site.resources.find(({ type }) => type === 'negotiationRoom')?.id;
    const booked = await bot.as(PERSON).post('/api/bookings', {
      siteId: 'pori',
      resourceIds: [room],
      purpose: 'meeting',
      title: 'Nobody else may read this',
      ...during(MONDAY, '10:10–11:00'),
    });
    expect(booked.status).toBe(201);
    const { card } = await bot.say(PERSON, 'my bookings');
    expect(textsOf(card).join(' ')).toContain('10:10–11:00');
    expect(JSON.stringify(card)).not.toContain('Nobody else');
    const checkedIn = await bot.press(PERSON, card, 'booking.check-in');
    expect(textsOf(checkedIn.card).join(' ')).toContain(translate('en', 'status.checkedIn'));
    const refreshed = await bot.refresh(PERSON, card);
    expect(textsOf(refreshed.card).join(' ')).toContain(translate('en', 'status.checkedIn'));
    // What is in use is ended, no longer cancelled.
    expect(buttonsOf(refreshed.card).map(({ verb }) => verb)).toEqual(['booking.extend', 'booking.check-out']);
  });
});
