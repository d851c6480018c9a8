import { beforeAll, describe, expect, it } from '@jest/globals';
import { exampleHandler, jsonOf, logged, rawCall, tokenOf } from '../../../tests/fixtures/api.ts';
import { exampleView } from '../../../tests/fixtures/booking-view.ts';
import { at, exampleDirectory } from '../../../tests/fixtures/facts.ts';
import { fakeUseCases } from '../../../tests/fixtures/fake-use-cases.ts';
import { OutcomeUnknown, StoreUnreachable } from '../ports/day-store.ts';
import type { NewBooking } from '../use-cases/inputs.ts';
import { done, refused } from '../use-cases/outcome.ts';

const SECRET = 'Confidential talk with Matti';

let token = '';
beforeAll(async () => {
  token = await tokenOf('o-1');
});

const wish = {
  siteId: 'pori',
  resourceIds: ['pori.service-room'],
  start: '2026-11-23T08:00:00Z',
  end: '2026-11-23T10:30:00+02:00',
  purpose: 'meeting',
};

describe('a booking that comes in', () => {
  it('reaches its use case in the terms of the domain', async () => {
    const seen: unknown[] = [];
    const handle = exampleHandler({
      useCases: fakeUseCases({
        book: async (caller, input) => {
          seen.push(caller.person.organisationId, input);
          return done(exampleView());
        },
      }),
    });
    const body = { ...wish, title: 'Kokous 👩‍👩‍👧 مرحبا', needs: ['quiet'] };
    const reply = await handle(
      rawCall({ method: 'POST', url: '/api/bookings', token, body, headers: { 'idempotency-key': 'k-1' } }),
    );
    expect(reply.status).toBe(201);
    const expected: NewBooking = {
      siteId: 'pori',
      resourceIds: ['pori.service-room'],
      start: at('10'),
      end: at('10.30'),
      purpose: 'meeting',
      title: 'Kokous 👩‍👩‍👧 مرحبا',
      needs: ['quiet'],
      externalParticipants: false,
      confidential: false,
    };
    expect(seen).toEqual([
      'vero',
      { booking: expected, idempotency: { key: 'k-1', bodyHash: expect.stringMatching(/^[\w-]{43}$/) } },
    ]);
  });

  it('goes out in the time of the site, with its version as ETag and where it is found', async () => {
    const handle = exampleHandler({ useCases: fakeUseCases({ book: async () => done(exampleView()) }) });
    const reply = await handle(rawCall({ method: 'POST', url: '/api/bookings', token, body: wish }));
    expect(reply.headers).toMatchObject({ ETag: '"3"', Location: '/api/bookings/pori.20261123.01KAMXEXAMPLE' });
    expect(jsonOf(reply)).toMatchObject({
      start: '2026-11-23T10:00:00+02:00',
      checkInBy: '2026-11-23T10:10:00+02:00',
      visibility: 'full',
    });
  });
});

describe('a call that leads nowhere', () => {
  const handle = exampleHandler();

  it.each([
    ['GET', '/api/nothing', 404],
    ['GET', '/', 404],
    ['GET', '/api/sites/atlantis', 404],
    ['PUT', '/api/bookings', 405],
    ['DELETE', '/api/sites', 405],
    ['OPTIONS', '/api/bookings', 204],
    ['OPTIONS', '/api/nothing', 404],
    ['HEAD', '/api/sites', 200],
  ])('%s %s is answered %i', async (method, url, status) => {
    expect((await handle(rawCall({ method, url, token }))).status).toBe(status);
  });

  it('says which methods there are', async () => {
    const reply = await handle(rawCall({ method: 'PUT', url: '/api/bookings/x', token, language: 'en' }));
    expect(reply.headers.Allow).toBe('GET, HEAD, PATCH, DELETE, OPTIONS');
    expect(jsonOf(reply)).toMatchObject({ detail: 'Possible methods are: GET, HEAD, PATCH, DELETE, OPTIONS.' });
  });

  it('sends no body to HEAD', async () => {
    expect((await handle(rawCall({ method: 'HEAD', url: '/api/sites', token }))).body).toBeUndefined();
  });
});

