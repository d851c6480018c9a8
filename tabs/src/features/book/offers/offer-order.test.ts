import { describe, expect, it } from '@jest/globals';
import type { Offer } from '../../../api/queries.ts';
import { inOrder, lastUses, type OfferOrder } from './offer-order.ts';

const offer = (resourceId: string, time: string): Offer => ({
  siteId: 'pori',
  resourceId,
  alsoResourceIds: [],
  start: `2026-11-23T${time}:00+02:00`,
  end: `2026-11-23T${time}:00+02:00`,
  score: 0.5,
  why: [],
});

const OFFERS = [
  offer('b', '10:00'),
  offer('a', '11:00'),
  offer('c', '09:30'),
  offer('a', '09:00'),
  offer('d', '12:00'),
];
const SIZES: { readonly [id: string]: number } = { a: 8, b: 12, c: 4 };
const order = (by: OfferOrder, lastUsed: ReadonlyMap<string, number> = new Map()) =>
  inOrder(OFFERS, by, { capacityOf: (id) => SIZES[id], lastUsed }).map(
    ({ resourceId, start }) => `${resourceId} ${start.slice(11, 16)}`,
  );

describe('the order of offers', () => {
  it('is that of the service, each space once', () =>
    expect(order('best')).toEqual(['b 10:00', 'a 11:00', 'c 09:30', 'd 12:00']));

  it('is by the earliest time of each', () =>
    expect(order('time')).toEqual(['a 09:00', 'c 09:30', 'b 10:00', 'd 12:00']));

  it('is by size, the smallest first, those of none last', () =>
    expect(order('size')).toEqual(['c 09:30', 'a 11:00', 'b 10:00', 'd 12:00']));

  it('has the spaces first that were used last, the others as the service has them', () =>
    expect(
      order(
        'familiar',
        new Map([
          ['c', 1],
          ['d', 2],
        ]),
      ),
    ).toEqual(['d 12:00', 'c 09:30', 'b 10:00', 'a 11:00']));
});

describe('the last use of a space', () => {
  it('is the latest that took place', () => {
    const used = (resourceIds: string[], day: string, status: string) => ({
      resourceIds,
      start: `${day}T10:00:00+02:00`,
      status,
    });
    const now = Date.parse('2026-11-23T08:00:00+02:00');
    const last = lastUses(
      [
        used(['a', 'kit'], '2026-11-02', 'completed'),
        used(['a'], '2026-11-20', 'completed'),
        used(['b'], '2026-11-19', 'cancelled'),
        used(['c'], '2026-11-24', 'confirmed'),
      ],
      now,
    );
    expect([...last]).toEqual([
      ['a', Date.parse('2026-11-20T10:00:00+02:00')],
      ['kit', Date.parse('2026-11-02T10:00:00+02:00')],
    ]);
  });
});
