import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addAll,
  addRange,
  countSlots,
  firstGap,
  keepOnly,
  keepRunStarts,
  nextSlot,
  noSlots,
  ROW_WORDS,
  removeAll,
  type Slots,
} from './bitmap.ts';

const SIZE = ROW_WORDS * 32;

const rowOf = (bits: readonly boolean[]): Slots => {
  const row = noSlots();
  bits.forEach((bit, slot) => {
    if (bit) addRange(row, slot, slot + 1);
  });
  return row;
};

const bitsOf = (row: Slots): boolean[] =>
  Array.from({ length: SIZE }, (_, slot) => (((row[slot >>> 5] ?? 0) >>> (slot & 31)) & 1) === 1);

/** Rows of long stretches as well as of single slots. */
const bits = fc
  .array(fc.record({ value: fc.boolean(), length: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.nat(90)) }))
  .map((runs) => {
    const all = runs.flatMap(({ value, length }) => Array<boolean>(length).fill(value));
    return Array.from({ length: SIZE }, (_, slot) => all[slot] ?? false);
  });
const slot = fc.integer({ min: 0, max: SIZE });

const isRun = (row: readonly boolean[], from: number, length: number, value: boolean): boolean =>
  from + length <= SIZE && row.slice(from, from + length).every((bit) => bit === value);

describe('a row of slots', () => {
  it('takes a range half-open', () => {
    const row = noSlots();
    addRange(row, 30, 34);
    expect([29, 30, 33, 34].map((each) => bitsOf(row)[each])).toEqual([false, true, true, false]);
    expect(countSlots(row)).toBe(4);
  });

  it('takes any range as an array would', () => {
    fc.assert(
      fc.property(bits, fc.integer({ min: -40, max: 400 }), fc.integer({ min: -40, max: 400 }), (before, from, to) => {
        const row = rowOf(before);
        addRange(row, from, to);
        expect(bitsOf(row)).toEqual(before.map((bit, each) => bit || (from <= each && each < to)));
      }),
    );
  });

  it('joins, meets and parts with another as arrays would', () => {
    fc.assert(
      fc.property(bits, bits, (one, other) => {
        const [joined, met, parted] = [rowOf(one), rowOf(one), rowOf(one)];
        addAll(joined, rowOf(other));
        keepOnly(met, rowOf(other));
        removeAll(parted, rowOf(other));
        expect(bitsOf(joined)).toEqual(one.map((bit, each) => bit || other[each] === true));
        expect(bitsOf(met)).toEqual(one.map((bit, each) => bit && other[each] === true));
        expect(bitsOf(parted)).toEqual(one.map((bit, each) => bit && other[each] === false));
      }),
    );
  });

  it('keeps exactly the slots where a run begins', () => {
    fc.assert(
      fc.property(bits, fc.integer({ min: 1, max: SIZE }), (before, length) => {
        const row = rowOf(before);
        keepRunStarts(row, length);
        expect(bitsOf(row)).toEqual(before.map((_, each) => isRun(before, each, length, true)));
      }),
    );
  });

  it('finds the next slot of a stretch', () => {
    fc.assert(
      fc.property(bits, slot, slot, (before, from, to) => {
        expect(nextSlot(rowOf(before), from, to)).toBe(
          before.findIndex((bit, each) => bit && each >= from && each < to),
        );
      }),
    );
  });

  it('finds the first gap that is long enough', () => {
    fc.assert(
      fc.property(bits, fc.integer({ min: 1, max: 120 }), slot, slot, (before, length, from, to) => {
        const naive = before.findIndex((_, at) => at >= from && at + length <= to && isRun(before, at, length, false));
        expect(firstGap(rowOf(before), length, from, to)).toBe(naive);
      }),
    );
  });

  it('counts its slots', () => {
    fc.assert(fc.property(bits, (before) => countSlots(rowOf(before)) === before.filter(Boolean).length));
  });

  it('may be one of several in an array', () => {
    const rows = noSlots(3);
    addRange(rows, 10, 20, ROW_WORDS);
    expect(nextSlot(rows, 0, SIZE, ROW_WORDS)).toBe(10);
    expect([nextSlot(rows, 0), nextSlot(rows, 0, SIZE, 2 * ROW_WORDS)]).toEqual([-1, -1]);
    expect(firstGap(rows, 5, 6, 100, ROW_WORDS)).toBe(20);
  });
});
