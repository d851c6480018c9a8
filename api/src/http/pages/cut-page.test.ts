import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Position } from './cursor.ts';
import { cutPage } from './cut-page.ts';
import type { Column } from './list-orders.ts';

interface Item {
  readonly at: number;
  readonly id: string;
}
const ORDER: readonly Column<Item>[] = [{ of: ({ at }) => at, descending: true }, { of: ({ id }) => id }];

const items = fc.array(fc.record({ at: fc.integer({ min: 0, max: 3 }), id: fc.constantFrom('a', 'b', 'c', 'd') }), {
  maxLength: 30,
});

/** Every page of a list that may change between two. */
const pagesOf = <T>(
  lists: (turn: number) => readonly T[],
  order: 'given' | readonly Column<T>[],
  limit: number,
): readonly (readonly T[])[] => {
  const pages: (readonly T[])[] = [];
  let after: Position | undefined;
  do {
    const page = cutPage(lists(pages.length), order, { limit, after });
    pages.push(page.items);
    after = page.next;
  } while (after !== undefined);
  return pages;
};

describe('the pages of a list', () => {
  it('have every item once, in order, and no more than were asked for, also where items are alike', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 7 }), (list, limit) => {
        const whole = cutPage(list, ORDER, { limit: 1000, after: undefined }).items;
        const pages = pagesOf(() => list, ORDER, limit);
        expect(pages.flat()).toEqual(whole);
        expect(pages.slice(0, -1).every(({ length }) => length === limit)).toBe(true);
        expect(pages.at(-1)?.length).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it('of a list without an order of its own are as it is', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 7 }), (list, limit) => {
        expect(pagesOf(() => list, 'given', limit).flat()).toEqual(list);
      }),
    );
  });

  it('leave nothing out and repeat nothing when others come or go meanwhile', () => {
    const at = (value: number): Item => ({ at: value, id: 'a' });
    const before = [9, 8, 7, 6, 5].map(at);
    const goes = [10, 8, 6, 5].map(at);
    expect(pagesOf((turn) => (turn === 0 ? before : goes), ORDER, 3).flat()).toEqual([9, 8, 7, 6, 5].map(at));
    const withoutLast = [9, 8, 6, 5].map(at);
    expect(pagesOf((turn) => (turn === 0 ? before : withoutLast), ORDER, 3).flat()).toEqual([9, 8, 7, 6, 5].map(at));
  });
});
