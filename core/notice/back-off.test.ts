import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { backOff } from './back-off.ts';

describe('the pause before the next try', () => {
  it('doubles from five seconds to ten minutes', () => {
    const pauses = [1, 2, 3, 4, 5, 6, 7, 8, 9, 100].map((failed) => backOff(failed, 0.5) / 1000);
    expect(pauses).toEqual([5, 10, 20, 40, 80, 160, 320, 600, 600, 600]);
  });

  it('differs by a fifth at most, and is never longer than ten minutes', () => {
    expect([backOff(1, 0), backOff(1, 1), backOff(9, 1)]).toEqual([4000, 6000, 600_000]);
  });

  it('is never shorter than the channel asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(5000),
        (n, jitter, asked) => {
          const pause = backOff(n, jitter, asked);
          expect(pause).toBeGreaterThanOrEqual(Math.max(4000, asked * 1000));
          expect(pause).toBeLessThanOrEqual(Math.max(600_000, asked * 1000));
        },
      ),
    );
  });
});
