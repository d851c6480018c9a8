import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { exampleHandler, rawCall, tokenOf } from '../../../tests/fixtures/api.ts';
import { exampleView } from '../../../tests/fixtures/booking-view.ts';
import { MONDAY } from '../../../tests/fixtures/facts.ts';
import { fakeUseCases } from '../../../tests/fixtures/fake-use-cases.ts';
import type { DayAnswer } from '../use-cases/answers.ts';
import { done, refused } from '../use-cases/outcome.ts';

let token = '';
beforeAll(async () => {
  token = await tokenOf('o-1');
});

describe('a version', () => {
  const seen: unknown[] = [];
  const handle = exampleHandler({
    useCases: fakeUseCases({
      cancelBooking: async (_caller, { expectedVersion }) => {
        seen.push(expectedVersion);
        return refused('version-mismatch');
      },
    }),
  });

  it.each([
    ['"3"', [3]],
    ['W/"3"', [3]],
    ['3', [3]],
    ['*', 'any'],
    [' * ', 'any'],
    ['"of-another-system"', []],
    ['"3", "4"', [3, 4]],
    ['"of-another,system" , W/"4","5.state"', [4, 5]],
    [', "3",,', [3]],
    ['"3", *', [3]],
    ['"3', [3]],
    ['"-3"', []],
    ['"3.5.7"', []],
  ])('is read from If-Match %s', async (header, version) => {
    const reply = await handle(
      rawCall({ method: 'DELETE', url: '/api/bookings/x', token, headers: { 'if-match': header } }),
    );
    expect(seen.pop()).toEqual(version);
    expect(reply.status).toBe(412);
  });
});

describe('a day view', () => {
  const answerOf = (tag: string, counted: string[]): DayAnswer => ({
    siteId: 'pori',
    day: MONDAY,
    tag,
    seenBy: 'o-1',
    hours: () => ({ building: [], customer: [] }),
    closedBecause: () => undefined,
    parts: [
      {
        resourceId: 'pori.service-room',
        of: { tag },
        view: () => {
          counted.push(tag);
          const bookings = Array.from({ length: 20 }, () => exampleView());
          return { resourceId: 'pori.service-room', bookings, closures: [] };
        },
      },
    ],
  });
  const make = () => {
    const counted: string[] = [];
    const tag = { now: '1' };
    const handle = exampleHandler({
      useCases: fakeUseCases({ readDay: async () => done(answerOf(tag.now, counted)) }),
    });
    const get = (headers: Readonly<Record<string, string>> = {}) =>
      handle(rawCall({ url: `/api/sites/pori/days/${MONDAY}`, token, headers }));
    return { get, counted, tag };
  };

  it('is for the caller alone, and says what it depends on', async () => {
    const { headers } = await make().get();
    expect(headers).toMatchObject({
      'Cache-Control': 'private, no-cache',
      Vary: 'Authorization, Accept-Language, Accept-Encoding',
    });
  });

  it('is not sent again while nothing has changed', async () => {
    const { get, tag } = make();
    const first = await get();
    const again = await get({ 'if-none-match': `"other", ${first.headers.ETag}` });
    expect(again).toMatchObject({ status: 304, body: undefined, headers: { ETag: first.headers.ETag } });
    tag.now = '2';
    const changed = await get({ 'if-none-match': first.headers.ETag ?? '' });
    expect(changed.status).toBe(200);
    expect(changed.headers.ETag).not.toBe(first.headers.ETag);
  });

  it('is made once for each tag and language', async () => {
    const { get, counted, tag } = make();
    await get();
    await get();
    expect(counted).toEqual(['1']);
    await get({ 'accept-language': 'sv' });
    tag.now = '2';
    await get();
    expect(counted).toEqual(['1', '1', '2']);
  });

  it('is compressed for those who take that', async () => {
    const { get } = make();
    const plain = await get();
    const small = await get({ 'accept-encoding': 'br, gzip;q=0.8' });
    expect(small.headers['Content-Encoding']).toBe('gzip');
    expect(gunzipSync(small.body ?? new Uint8Array()).equals(plain.body ?? new Uint8Array())).toBe(true);
    expect((await get({ 'accept-encoding': 'gzip;q=0' })).headers['Content-Encoding']).toBeUndefined();
  });
});