describe('what goes wrong on our side', () => {
  const failing = (error: Error) =>
    exampleHandler({
      useCases: fakeUseCases({
        readBooking: async () => {
          throw error;
        },
      }),
    });

  it('is a 503 with Retry-After while the store cannot be reached', async () => {
    const handle = failing(new StoreUnreachable('connect ECONNREFUSED 10.0.0.1'));
    const reply = await handle(rawCall({ url: '/api/bookings/x', token }));
    expect(reply.status).toBe(503);
    expect(Number(reply.headers['Retry-After'])).toBeGreaterThan(0);
    expect(JSON.stringify(jsonOf(reply))).not.toContain('10.0.0.1');
  });

  it('says of what may have been stored that it is not known, and which booking to look at', async () => {
    const handle = exampleHandler({
      useCases: fakeUseCases({
        checkIn: async () => {
          throw new OutcomeUnknown(new StoreUnreachable('silent'), { bookingId: 'pori.20261123.a' });
        },
      }),
    });
    const reply = await handle(rawCall({ method: 'POST', url: '/api/bookings/pori.20261123.a/check-in', token }));
    expect(jsonOf(reply)).toMatchObject({ status: 503, code: 'outcome-unknown', bookingId: 'pori.20261123.a' });
    expect(Number(reply.headers['Retry-After'])).toBeGreaterThan(0);
  });

  it('says the same of what is stored in several steps, wherever the outage came', async () => {
    const handle = exampleHandler({
      useCases: fakeUseCases({
        cancelSeries: async () => {
          throw new StoreUnreachable('silent');
        },
      }),
    });
    const reply = await handle(rawCall({ method: 'DELETE', url: '/api/series/pori.s.a?scope=all', token }));
    expect(jsonOf(reply)).toMatchObject({ status: 503, code: 'outcome-unknown' });
  });

  it('is a 503 also when the directory is what cannot be reached', async () => {
    const handle = exampleHandler({
      directory: async () => {
        throw new StoreUnreachable('gone');
      },
    });
    const reply = await handle(rawCall({ url: '/api/sites', token }));
    expect(jsonOf(reply)).toMatchObject({ status: 503, code: 'store-unreachable' });
  });

  it('is a 500 that shows nothing but the id of the request', async () => {
    const handle = failing(new Error('SELECT * FROM documents'));
    const reply = await handle(
      rawCall({ url: '/api/bookings/x', token, language: 'en', headers: { 'x-request-id': 'call-1234' } }),
    );
    expect(reply.status).toBe(500);
    expect(JSON.stringify(jsonOf(reply))).not.toMatch(/SELECT|\.ts/);
    expect(jsonOf(reply)).toMatchObject({ detail: expect.stringContaining('call-1234') });
    expect(logged.some((line) => line.includes('SELECT'))).toBe(true);
  });

  it('is a 500 also when an answer has no text to be told in', async () => {
    const handle = exampleHandler({
      useCases: fakeUseCases({
        readBooking: async () => refused('malformed', { errors: [{ path: '', key: 'none' }] }),
      }),
    });
    expect((await handle(rawCall({ url: '/api/bookings/x', token }))).status).toBe(500);
  });
});

describe('a refusal', () => {
  it('comes with the reasons in the language and the time of the site', async () => {
    const params = { fromAt: at('10'), untilAt: at('10.30') };
    const finding = { rule: 'conflict', kind: 'conflict', code: 'occupied', severity: 'refuse', params } as const;
    const alternative = { siteId: 'pori', resourceId: 'pori.service-room-2', alsoResourceIds: [], score: 1, why: [] };
    const handle = exampleHandler({
      useCases: fakeUseCases({
        book: async () =>
          refused('conflict', {
            siteId: 'pori',
            findings: [finding],
            alternatives: [{ ...alternative, start: at('10'), end: at('10.30') }],
          }),
      }),
    });
    const reply = await handle(rawCall({ method: 'POST', url: '/api/bookings', token, language: 'sv', body: wish }));
    expect(reply.status).toBe(409);
    expect(jsonOf(reply)).toMatchObject({
      title: 'Tiden är redan bokad',
      reasons: [
        { rule: 'conflict', code: 'occupied', severity: 'refuse', params: { fromAt: '2026-11-23T10:00:00+02:00' } },
      ],
      alternatives: [{ resourceId: 'pori.service-room-2', start: '2026-11-23T10:00:00+02:00' }],
    });
    expect(jsonOf(reply)).toHaveProperty('reasons.0.message', expect.stringContaining('10.00–10.30'));
  });
});

describe('the number of calls', () => {
  it('is limited for each person by itself', async () => {
    const handle = exampleHandler({ rateLimit: 2 });
    const call = async (personToken: string) => handle(rawCall({ url: '/api/sites', token: personToken }));
    const other = await tokenOf('o-2');
    expect((await call(token)).status).toBe(200);
    expect((await call(token)).status).toBe(200);
    const third = await call(token);
    expect(third.status).toBe(429);
    expect(Number(third.headers['Retry-After'])).toBeGreaterThan(0);
    expect((await call(other)).status).toBe(200);
  });
});

describe('the log', () => {
  it('has one line a call, and nothing personal in it', async () => {
    const handle = exampleHandler({
      useCases: fakeUseCases({ book: async () => done(exampleView({ title: SECRET })) }),
      directory: async () => exampleDirectory(),
    });
    logged.length = 0;
    const body = { ...wish, title: SECRET };
    await handle(
      rawCall({ method: 'POST', url: '/api/bookings', token, body, headers: { 'x-request-id': 'id-12345' } }),
    );
    await handle(rawCall({ url: `/api/me/bookings?from=2026-11-23&to=secret`, token }));
    expect(logged).toHaveLength(2);
    expect(JSON.parse(logged[0] ?? '')).toMatchObject({
      requestId: 'id-12345',
      route: 'book',
      status: 201,
      organisation: 'vero',
      person: expect.stringMatching(/^[\w-]{12}$/),
    });
    const all = logged.join('');
    for (const secret of [SECRET, token, 'o-1', 'secret', 'Staff']) expect(all).not.toContain(secret);
  });
});

describe('every answer', () => {
  it('carries an id of the request and is no page of its own', async () => {
    const { headers } = await exampleHandler()(rawCall({ url: '/api/sites', token }));
    expect(headers).toMatchObject({
      'X-Request-Id': expect.stringMatching(/^[\w-]{8,64}$/),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    });
  });

  it('does not carry an id that could not be one', async () => {
    const given = 'a"\r\nSet-Cookie: b';
    const { headers } = await exampleHandler()(
      rawCall({ url: '/api/sites', token, headers: { 'x-request-id': given } }),
    );
    expect(headers['X-Request-Id']).not.toBe(given);
  });
});
