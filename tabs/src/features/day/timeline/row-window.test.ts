import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { heightOf, rowAt, rowTop, windowOf } from './row-window.ts';

const heights = { row: 48, heading: 28 };
const counts = fc.array(fc.integer({ min: 1, max: 80 }), { minLength: 1, maxLength: 12 });
const view = fc.record({ top: fc.integer({ min: 0, max: 20_000 }), height: fc.integer({ min: 0, max: 1400 }) });

describe('the rows that are drawn', () => {
  it('are all that are in sight', () => {
    fc.assert(
      fc.property(counts, view, (all, seen) => {
        const windows = windowOf(all, heights, seen);
        all.forEach((count, group) => {
          const drawn = windows.find((each) => each.group === group);
          for (let row = 0; row < count; row++) {
            const top = rowTop(all, heights, group, row);
            const isSeen = top < seen.top + seen.height && top + heights.row > seen.top;
            if (isSeen) expect(drawn !== undefined && drawn.from <= row && row < drawn.to).toBe(true);
          }
        });
      }),
    );
  });

  it('are few, however many there are', () => {
    fc.assert(
      fc.property(counts, view, (all, seen) => {
        const drawn = windowOf(all, heights, seen).reduce((sum, { from, to }) => sum + to - from, 0);
        expect(drawn).toBeLessThanOrEqual(Math.ceil(seen.height / heights.row) + 8);
      }),
    );
  });

  it('have the group of the focus, wherever it is', () => {
    const windows = windowOf([10, 10, 10], heights, { top: 0, height: 100 }, 2);
    expect(windows.map(({ group }) => group)).toEqual([0, 2]);
    expect(windows[1]).toMatchObject({ from: 0, to: 0 });
  });
});

describe('the row at a height', () => {
  it('is the one whose place it is', () => {
    fc.assert(
      fc.property(counts, fc.nat(), fc.nat(), fc.integer({ min: 0, max: 47 }), (all, anyGroup, anyRow, into) => {
        const group = anyGroup % all.length;
        const row = anyRow % (all[group] ?? 1);
        expect(rowAt(all, heights, rowTop(all, heights, group, row) + into)).toEqual({ group, row });
      }),
    );
  });

  it('is none on a heading and outside', () => {
    expect(rowAt([2, 2], heights, 10)).toBeUndefined();
    expect(rowAt([2, 2], heights, 28 + 96 + 5)).toBeUndefined();
    expect(rowAt([2, 2], heights, heightOf([2, 2], heights))).toBeUndefined();
    expect(rowAt([2, 2], heights, -1)).toBeUndefined();
  });
});
