import { describe, expect, it } from '@jest/globals';
import type { RouteId } from '@yhteistila/core/contract/routes.ts';
import type { Call, Reply } from '../endpoint.ts';
import { type AnyCost, COSTS, costOfRefusal } from './costs.ts';
import { CALLS_A_MINUTE } from './limits.ts';

const DAY_MS = 86_400_000;

/** What the call counts as altogether. */
const costOf = (
  id: RouteId,
  { body, reply = {} }: { readonly body?: unknown; readonly reply?: Reply } = {},
): number => {
  const cost = COSTS[id] as AnyCost | undefined;
  const call = { body } as Call;
  return 1 + (cost?.before?.(call) ?? 0) + (cost?.after?.(reply, call) ?? 0);
};

const ids = (count: number) => Array.from({ length: count }, (_, index) => `id-${index}`);
const search = (sites: number, days: number, also = 0, limit = 20) => ({
  body: { siteIds: ids(sites), from: 0, to: days * DAY_MS, also: ids(also), limit },
});
const dates = (count: number, resources: number) => ({
  occurrences: Array.from({ length: count }, () => ({ booking: { resourceIds: ids(resources) } })),
});
const checked = (count: number, resources: number) => ({
  body: { resourceIds: ids(resources) },
  reply: { body: dates(count, resources), decided: count * resources },
});
const visit = (steps: number, together = false) => ({ body: { steps: ids(steps), together } });

describe('the cost of a call', () => {
  it.each<[string, RouteId, Parameters<typeof costOf>[1], number, number]>([
    ['a day view', 'day', {}, 1, 1],
    ['a booking', 'book', { body: { resourceIds: ids(1) } }, 1, 1],
    ['a check of a move', 'checkBooking', { body: {} }, 1, 1],
    ['a check of twenty resources', 'checkBooking', { body: { resourceIds: ids(20) } }, 5, 30],
    ['a search of one day', 'availability', search(1, 1), 2, 10],
    ['the greatest search', 'availability', search(20, 31), 300, 1000],
    ['the same with nineteen more', 'availability', search(20, 31, 19, 100), 1000, 4000],
    ['a check of a weekly meeting', 'checkSeries', checked(52, 1), 5, 30],
    ['the greatest check of a series', 'checkSeries', checked(366, 20), 500, 1100],
    ['the greatest check of its change', 'checkSeriesChange', checked(366, 20), 500, 1100],
    ['a weekly meeting', 'bookSeries', checked(52, 1), 20, 60],
    ['the greatest series', 'bookSeries', checked(366, 20), 500, 1100],
    ['the greatest change', 'changeSeries', checked(366, 20), 500, 1100],
    ['the greatest cancellation', 'cancelSeries', checked(366, 1), 200, 500],
    ['a read series', 'series', checked(366, 20), 30, 100],
    ['a visit to two agencies', 'planChain', visit(2), 5, 20],
    ['a visit to six agencies', 'planChain', visit(6), 400, 800],
    ['a visit to six agencies at one table', 'planChain', visit(6, true), 30, 100],
    ['a closure of ninety days', 'closeResource', { body: { start: 0, end: 90 * DAY_MS } }, 60, 150],
    ['a year of own bookings', 'myBookings', { reply: { body: ids(366) } }, 50, 120],
  ])('%s lies where it was measured', (_what, id, call, least, most) => {
    const cost = costOf(id, call);
    expect(cost).toBeGreaterThanOrEqual(least);
    expect(cost).toBeLessThanOrEqual(most);
  });

  it('grows with what is asked', () => {
    const growing = [search(1, 1), search(1, 31), search(20, 31), search(20, 31, 19)].map((call) =>
      costOf('availability', call),
    );
    expect(growing).toEqual([...growing].sort((a, b) => a - b));
    expect(costOfRefusal({ code: 'forbidden' })).toBe(0);
  });

  it('of a minute of ordinary use stays far below the limit', () => {
    // Three open tabs ask for the day and the person's bookings every five seconds; the person searches, checks and books.
    const polls = 3 * 12 * (costOf('day') + costOf('myBookings', { reply: { body: ids(40) } }));
    const searches = 12 * costOf('availability', search(5, 7));
    const moves = 60 * costOf('checkBooking', { body: {} });
    const meetings = 4 * (costOf('checkSeries', checked(52, 2)) + costOf('bookSeries', checked(52, 2)));
    const visits = 4 * costOf('planChain', visit(3));
    expect(polls + moves + meetings).toBeLessThan(CALLS_A_MINUTE * 0.7);
    expect(polls + searches + moves).toBeLessThan(CALLS_A_MINUTE * 0.7);
    expect(polls + visits + moves).toBeLessThan(CALLS_A_MINUTE * 0.7);
  });
});
