import { describe, expect, it } from '@jest/globals';
import { type ClientRequest, type ClientResponse, createClient } from './client.ts';

const answering = (response: Partial<ClientResponse>) => {
  const sent: ClientRequest[] = [];
  const client = createClient(async (request) => {
    sent.push(request);
    return { status: 200, headers: {}, body: undefined, ...response };
  });
  return { client, sent };
};

const booking = {
  siteId: 'pori',
  resourceIds: ['pori.service-room'],
  start: '2026-11-23T10:00:00+02:00',
  end: '2026-11-23T10:30:00+02:00',
  purpose: 'meeting' as const,
};

describe('the client', () => {
  it('sends a call as its route says', async () => {
    const { client, sent } = answering({ status: 201, body: { id: 'x' }, headers: { etag: '"1"' } });
    const answer = await client.book({ body: booking, idempotencyKey: 'k-1' });
    expect(sent).toEqual([
      {
        method: 'POST',
        path: '/api/bookings',
        query: '',
        headers: { 'content-type': 'application/json', 'idempotency-key': 'k-1' },
        body: JSON.stringify(booking),
      },
    ]);
    expect(answer).toEqual({ ok: true, status: 201, value: { id: 'x' }, etag: '"1"' });
  });

  it('writes parameters into path and query so that they stay what they are', async () => {
    const { client, sent } = answering({ body: [] });
    await client.cancelSeries({
      params: { seriesId: 'a/b c' },
      query: { scope: 'range', from: '2026-11-23', to: undefined },
      ifMatch: '"2"',
    });
    expect(sent[0]).toMatchObject({
      method: 'DELETE',
      path: '/api/series/a%2Fb%20c',
      query: 'scope=range&from=2026-11-23',
      headers: { 'if-match': '"2"' },
      body: undefined,
    });
  });

  it('tells "not modified" from a value, and a problem from both', async () => {
    const { client: unchanged } = answering({ status: 304, headers: { etag: 'W/"a"' } });
    expect(await unchanged.day({ params: { siteId: 'pori', day: '2026-11-23' }, ifNoneMatch: 'W/"a"' })).toMatchObject({
      ok: true,
      status: 304,
      value: undefined,
    });
    const { client: refused } = answering({ status: 404, body: { code: 'not-found' } });
    expect(await refused.booking({ params: { bookingId: 'x' } })).toMatchObject({
      ok: false,
      status: 404,
      problem: { code: 'not-found' },
    });
  });
});

describe('a list that has several parts', () => {
  /** A service with as many parts as there are; each names the next. */
  const inParts = (parts: readonly ClientResponse[]) => {
    const sent: string[] = [];
    const client = createClient(async ({ method, path, query }) => {
      sent.push(`${method} ${path}?${query}`);
      return parts[sent.length - 1] ?? { status: 500, headers: {}, body: undefined };
    });
    return { client, sent };
  };
  const part = (body: unknown, link?: string): ClientResponse => ({
    status: 200,
    headers: { link, etag: 'W/"a"' },
    body,
  });
  const FIRST = '</api/me/bookings?from=2026-11-23&to=2026-11-24&cursor=b.c>; rel="next"';

  it('is answered as a whole', async () => {
    const { client, sent } = inParts([part(['a', 'b'], FIRST), part(['c'], '</x?y=z>; rel="next"'), part(['d'])]);
    const answer = await client.myBookings({ query: { from: '2026-11-23', to: '2026-11-24' } });
    expect(answer).toEqual({ ok: true, status: 200, value: ['a', 'b', 'c', 'd'], etag: undefined });
    expect(sent).toEqual([
      'GET /api/me/bookings?from=2026-11-23&to=2026-11-24',
      'GET /api/me/bookings?from=2026-11-23&to=2026-11-24&cursor=b.c',
      'GET /x?y=z',
    ]);
  });

  it('is answered in part to who asks for a part', async () => {
    const { client, sent } = inParts([part(['a', 'b'], FIRST)]);
    const answer = await client.myBookings({ query: { from: '2026-11-23', to: '2026-11-24', limit: 2 } });
    expect(answer).toMatchObject({ value: ['a', 'b'], etag: 'W/"a"' });
    expect(sent).toHaveLength(1);
  });

  it('is a problem where one of them is', async () => {
    const { client } = inParts([part(['a'], FIRST), { status: 429, headers: {}, body: { code: 'too-many-requests' } }]);
    const answer = await client.myBookings({ query: { from: '2026-11-23', to: '2026-11-24' } });
    expect(answer).toMatchObject({ ok: false, status: 429, problem: { code: 'too-many-requests' } });
  });
});
