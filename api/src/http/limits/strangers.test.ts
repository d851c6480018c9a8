import { describe, expect, it } from '@jest/globals';
import { type ExampleCall, exampleHandler, rawCall, tokenOf } from '../../../../tests/fixtures/api.ts';
import { fakeUseCases } from '../../../../tests/fixtures/fake-use-cases.ts';
import { done } from '../../use-cases/outcome.ts';
import { createHandleMessage } from '../messages.ts';

const health = { status: 'ok', store: 'sqlite', version: '1', jobs: [] } as const;
const useCases = fakeUseCases({ health: async () => done(health) });

const statusesOf = async (handle: ReturnType<typeof exampleHandler>, call: ExampleCall, times: number) => {
  const statuses: number[] = [];
  for (let time = 0; time < times; time += 1) statuses.push((await handle(rawCall(call))).status);
  return statuses;
};

describe('the number of calls without anybody signed in', () => {
  it.each([
    ['without a token', { url: '/api/sites' }, 401],
    ['with a token that does not hold', { url: '/api/sites', token: 'a.b.c' }, 401],
    ['for what is open to all', { url: '/api/health' }, 200],
    ['for the document', { url: '/api/openapi.json' }, 200],
    ['for what there is not', { url: '/api/none' }, 404],
    ['in a way that there is not', { method: 'PATCH', url: '/api/sites' }, 405],
    ['for what may be done', { method: 'OPTIONS', url: '/api/sites' }, 204],
  ])('is limited: %s', async (_what, call, status) => {
    const handle = exampleHandler({ useCases, rateLimit: 2 });
    expect(await statusesOf(handle, call, 4)).toEqual([status, status, 429, 429]);
    const reply = await handle(rawCall(call));
    expect(Number(reply.headers['Retry-After'])).toBeGreaterThan(0);
  });

  it('is limited for guests and for people of unknown tenants', async () => {
    const handle = exampleHandler({ rateLimit: 2 });
    const call = { url: '/api/sites', token: await tokenOf('o-1', 'atlantis') };
    expect(await statusesOf(handle, call, 3)).toEqual([403, 403, 429]);
  });

  it('is of each network by itself', async () => {
    const handle = exampleHandler({ rateLimit: 2 });
    const from = (address: string) => ({ url: '/api/sites', sender: { address } });
    expect(await statusesOf(handle, from('10.0.0.1'), 3)).toEqual([401, 401, 429]);
    expect(await statusesOf(handle, from('10.0.0.2'), 3)).toEqual([401, 401, 429]);
    expect(await statusesOf(handle, from('2001:db8::1'), 2)).toEqual([401, 401]);
    // An office or a household may choose as many addresses of its network as it likes.
    expect(await statusesOf(handle, from('2001:db8::2'), 1)).toEqual([429]);
  });

  it('keeps nobody of the same network out who has a token that holds', async () => {
    const handle = exampleHandler({ rateLimit: 2 });
    expect(await statusesOf(handle, { url: '/api/sites' }, 3)).toEqual([401, 401, 429]);
    expect(await statusesOf(handle, { url: '/api/sites', token: await tokenOf('o-1') }, 2)).toEqual([200, 200]);
  });

  it('does not silence the health of the service', async () => {
    const handle = exampleHandler({ useCases, rateLimit: 2 });
    expect(await statusesOf(handle, { url: '/api/sites' }, 3)).toEqual([401, 401, 429]);
    expect(await statusesOf(handle, { url: '/api/health' }, 1)).toEqual([200]);
  });

  it('has no limit where the settings want none', async () => {
    expect(new Set(await statusesOf(exampleHandler(), { url: '/api/sites' }, 50))).toEqual(new Set([401]));
  });
});

describe('the number of messages to the bot', () => {
  const call = { method: 'POST', url: '/api/messages', body: { type: 'message' } };
  const bot = () =>
    createHandleMessage(
      {
        send: async () => ({ outcome: 'later' }),
        receive: async ({ authorization }) => ({ status: authorization === undefined ? 401 : 200 }),
      },
      2,
    );
  const statuses = (handleMessage: ReturnType<typeof bot>, of: ExampleCall, times: number) =>
    statusesOf((request) => handleMessage(request, false), of, times);

  it.each([
    ['that nobody signed', call, 401],
    ['that are broken', { ...call, body: '{' }, 400],
  ])('%s is limited', async (_what, message, status) => {
    expect(await statuses(bot(), message, 4)).toEqual([status, status, 429, 429]);
  });

  it('to no bot is limited', async () => {
    expect(await statuses(createHandleMessage(undefined, 2), call, 3)).toEqual([401, 401, 429]);
  });

  it('that the channel signed is not', async () => {
    const handleMessage = bot();
    expect(await statuses(handleMessage, call, 3)).toEqual([401, 401, 429]);
    expect(await statuses(handleMessage, { ...call, token: 'signed' }, 5)).toEqual([200, 200, 200, 200, 200]);
  });
});
