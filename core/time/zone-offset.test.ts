import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { offsetAt } from './zone-offset.ts';

const MINUTE_MS = 60_000;
const MS_NANOSECONDS = 1_000_000;
const CHANGE = Date.UTC(2026, 2, 29, 1, 7);
const [BEFORE, AFTER] = [345 * MINUTE_MS, -210 * MINUTE_MS];
const ZONE = 'Only/Temporal knows';

/** As much of Temporal as is asked for, with a zone that Intl does not know. */
const standIn = {
  Instant: {
    fromEpochMilliseconds: (instant: number) => ({
      toZonedDateTimeISO: (zone: string) => {
        if (zone !== ZONE) throw new RangeError(`no zone ${zone}`);
        return { offsetNanoseconds: (instant < CHANGE ? BEFORE : AFTER) * MS_NANOSECONDS };
      },
    }),
  },
};

describe('a time zone’s offset where the runtime has Temporal', () => {
  beforeAll(() => {
    Object.assign(globalThis, { Temporal: standIn });
  });
  afterAll(() => {
    Reflect.deleteProperty(globalThis, 'Temporal');
  });

  it('is that which Temporal tells, to the very moment of a change', () => {
    const around = fc.integer({ min: CHANGE - 1e9, max: CHANGE + 1e9 });
    fc.assert(fc.property(around, (at) => offsetAt(at, ZONE) === (at < CHANGE ? BEFORE : AFTER)));
    expect([offsetAt(CHANGE - 1, ZONE), offsetAt(CHANGE, ZONE)]).toEqual([BEFORE, AFTER]);
  });

  it('is none of a zone that there is not', () => {
    expect(() => offsetAt(CHANGE, 'Europe/Nowhere')).toThrow(RangeError);
  });
});

describe('a time zone’s offset where the runtime has no Temporal', () => {
  it('is that which Intl tells', () => {
    expect(offsetAt(Date.UTC(2026, 10, 23), 'Europe/Helsinki')).toBe(120 * MINUTE_MS);
    expect(() => offsetAt(CHANGE, 'Europe/Nowhere')).toThrow(RangeError);
  });
});
