import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type ChannelKeys, publishKeys } from './channel-keys.ts';
import { type Bot, startBot } from './start-bot.ts';

const PERSON = 'vero-virkailija';
const APP_ID = '11111111-2222-3333-4444-555555555555';
const ISSUER = 'https://api.botframework.com';

/** Tells whether the bot served: the answer to a press comes with the call and needs no way back. */
const press = { type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 'today.show', data: {} } } };

/** A call from this machine with headers that `fetch` does not let one choose. */
const statusWith = (url: string, headers: Readonly<Record<string, string>>): Promise<number> =>
  new Promise((resolve, reject) => {
    const outgoing = request(`${url}/api/messages`, { method: 'POST', headers }, (incoming) => {
      incoming.resume();
      incoming.on('end', () => resolve(incoming.statusCode ?? 0));
    });
    outgoing.on('error', reject);
    outgoing.end(
      JSON.stringify({
        ...{ type: 'typing', channelId: 'msteams', serviceUrl: 'http://127.0.0.1:9/' },
        from: { id: PERSON },
        conversation: { id: 'c' },
      }),
    );
  });

describe('without a registration', () => {
  let bot: Bot;
  beforeAll(async () => {
    bot = await startBot();
  });
  afterAll(() => bot.close());

  const json = { 'content-type': 'application/json' };

  it('a program of this machine is heard', async () => {
    expect(await statusWith(bot.url, json)).toBe(200);
    expect(await statusWith(bot.url, { ...json, host: 'localhost:3978' })).toBe(200);
  });

  it.each([
    ['a proxy', { 'x-forwarded-for': '127.0.0.1' }],
    ['a proxy of the newer kind', { forwarded: 'for=127.0.0.1' }],
    ['a tunnel', { host: 'abc.devtunnels.ms' }],
    ['a page that made its own name point here', { host: 'rebound.example:3978' }],
  ])('whoever stands behind %s is not', async (_name, headers) => {
    expect(await statusWith(bot.url, { ...json, ...headers })).toBe(403);
  });

  it('a page of a browser is not, which can send text without being asked', async () => {
    expect(await statusWith(bot.url, { 'content-type': 'text/plain' })).toBe(415);
  });

  it('the sender is the person whose id the Entra id is, else the user’s own id', async () => {
    for (const from of [{ id: PERSON }, { id: 'anything', aadObjectId: PERSON }]) {
      const { card } = await bot.post(PERSON, { ...press, from });
      expect(card).toMatchObject({ type: 'AdaptiveCard' });
      expect(JSON.stringify(card)).toContain('today.show');
    }
  });
});

describe('with a registration', () => {
  let bot: Bot;
  let keys: ChannelKeys;
  let silenced: ReturnType<typeof jest.spyOn>;

  beforeAll(async () => {
    // The library tells the console of every token that does not hold.
    silenced = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    keys = await publishKeys();
    bot = await startBot({
      environment: { BOT_APP_ID: APP_ID, BOT_APP_PASSWORD: 'secret', BOT_OPENID_METADATA: keys.url },
    });
  });
  afterAll(async () => {
    await bot.close();
    await keys.close();
    silenced.mockRestore();
  });

  const claims = (more: object = {}) => ({
    iss: ISSUER,
    aud: APP_ID,
    exp: Math.floor(Date.now() / 1000) + 600,
    nbf: Math.floor(Date.now() / 1000) - 60,
    serviceurl: bot.connector.url,
    ...more,
  });
  const bearing = (token: string) => ({ authorization: `Bearer ${token}` });

  it('the channel is heard', async () => {
    const { status, card } = await bot.post(PERSON, press, bearing(await keys.sign(claims())));
    expect(status).toBe(200);
    expect(card).toMatchObject({ type: 'AdaptiveCard' });
  });

  it.each([
    ['an activity that nobody signed', async () => ({})],
    ['an empty token', async () => ({ authorization: 'Bearer ' })],
    ['no bearer', async () => ({ authorization: `Basic ${await keys.sign(claims())}` })],
    ['what is no token', async () => bearing('not.a.token')],
    ['a token that somebody else signed', async () => bearing(await keys.forge(claims()))],
    [
      'a token without a signature',
      async () => bearing(`${btoa('{"alg":"none"}')}.${btoa(JSON.stringify(claims()))}.`),
    ],
    ['a token for another bot', async () => bearing(await keys.sign(claims({ aud: 'another-bot' })))],
    ['a token for nobody', async () => bearing(await keys.sign(claims({ aud: undefined })))],
    ['a token of another issuer', async () => bearing(await keys.sign(claims({ iss: 'https://issuer.example' })))],
    [
      'a token of an emulator',
      async () =>
        bearing(
          await keys.sign(
            claims({ iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/', ver: '1.0', appid: APP_ID }),
          ),
        ),
    ],
    [
      'a token that has expired',
      async () => bearing(await keys.sign(claims({ exp: Math.floor(Date.now() / 1000) - 3600 }))),
    ],
    [
      'a token for another service address',
      async () => bearing(await keys.sign(claims({ serviceurl: 'https://elsewhere.example' }))),
    ],
  ])('%s is not: 401', async (_name, headers) => {
    const { status, body, said } = await bot.post(PERSON, press, await headers());
    expect({ status, said }).toEqual({ status: 401, said: [] });
    expect(body).toMatchObject({ status: 401, code: 'unauthenticated' });
  });

  it('the channel is asked to come again where its keys cannot be had', async () => {
    const elsewhere = await startBot({
      environment: { BOT_APP_ID: APP_ID, BOT_APP_PASSWORD: 'secret', BOT_OPENID_METADATA: 'http://127.0.0.1:9/openid' },
    });
    const { status } = await elsewhere.post(PERSON, press, bearing(await keys.sign(claims())));
    await elsewhere.close();
    expect(status).toBe(503);
  });

  it('a key that is not for the activity’s channel is not: 401', async () => {
    const { status } = await bot.post(PERSON, { ...press, channelId: 'webchat' }, bearing(await keys.sign(claims())));
    expect(status).toBe(401);
  });
});

describe('beside Entra ID', () => {
  it('nobody is heard where the bot is not registered', async () => {
    const bot = await startBot({ environment: { ENTRA_CLIENT_ID: 'the-app' } });
    const { status } = await bot.post(PERSON, press);
    await bot.close();
    expect(status).toBe(401);
  });
});
