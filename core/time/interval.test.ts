import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  contains,
  covers,
  type Interval,
  intersect,
  lengthMinutes,
  merge,
  overlaps,
  subtract,
  widen,
} from './interval.ts';

const span = (start: number, end: number): Interval => ({ start, end });
const anyInterval = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => span(start, start + length));
const anyIntervals = fc.array(anyInterval, { maxLength: 8 });
const moments = Array.from({ length: 90 }, (_, moment) => moment);
const holds = (intervals: readonly Interval[], moment: number) =>
  intervals.some(({ start, end }) => start <= moment && moment < end);

describe('a half-open interval', () => {
  it('does not clash with its neighbour', () => {
    expect(overlaps(span(0, 10), span(10, 20))).toBe(false);
    expect(overlaps(span(0, 11), span(10, 20))).toBe(true);
  });

  it('clashes with nothing when it is empty', () => {
    expect(overlaps(span(5, 5), span(0, 10))).toBe(false);
  });

  it('overlaps exactly when the two share a moment, in either order', () => {
    fc.assert(
      fc.property(anyInterval, anyInterval, (a, b) => {
        const shared = moments.some((moment) => holds([a], moment) && holds([b], moment));
        expect([overlaps(a, b), overlaps(b, a)]).toEqual([shared, shared]);
        expect(intersect(a, b) !== undefined).toBe(shared);
      }),
    );
  });

  it('contains itself and what shares its edges, not what passes them', () => {
    expect(contains(span(0, 10), span(0, 10))).toBe(true);
    expect(contains(span(0, 10), span(5, 10))).toBe(true);
    expect(contains(span(0, 10), span(5, 11))).toBe(false);
    expect(contains(span(0, 10), span(-1, 5))).toBe(false);
  });

  it('is widened on each side by its own amount', () => {
    expect(widen(span(100, 200), 30, 5)).toEqual(span(70, 205));
  });

  it('shares with another the stretch between the later start and the earlier end', () => {
    expect(intersect(span(0, 10), span(4, 20))).toEqual(span(4, 10));
    expect(intersect(span(0, 10), span(10, 20))).toBeUndefined();
  });

  it('has a length in minutes', () => {
    expect(lengthMinutes(span(0, 90 * 60_000))).toBe(90);
  });
});

describe('several intervals', () => {
  it('become one where they touch or overlap, in order of time', () => {
    expect(merge([span(20, 30), span(0, 5), span(5, 10), span(8, 9)])).toEqual([span(0, 10), span(20, 30)]);
  });

  it('are none where they are empty', () => {
    expect(merge([span(3, 3), span(5, 10), span(12, 12)])).toEqual([span(5, 10)]);
  });

  it('are not changed by merging', () => {
    const given = [span(0, 5), span(3, 8)];
    merge(given);
    expect(given).toEqual([span(0, 5), span(3, 8)]);
  });

  it('hold the same moments merged, with a gap between each two', () => {
    fc.assert(
      fc.property(anyIntervals, (intervals) => {
        const merged = merge(intervals);
        for (const moment of moments) expect(holds(merged, moment)).toBe(holds(intervals, moment));
        merged.forEach((each, index) => {
          expect(each.start).toBeGreaterThan(merged[index - 1]?.end ?? Number.NEGATIVE_INFINITY);
        });
      }),
    );
  });

  it('leave of a stretch what none of them takes', () => {
    expect(subtract(span(0, 100), [span(90, 120), span(10, 20), span(15, 30)])).toEqual([span(0, 10), span(30, 90)]);
    expect(subtract(span(0, 100), [])).toEqual([span(0, 100)]);
    expect(subtract(span(10, 20), [span(0, 100)])).toEqual([]);
  });

  it('cover a stretch exactly when nothing of it is left without them', () => {
    fc.assert(
      fc.property(anyInterval, anyIntervals, (from, taken) => {
        const left = subtract(from, taken);
        for (const moment of moments) expect(holds(left, moment)).toBe(holds([from], moment) && !holds(taken, moment));
        expect(covers([...taken, ...left], from)).toBe(true);
        expect(covers(taken, from)).toBe(left.length === 0);
        expect(left.some((each) => taken.some((cut) => overlaps(each, cut)))).toBe(false);
      }),
    );
  });

  it('cover across a seam but not across a hole', () => {
    expect(covers([span(0, 10), span(10, 20)], span(5, 15))).toBe(true);
    expect(covers([span(0, 10), span(11, 20)], span(5, 15))).toBe(false);
  });
});
