import { beforeAll, describe, expect, it } from '@jest/globals';
import { exampleHandler, jsonOf, rawCall, tokenOf } from '../../../tests/fixtures/api.ts';
import { exampleView } from '../../../tests/fixtures/booking-view.ts';
import { fakeUseCases } from '../../../tests/fixtures/fake-use-cases.ts';
import { done, refused, replayed } from '../use-cases/outcome.ts';
import { createHandleMessage } from './messages.ts';

let token = '';
beforeAll(async () => {
  token = await tokenOf('o-1');
});

const wish = {
  siteId: 'pori',
  resourceIds: ['pori.service-room'],
  start: '2026-11-23T10:00:00+02:00',
  end: '2026-11-23T10:30:00+02:00',
  purpose: 'meeting',
};

describe('what is read', () => {
  const READ = [
    '/api/sites',
    '/api/organisations',
    '/api/sites/pori',
    '/api/openapi.json',
    '/api/me/calls',
    '/api/bookings/x',
  ];
  const handle = exampleHandler({
    useCases: fakeUseCases({
      readBooking: async () => done(exampleView()),
      calls: { ...fakeUseCases().calls, mine: async () => done([]) },
    }),
  });
  const get = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
    handle(rawCall({ method, url, token, headers }));

  it.each(READ)('has a tag, and is not sent to who names it: %s', async (url) => {
    const first = await get(url);
    const tag = first.headers.ETag ?? '';
    expect(tag).toMatch(/^(W\/)?"[\w.-]+"$/);
    for (const named of [tag, '*', `"another", ${tag}`, tag.replace('W/', '')]) {
      for (const method of ['GET', 'HEAD']) {
        const again = await get(url, { 'if-none-match': named }, method);
        expect(again).toMatchObject({ status: 304, body: undefined, headers: { ETag: tag, Vary: expect.anything() } });
        expect(again.headers).not.toHaveProperty('Content-Type');
      }
    }
    expect((await get(url, { 'if-none-match': '"another"' })).status).toBe(200);
  });

  it('has no tag where it could not be read', async () => {
    expect((await get('/api/sites/atlantis')).headers).not.toHaveProperty('ETag');
    expect((await get('/api/sites/atlantis', { 'if-none-match': '*' })).status).toBe(404);
  });

  it('has no tag where its viewer may not know the version', async () => {
    const { id, resourceIds, start, end, status } = exampleView();
    const redacted = { id, resourceIds, start, end, status, visibility: 'redacted' as const };
    const other = exampleHandler({ useCases: fakeUseCases({ readBooking: async () => done(redacted) }) });
    expect((await other(rawCall({ url: '/api/bookings/x', token }))).headers).not.toHaveProperty('ETag');
  });
});

describe('the language of an answer', () => {
  it.each(['fi', 'sv', 'en'])('is said: %s', async (language) => {
    const handle = exampleHandler({
      useCases: fakeUseCases({ book: async () => done(exampleView()), readBooking: async () => refused('not-found') }),
    });
    const made = await handle(rawCall({ method: 'POST', url: '/api/bookings', token, language, body: wish }));
    const problem = await handle(rawCall({ url: '/api/bookings/x', token, language }));
    const stranger = await handle(rawCall({ url: '/api/sites', language }));
    for (const { headers } of [made, problem, stranger]) expect(headers['Content-Language']).toBe(language);
  });

  it('is that of what is told in one alone, or of all three', async () => {
    const handle = exampleHandler();
    expect((await handle(rawCall({ url: '/api/sites', token }))).headers['Content-Language']).toBe('fi, sv, en');
    expect((await handle(rawCall({ url: '/api/openapi.json' }))).headers['Content-Language']).toBe('en');
  });
});

