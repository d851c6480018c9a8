import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { translate } from '@yhteistila/core/i18n/translate.ts';
import { LANGUAGES } from '@yhteistila/core/language/texts.ts';
import { buttonsOf, conversationOf, textsOf, userIdOf } from './chat-client.ts';
import { type Bot, startBot } from './start-bot.ts';

const PERSON = 'vero-virkailija';
const LOCALES = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

let bot: Bot;

beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.close());

describe('a text that means nothing', () => {
  it.each(LANGUAGES)('gets the help in %s', async (language) => {
    await bot.as(PERSON).patch('/api/me', { locale: language });
    for (const text of ['qwerty', '   ', '🙂', 'a'.repeat(5000)]) {
      const { status, card } = await bot.say(PERSON, text);
      expect(status).toBe(200);
      expect(textsOf(card)).toContain(translate(language, 'bot.notUnderstood'));
    }
  });

  it('is told apart from a command behind a mention of the bot', async () => {
    const { card } = await bot.say(PERSON, '<at>Yhteistila</at>  omat varaukset');
    expect(buttonsOf(card)).toEqual([]);
    expect(textsOf(card)[0]).toBe(translate('en', 'bot.mine.title'));
  });
});

describe('somebody whom the bot does not know', () => {
  it.each(LANGUAGES)('is told so in %s, and can choose one of the demo’s people', async (language) => {
    const { card } = await bot.say(`stranger-${language}`, 'omat varaukset', { locale: LOCALES[language] });
    expect(textsOf(card)).toContain(translate(language, 'bot.signIn.stranger'));
    expect(JSON.stringify(card)).toContain('"value":"pori-neuvoja"');
    const { text } = await bot.press(`stranger-${language}`, card, 'signIn.as', { personId: 'pori-neuvoja' });
    expect(text).toMatch(/Pori/);
    const mine = await bot.say(`stranger-${language}`, 'my bookings');
    expect(textsOf(mine.card)[0]).toBe(translate('fi', 'bot.mine.title'));
  });

  it.each([
    ['fi', 'kirjaudu pori-host'],
    ['sv', 'logga in som pori-host'],
    ['en', 'Sign in as PORI-HOST.'],
  ])('signs in by a sentence in %s', async (language, sentence) => {
    const stranger = `other-${language}`;
    expect((await bot.say(stranger, sentence)).text).toBe(
      translate('fi', 'bot.signIn.done', { name: await nameOf('pori-host') }),
    );
    expect(textsOf((await bot.say(stranger, 'tänään')).card)[0]).toContain('Pori');
  });

  it('is shown who there is when nobody of that id is', async () => {
    const { card } = await bot.say('third', 'kirjaudu nobody');
    expect(textsOf(card)).toContain(translate('fi', 'bot.signIn.unknown'));
  });

  const nameOf = async (personId: string): Promise<string> => {
    const me = await bot.as(personId).get('/api/me');
    return (me.body as { person: { name: string } }).person.name;
  };
});

describe('a conversation of several', () => {
  it.each(['groupChat', 'channel'])(
    'in a %s is answered with one sentence and nothing of anybody',
    async (conversationType) => {
      const conversation = { id: conversationOf(PERSON), conversationType, isGroup: true };
      const { said } = await bot.say(PERSON, 'omat varaukset', { conversation, locale: 'sv-FI' });
      expect(said.map(({ text, card }) => ({ text, card }))).toEqual([
        { text: translate('sv', 'bot.personalOnly'), card: undefined },
      ]);
    },
  );
});

describe('what nobody waits for an answer to', () => {
  it.each([
    ['typing', { type: 'typing' }],
    ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }],
    ['somebody else who comes', { type: 'conversationUpdate', membersAdded: [{ id: '29:somebody' }] }],
    ['a removal', { type: 'installationUpdate', action: 'remove' }],
    ['an activity of a new kind', { type: 'somethingNew' }],
  ])('%s is passed over', async (_name, activity) => {
    const { status, said } = await bot.post(PERSON, activity);
    expect({ status, said }).toEqual({ status: 200, said: [] });
  });
});

