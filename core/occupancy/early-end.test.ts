import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at, between, exampleBooking } from '../../tests/fixtures/facts.ts';
import { takenTime } from '../booking/taken-time.ts';
import { contains } from '../time/interval.ts';
import { canUndoEnd, timesAfterEnd, withoutEnd } from './early-end.ts';

const SECOND_MS = 1000;
const inUse = exampleBooking({ status: 'checkedIn', checkedInAt: at('9.50') + 20 * SECOND_MS });
const endedAt = (now: number, booking = inUse) =>
  ({ ...booking, ...timesAfterEnd(booking, now), status: 'completed', endedAt: now }) as const;

describe('the times after the end of a use', () => {
  it('end with the minute that it is, and keep the end that was booked', () => {
    expect(timesAfterEnd(inUse, at('10.12') + 40 * SECOND_MS)).toEqual({ end: at('10.12'), bookedEnd: at('10.30') });
  });

  it('are those of the real use, where it is over before the start', () => {
    expect(timesAfterEnd(inUse, at('9.55') + 5 * SECOND_MS)).toEqual({
      ...between('9.50', '9.55'),
      bookedStart: at('10'),
      bookedEnd: at('10.30'),
    });
  });

  it('last a minute at least, and never longer than what was booked', () => {
    expect(timesAfterEnd(inUse, at('9.50') + 30 * SECOND_MS)).toMatchObject(between('9.50', '9.51'));
    expect(timesAfterEnd(inUse, at('10'))).toEqual({ end: at('10.01'), bookedEnd: at('10.30') });
    expect(timesAfterEnd(inUse, at('10.45'))).toEqual({});
  });

  it('lie within the time that was taken, whenever it was checked in and ended', () => {
    const second = fc.integer({ min: 0, max: 45 * 60 });
    fc.assert(
      fc.property(second, second, (arrival, stay) => {
        const checkedInAt = at('9.45') + arrival * SECOND_MS;
        const now = Math.min(checkedInAt + stay * SECOND_MS, at('10.30') - 1);
        if (now < checkedInAt) return;
        const booking = exampleBooking({ status: 'checkedIn', checkedInAt });
        const [before, after] = [takenTime(booking), takenTime(endedAt(now, booking))];
        if (before === undefined || after === undefined) throw new Error('a use takes time');
        expect(contains(before, after)).toBe(true);
        expect(after.end - after.start).toBeGreaterThanOrEqual(60 * SECOND_MS);
        expect(after.end).toBeGreaterThan(now - 60 * SECOND_MS);
      }),
    );
  });
});

describe('an early end', () => {
  it('can be taken back for ten seconds, while its booked time lasts', () => {
    const ended = endedAt(at('10.12'));
    expect(canUndoEnd(ended, at('10.12') + 10 * SECOND_MS)).toBe(true);
    expect(canUndoEnd(ended, at('10.12') + 10 * SECOND_MS + 1)).toBe(false);
    const late = endedAt(at('10.30') - 5 * SECOND_MS);
    expect(canUndoEnd(late, at('10.30') - 1)).toBe(true);
    expect(canUndoEnd(late, at('10.30'))).toBe(false);
  });

  it('is no end that came in time, and nothing else that is over', () => {
    expect(canUndoEnd({ ...inUse, status: 'completed', endedAt: at('10.30') }, at('10.30'))).toBe(false);
    expect(canUndoEnd({ ...endedAt(at('10.12')), status: 'cancelled' }, at('10.12'))).toBe(false);
  });

  it('that is taken back leaves no trace, wherever it came', () => {
    for (const now of [at('9.51'), at('9.58'), at('10.05'), at('10.29')]) {
      expect(withoutEnd(endedAt(now), now + SECOND_MS)).toEqual(inUse);
    }
  });

  it('of a customer who did come after all leaves the room in use', () => {
    const { checkedInAt: _, ...confirmed } = inUse;
    const absent = { ...endedAt(at('10.05'), { ...confirmed, status: 'confirmed' }), customerAbsentAt: at('10.05') };
    expect(withoutEnd(absent, at('10.05') + SECOND_MS)).toEqual({ ...inUse, checkedInAt: at('10.05') + SECOND_MS });
  });

  it('keeps a start that was moved because the room was changed', () => {
    const moved = { ...inUse, start: at('10.10'), bookedStart: at('10'), checkedInAt: at('10.12') };
    expect(withoutEnd(endedAt(at('10.20'), moved), at('10.20'))).toEqual(moved);
  });
});
