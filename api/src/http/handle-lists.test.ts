import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Route } from '@yhteistila/core/contract/route.ts';
import { ROUTES } from '@yhteistila/core/contract/routes.ts';
import { z } from 'zod';
import { exampleHandler, jsonOf, rawCall, tokenOf } from '../../../tests/fixtures/api.ts';
import { exampleView } from '../../../tests/fixtures/booking-view.ts';
import { fakeUseCases } from '../../../tests/fixtures/fake-use-cases.ts';
import { done } from '../use-cases/outcome.ts';
import { isListId } from './pages/list-orders.ts';

let token = '';
beforeAll(async () => {
  token = await tokenOf('o-1');
});

const bookings = Array.from({ length: 7 }, (_, number) => exampleView({ id: `pori.20261123.${number}` }));
const ids = bookings.map(({ id }) => id);
const handle = exampleHandler({
  useCases: fakeUseCases({ listMyBookings: async () => done(bookings), listRequests: async () => done(bookings) }),
});
const get = (url: string) => handle(rawCall({ url, token, language: 'en' }));
const MINE = '/api/me/bookings?from=2026-11-23&to=2026-11-24';
const nextIn = ({ headers }: Awaited<ReturnType<typeof get>>): string | undefined =>
  /^<([^>]+)>; rel="next"$/.exec(headers.Link ?? '')?.[1];
const listed = (body: unknown) =>
  z
    .array(z.object({ id: z.string() }))
    .parse(body)
    .map(({ id }) => id);

it('every list can be asked for in parts, and nothing else can', () => {
  const routes: readonly (readonly [string, Route])[] = Object.entries(ROUTES);
  for (const [id, { replies, query }] of routes) {
    expect([id, replies.body instanceof z.ZodArray]).toEqual([id, isListId(id)]);
    const shape = query instanceof z.ZodObject ? Object.keys(query.shape) : [];
    expect([id, shape.includes('limit') && shape.includes('cursor')]).toEqual([id, isListId(id)]);
  }
});

describe('a list', () => {
  it('comes in parts, each with a link to the next and a tag of its own', async () => {
    const pages: string[][] = [];
    const tags = new Set<string | undefined>();
    for (let url: string | undefined = `${MINE}&limit=3`; url !== undefined; ) {
      const reply = await get(url);
      expect(reply.status).toBe(200);
      pages.push(listed(jsonOf(reply)));
      tags.add(reply.headers.ETag);
      url = nextIn(reply);
      if (url !== undefined) expect(url).toMatch(/^\/api\/me\/bookings\?from=2026-11-23&to=2026-11-24&limit=3&cursor=/);
    }
    expect(pages).toEqual([ids.slice(0, 3), ids.slice(3, 6), ids.slice(6)]);
    expect(tags.size).toBe(3);
  });

  it('comes as a whole where it has room', async () => {
    for (const url of [MINE, `${MINE}&limit=7`, `${MINE}&limit=1000`]) {
      const reply = await get(url);
      expect(listed(jsonOf(reply))).toEqual(ids);
      expect(reply.headers).not.toHaveProperty('Link');
    }
  });

  it('has another tag when more follows, although what it has is the same', async () => {
    const first = await get(`${MINE}&limit=7`);
    const longer = exampleHandler({
      useCases: fakeUseCases({
        listMyBookings: async () => done([...bookings, exampleView({ id: 'pori.20261123.9' })]),
      }),
    });
    const headers = { 'if-none-match': first.headers.ETag ?? '' };
    expect((await longer(rawCall({ url: `${MINE}&limit=7`, token, language: 'en', headers }))).status).toBe(200);
  });

  it.each(['0', '-1', '1001', '1e3', '5.5', '', 'all', ' 5', '0x10', '999999999999'])(
    'takes no limit of %p',
    async (limit) => {
      const reply = await get(`${MINE}&limit=${encodeURIComponent(limit)}`);
      expect(jsonOf(reply)).toMatchObject({ status: 400, errors: [{ path: 'limit' }] });
    },
  );

  it('says which limit there is', async () => {
    expect(JSON.stringify(jsonOf(await get(`${MINE}&limit=1001`)))).toContain('1000');
  });

  it('goes on only where its own cursor says', async () => {
    const own = new URL(nextIn(await get(`${MINE}&limit=3`)) ?? '', 'http://x').searchParams.get('cursor') ?? '';
    const ofAnother = new URL(nextIn(await get('/api/sites/pori/requests?limit=3')) ?? '', 'http://x');
    const [place = '', mark = ''] = own.split('.');
    const forged = Buffer.from(JSON.stringify({ key: [0, ''], items: 1 })).toString('base64url');
    const broken = [
      ...[
        '',
        'x',
        '1',
        '%00',
        own.slice(0, -1),
        `${own}x`,
        own.toUpperCase(),
        `${place}.`,
        `.${mark}`,
        `${forged}.${mark}`,
      ],
      ...[ofAnother.searchParams.get('cursor') ?? '', 'a'.repeat(5000)],
    ];
    for (const cursor of broken) {
      const reply = await get(`${MINE}&cursor=${encodeURIComponent(cursor)}`);
      expect(jsonOf(reply)).toMatchObject({ status: 400, errors: [{ path: 'cursor' }] });
    }
    const others = '/api/me/bookings?from=2026-11-22&to=2026-11-24';
    expect((await get(`${others}&cursor=${own}`)).status).toBe(400);
    expect(listed(jsonOf(await get(`${MINE}&limit=2&cursor=${own}`)))).toEqual(ids.slice(3, 5));
    expect(listed(jsonOf(await get(`/api/me/bookings?cursor=${own}&to=2026-11-24&from=2026-11-23`)))).toEqual(
      ids.slice(3),
    );
  });
});

describe('a range of days', () => {
  it.each([
    ['2026-01-01', '2028-03-11', 400],
    ['2000-01-01', '2200-12-31', 400],
    ['2026-01-01', '2028-03-10', 200],
  ])('from %s to %s is %i', async (from, to, status) => {
    const reply = await get(`/api/me/bookings?from=${from}&to=${to}`);
    expect(reply.status).toBe(status);
    if (status === 400) {
      expect(jsonOf(reply)).toMatchObject({ errors: [{ path: 'to', message: expect.stringContaining('800') }] });
    }
  });

  it('of a series has the same bound', async () => {
    const reply = await get('/api/series/pori.s.a?scope=range&from=2000-01-01&to=2200-12-31');
    expect(jsonOf(reply)).toMatchObject({
      status: 400,
      errors: [{ path: 'to', message: expect.stringContaining('800') }],
    });
  });
});
