import { describe, expect, it } from '@jest/globals';
import { exampleHandler, rawCall, tokenOf } from '../../../../tests/fixtures/api.ts';
import { fakeUseCases } from '../../../../tests/fixtures/fake-use-cases.ts';
import type { SeriesPreview } from '../../use-cases/answers.ts';
import { done, refused } from '../../use-cases/outcome.ts';
import { CALLS_A_MINUTE } from './limits.ts';

const MAX_DATES = 366;
const MAX_RESOURCES = 20;

const preview = (dates: number, resources: number): SeriesPreview => ({
  siteId: 'pori',
  decided: dates * resources,
  occurrences: Array.from({ length: dates }, () => ({
    ...{ day: '2026-11-24', start: 0, end: 3_600_000, allowed: true, status: 'confirmed', findings: [] },
  })),
});

const series = {
  method: 'POST',
  url: '/api/series/check',
  body: {
    ...{ siteId: 'pori', resourceIds: ['room'], purpose: 'meeting', recurrence: 'FREQ=DAILY;COUNT=3' },
    ...{ start: '2026-11-24T10:00:00+02:00', end: '2026-11-24T11:00:00+02:00' },
  },
};

/** Long calls that end when they are told to, in the order in which they began. */
const heldSeries = (answered: SeriesPreview) => {
  const begun: (() => void)[] = [];
  const useCases = fakeUseCases({
    checkSeries: () => new Promise((resolve) => begun.push(() => resolve(done(answered)))),
    listMyBookings: async () => done([]),
  });
  return { useCases, begun };
};

const settle = () => new Promise((resolve) => setImmediate(resolve));
const settled = async () => {
  for (let turn = 0; turn < 20; turn += 1) await settle();
};
/**
 * Tokens are verified beside the event loop: that takes any number of its turns, and of two calls that are made at once
 * either can begin first.
 */
const hasBegun = async (begun: readonly unknown[], calls: number) => {
  while (begun.length < calls) await settle();
};

describe('a long call', () => {
  it('is under way alone of its person, and keeps nobody else waiting, nor short calls of the same', async () => {
    const { useCases, begun } = heldSeries(preview(1, 1));
    const handle = exampleHandler({ useCases });
    const token = await tokenOf('o-1');
    const first = handle(rawCall({ ...series, token }));
    await hasBegun(begun, 1);
    const second = handle(rawCall({ ...series, token }));
    await settled();
    expect(begun).toHaveLength(1);
    const short = await handle(rawCall({ url: '/api/me/bookings?from=2026-01-01&to=2026-12-31', token }));
    expect(short.status).toBe(200);
    begun[0]?.();
    expect((await first).status).toBe(200);
    await hasBegun(begun, 2);
    expect(begun).toHaveLength(2);
    begun[1]?.();
    expect((await second).status).toBe(200);
  });

  it('is charged when it is answered, before the one that waits is let in', async () => {
    const { useCases, begun } = heldSeries(preview(MAX_DATES, MAX_RESOURCES));
    const handle = exampleHandler({ useCases, rateLimit: 100 });
    const token = await tokenOf('o-1');
    const first = handle(rawCall({ ...series, token }));
    await hasBegun(begun, 1);
    const second = handle(rawCall({ ...series, token }));
    begun[0]?.();
    expect((await first).status).toBe(200);
    const late = await second;
    expect(late.status).toBe(429);
    const retryAfter = Number(late.headers['Retry-After']);
    expect(retryAfter).toBeGreaterThan(0);
    expect(retryAfter).toBeLessThanOrEqual(60);
    expect(begun).toHaveLength(1);
  });

  it('that fails lets the next one begin', async () => {
    let begun = 0;
    const useCases = fakeUseCases({
      checkSeries: async () => {
        begun += 1;
        if (begun === 1) throw new Error('broken');
        return refused('forbidden');
      },
    });
    const handle = exampleHandler({ useCases });
    const token = await tokenOf('o-1');
    const replies = await Promise.all([handle(rawCall({ ...series, token })), handle(rawCall({ ...series, token }))]);
    expect(replies.map(({ status }) => status).sort()).toEqual([403, 500]);
  });

  it('of the greatest size is welcome, though it costs more than half of what a minute has', async () => {
    const useCases = fakeUseCases({ checkSeries: async () => done(preview(MAX_DATES, MAX_RESOURCES)) });
    const handle = exampleHandler({ useCases, rateLimit: CALLS_A_MINUTE });
    const token = await tokenOf('o-1');
    const statuses: number[] = [];
    for (let time = 0; time < 3; time += 1) statuses.push((await handle(rawCall({ ...series, token }))).status);
    expect(statuses).toEqual([200, 200, 429]);
  });

  it('costs by what was told where it is refused', async () => {
    const params = { fromAt: 0, untilAt: 3_600_000 };
    const finding = { rule: 'conflict', kind: 'conflict', code: 'occupied', severity: 'refuse', params } as const;
    const useCases = fakeUseCases({
      checkSeries: async () => refused('rules', { findings: Array.from({ length: 1000 }, () => finding) }),
    });
    const handle = exampleHandler({ useCases, rateLimit: 50 });
    const token = await tokenOf('o-1');
    const first = await handle(rawCall({ ...series, token }));
    expect(first.status).toBe(422);
    expect((await handle(rawCall({ ...series, token }))).status).toBe(429);
  });
});