describe('an installation', () => {
  it('greets once, in the person’s language, whichever of its activities comes first', async () => {
    const person = 'migri-asiantuntija';
    await bot.as(person).patch('/api/me', { locale: 'sv' });
    const came = { type: 'conversationUpdate', membersAdded: [{ id: '28:yhteistila' }] };
    const answers = await Promise.all([bot.install(person), bot.post(person, came), bot.install(person)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const greetings = bot.messagesTo(person);
    expect(greetings).toHaveLength(1);
    expect(textsOf(greetings[0]?.card)).toContain(translate('sv', 'bot.greeting'));
  });
});

describe('a button', () => {
  beforeEach(() => bot.as(PERSON).patch('/api/me', { locale: 'en' }));

  const invoke = (value: unknown) => bot.post(PERSON, { type: 'invoke', name: 'adaptiveCard/action', value });

  it.each([
    ['of a verb that is gone', { action: { verb: 'gone', data: {} }, trigger: 'manual' }, 'bot.button.unknown'],
    ['without an action', { trigger: 'manual' }, 'bot.button.unknown'],
    ['with nothing at all', undefined, 'bot.button.unknown'],
    ['whose inputs are missing', { action: { verb: 'language.choose', data: {} } }, 'bot.button.incomplete'],
    [
      'whose inputs are no good',
      { action: { verb: 'booking.check-in', data: { bookingId: 7, siteId: {} } } },
      'bot.button.incomplete',
    ],
  ])('%s is answered in words', async (_name, value, key) => {
    const { status, body } = await invoke(value);
    expect(status).toBe(200);
    expect(body).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: translate('en', key),
    });
  });

  it('answers with the card that takes its place', async () => {
    const { body } = await invoke({ action: { verb: 'today.show', data: {} }, trigger: 'manual' });
    expect(body).toMatchObject({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: { type: 'AdaptiveCard' },
    });
  });

  it('of a refresh that fails leaves the card as it is', async () => {
    const { status, body } = await invoke({ action: { verb: 'gone', data: {} }, trigger: 'automatic' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ statusCode: 500, type: 'application/vnd.microsoft.error' });
  });

  it('is told apart from an invoke that is none of ours', async () => {
    const { status, said } = await bot.post(PERSON, { type: 'invoke', name: 'composeExtension/query', value: {} });
    expect({ status, said }).toEqual({ status: 200, said: [] });
  });

  it.each([
    ['its data alone', { verb: 'language.choose', language: 'sv' }],
    ['the whole action', { action: { verb: 'language.choose', data: { language: 'sv' } } }],
  ])('sent in the old style as %s does the same', async (_name, value) => {
    const { status, said } = await bot.post(PERSON, { type: 'message', value });
    expect(status).toBe(200);
    expect(said.map(({ text }) => text)).toEqual([translate('sv', 'bot.language.done')]);
  });

  it('sent in the old style puts its card in the place of the pressed one', async () => {
    const { said } = await bot.post(PERSON, { type: 'message', value: { verb: 'today.show' }, replyToId: 'm-77' });
    expect(said).toMatchObject([{ replaces: true, messageId: 'm-77' }]);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['no activity', []],
    ['no sender', { from: undefined }],
    ['no conversation', { conversation: null }],
    ['an address of another kind', { serviceUrl: 'file:///etc/passwd' }],
  ])('%s is refused', async (_name, part) => {
    const { status } = Array.isArray(part)
      ? await bot.send('POST', '/api/messages', { body: '[]', headers: { 'content-type': 'application/json' } })
      : await bot.post(PERSON, { type: 'message', text: 'ohje', ...part });
    expect(status).toBe(400);
  });

  it('an address that is not on this machine is refused where nothing is signed', async () => {
    const { status } = await bot.post(PERSON, { type: 'message', text: 'ohje', serviceUrl: 'https://example.com/' });
    expect(status).toBe(403);
  });
});

describe('the channel', () => {
  it('that does not take the answer does not hear of a failure, and nothing of it is logged but the status', async () => {
    bot.connector.failWith(500);
    const before = bot.connector.tries();
    const { status } = await bot.say(PERSON, 'ohje hunter2');
    bot.connector.work();
    expect(status).toBe(200);
    expect(bot.connector.tries()).toBe(before + 1);
    expect(bot.failures().join('')).toContain('the channel answered 500');
  });
});

describe('the log', () => {
  it('has nothing of who wrote and what', async () => {
    await bot.say(PERSON, 'salaisuus xyzzy');
    const log = bot.logged.join('');
    for (const word of ['xyzzy', 'hunter2', PERSON, userIdOf(PERSON), conversationOf(PERSON)]) {
      expect(log).not.toContain(word);
    }
  });
});
