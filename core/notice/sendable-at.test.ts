import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at, ZONE } from '../../tests/fixtures/facts.ts';
import { addDays } from '../time/site-time.ts';
import { sendableAt } from './sendable-at.ts';

const NEWS = { kind: 'changed' } as const;
const NIGHT = { from: 22 * 60, to: 7 * 60 };
const LUNCH = { from: 11 * 60, to: 12 * 60 };
const SPRING = '2027-03-28';
const AUTUMN = '2026-10-25';
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

const sendable = (now: number, quiet: typeof NIGHT | undefined, kind: 'changed' | 'call' = 'changed') =>
  sendableAt({ kind }, quiet, ZONE, now);

describe('quiet hours', () => {
  it('are none by default', () => {
    expect(sendable(at('3'), undefined)).toBe(at('3'));
  });

  it('hold a notice until they end', () => {
    expect(sendable(at('11'), LUNCH)).toBe(at('12'));
    expect(sendable(at('11.59'), LUNCH)).toBe(at('12'));
    expect(sendable(at('12'), LUNCH)).toBe(at('12'));
    expect(sendable(at('10.59'), LUNCH)).toBe(at('10.59'));
  });

  it('may span midnight', () => {
    expect(sendable(at('22', '2026-11-23'), NIGHT)).toBe(at('7', '2026-11-24'));
    expect(sendable(at('0', '2026-11-24'), NIGHT)).toBe(at('7', '2026-11-24'));
    expect(sendable(at('7', '2026-11-24'), NIGHT)).toBe(at('7', '2026-11-24'));
    expect(sendable(at('21.59'), NIGHT)).toBe(at('21.59'));
  });

  it('are nobody’s whole life: from a time to the same time is never', () => {
    expect(sendable(at('3'), { from: 600, to: 600 })).toBe(at('3'));
  });

  it('hold no call', () => {
    expect(sendable(at('3'), NIGHT, 'call')).toBe(at('3'));
  });

  it('end by the wall clock in nights of seven and of nine hours more or less', () => {
    expect(sendable(at('23', '2027-03-27'), NIGHT) - at('23', '2027-03-27')).toBe(7 * HOUR_MS);
    expect(sendable(at('23', '2026-10-24'), NIGHT) - at('23', '2026-10-24')).toBe(9 * HOUR_MS);
  });

  it('that end at a time which does not exist end an hour later', () => {
    expect(sendable(at('1', SPRING), { from: 0, to: 210 })).toBe(at('4.30', SPRING));
  });

  it('that end at a time which comes twice end at the first', () => {
    const first = at('3.30', AUTUMN);
    const secondThree = at('3', AUTUMN) + HOUR_MS;
    expect(sendable(at('3.10', AUTUMN), { from: 0, to: 210 })).toBe(first);
    expect(sendable(secondThree, { from: 0, to: 210 })).toBe(secondThree);
  });

  it('end on the next day where the only minute between them lies in the hour that spring leaves out', () => {
    const allButOneMinute = { from: 181, to: 180 };
    const then = sendableAt(NEWS, allButOneMinute, ZONE, at('1', SPRING));
    expect(then).toBe(at('3', addDays(SPRING, 1)));
    expect(sendableAt(NEWS, allButOneMinute, ZONE, then)).toBe(then);
  });

  it('always end within 25 hours, but for that one, and what they let pass they let pass', () => {
    const days = fc.constantFrom(at('0', SPRING), at('0', AUTUMN), at('0', '2026-12-31'));
    const quiet = fc.record({ from: fc.nat(1439), to: fc.nat(1439) });
    fc.assert(
      fc.property(days, fc.integer({ min: -1440, max: 2 * 1440 }), quiet, (day, minutes, hours) => {
        const now = day + minutes * MINUTE_MS;
        const then = sendableAt(NEWS, hours, ZONE, now);
        expect(then).toBeGreaterThanOrEqual(now);
        const free = (hours.from - hours.to + 1440) % 1440;
        expect(then - now).toBeLessThanOrEqual((0 < free && free <= 60 ? 49 : 25) * HOUR_MS);
        expect(sendableAt(NEWS, hours, ZONE, then)).toBe(then);
      }),
      { numRuns: 2000 },
    );
  });
});
