import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cheapestFirst } from './cheapest-first.ts';

describe('a queue', () => {
  it('gives the cheapest first, and of equals the one that came last, until it is empty', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 })), (costs) => {
        const queue = cheapestFirst<{ cost: number; came: number }>();
        const items = costs.map((cost, came) => ({ cost, came }));
        for (const item of items) queue.push(item);
        const sorted = [...items].sort((a, b) => a.cost - b.cost || b.came - a.came);
        expect(items.map(() => queue.pop())).toEqual(sorted);
        expect(queue.pop()).toBeUndefined();
      }),
    );
  });

  it('takes more while it gives', () => {
    const queue = cheapestFirst<{ cost: number }>();
    for (const cost of [5, 3]) queue.push({ cost });
    expect(queue.pop()?.cost).toBe(3);
    for (const cost of [9, 1]) queue.push({ cost });
    expect([queue.pop()?.cost, queue.pop()?.cost, queue.pop()?.cost]).toEqual([1, 5, 9]);
  });
});