describe('how the caller stands with the limit', () => {
  const standing = ({ headers }: { readonly headers: Readonly<Record<string, string>> }) =>
    ['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset'].map((name) => headers[name]);

  it.each([
    ['signed in', () => ({ url: '/api/sites', token })],
    ['not signed in', () => ({ url: '/api/sites' })],
    ['to what is open', () => ({ url: '/api/openapi.json' })],
    ['to nowhere', () => ({ url: '/api/nowhere' })],
    ['with OPTIONS', () => ({ method: 'OPTIONS', url: '/api/sites' })],
    ['with another method', () => ({ method: 'PATCH', url: '/api/sites' })],
  ])('is said in every answer: %s', async (_who, call) => {
    const handle = exampleHandler({ rateLimit: 3 });
    const remaining: unknown[] = [];
    for (let time = 0; time < 4; time += 1) {
      const reply = await handle(rawCall(call()));
      const [limit, left, reset] = standing(reply);
      expect(limit).toBe('3');
      expect(reset).toMatch(/^([1-9]|[1-5]\d|60)$/);
      remaining.push(left);
      if (reply.status === 429) expect(reply.headers['Retry-After']).toBe(reset);
    }
    expect(remaining).toEqual(['2', '1', '0', '0']);
  });

  it('is not said where there is no limit', async () => {
    expect(standing(await exampleHandler()(rawCall({ url: '/api/sites', token })))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('a repeat under a key', () => {
  it('is told to be one', async () => {
    const useCases = (repeat: boolean) =>
      fakeUseCases({ book: async () => (repeat ? replayed(exampleView()) : done(exampleView())) });
    const call = rawCall({ method: 'POST', url: '/api/bookings', token, body: wish });
    const first = await exampleHandler({ useCases: useCases(false) })(call);
    const again = await exampleHandler({ useCases: useCases(true) })(call);
    expect(first.headers).not.toHaveProperty('Idempotent-Replayed');
    expect(again).toMatchObject({ status: 201, headers: { 'Idempotent-Replayed': 'true', ETag: first.headers.ETag } });
    expect(jsonOf(again)).toEqual(jsonOf(first));
  });
});

describe('a method that an address does not take', () => {
  it.each([
    ['/api/sites', 'GET, HEAD, OPTIONS'],
    ['/api/health', 'GET, HEAD, OPTIONS'],
    ['/api/openapi.json', 'GET, HEAD, OPTIONS'],
    ['/api/bookings', 'POST, OPTIONS'],
    ['/api/bookings/x', 'GET, HEAD, PATCH, DELETE, OPTIONS'],
    ['/api/me', 'GET, HEAD, PATCH, OPTIONS'],
    ['/api/resources/x/closures/y', 'GET, HEAD, DELETE, OPTIONS'],
  ])('of %s is told with those that it takes: %s', async (url, allow) => {
    const handle = exampleHandler();
    for (const method of ['PUT', 'TRACE', 'PROPFIND']) {
      const reply = await handle(rawCall({ method, url }));
      expect([reply.status, reply.headers.Allow]).toEqual([405, allow]);
      expect(jsonOf(reply)).toMatchObject({ code: 'method-not-allowed' });
    }
    const options = await handle(rawCall({ method: 'OPTIONS', url }));
    expect(options).toMatchObject({ status: 204, body: undefined, headers: { Allow: allow } });
    expect(options.headers).toHaveProperty('X-Request-Id');
  });

  it('of what cannot be read is told to HEAD, without a body', async () => {
    const reply = await exampleHandler()(rawCall({ method: 'HEAD', url: '/api/bookings' }));
    expect(reply).toMatchObject({ status: 405, body: undefined, headers: { Allow: 'POST, OPTIONS' } });
  });

  it.each(['GET', 'HEAD', 'PUT', 'DELETE'])('of the bot’s messages is %s', async (method) => {
    const reply = await createHandleMessage(undefined)(rawCall({ method, url: '/api/messages' }), false);
    expect([reply.status, reply.headers.Allow]).toEqual([405, 'POST, OPTIONS']);
    const options = await createHandleMessage(undefined)(rawCall({ method: 'OPTIONS', url: '/api/messages' }), false);
    expect([options.status, options.headers.Allow]).toEqual([204, 'POST, OPTIONS']);
  });
});

describe('a message that the bot does not take', () => {
  const bot = (status: number) =>
    createHandleMessage({ send: async () => ({ outcome: 'later' }), receive: async () => ({ status }) });
  const message = { method: 'POST', url: '/api/messages', body: {} };

  it.each([
    [400, 'malformed'],
    [401, 'unauthenticated'],
    [403, 'forbidden'],
  ])('is told why: %i', async (status, code) => {
    const reply = await bot(status)(rawCall({ ...message, token: 'a.b.c' }), false);
    expect(reply).toMatchObject({ status, headers: { 'Content-Type': 'application/problem+json' } });
    expect(jsonOf(reply)).toMatchObject({ code });
  });

  it('says whether a token was missing or does not hold', async () => {
    const without = await bot(401)(rawCall(message), false);
    const wrong = await bot(401)(rawCall({ ...message, token: 'a.b.c' }), false);
    expect(without.headers['WWW-Authenticate']).toBe('Bearer');
    expect(wrong.headers['WWW-Authenticate']).toBe('Bearer error="invalid_token"');
  });
});
