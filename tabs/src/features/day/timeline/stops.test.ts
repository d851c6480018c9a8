import { describe, expect, it } from '@jest/globals';
import { merge } from '@yhteistila/core/time/interval.ts';
import fc from 'fast-check';
import { at, between, exampleBooking, exampleRow, exampleSpan } from '../example-rows.ts';
import { stopAt, stopBeside, stopsOf } from './stops.ts';

const clock = (step: number) =>
  `${String(Math.floor(step / 12)).padStart(2, '0')}:${String((step % 12) * 5).padStart(2, '0')}`;

const bookings = fc
  .uniqueArray(fc.integer({ min: 0, max: 287 }), { minLength: 0, maxLength: 20 })
  .map((steps) => [...steps].sort((a, b) => a - b))
  .map((steps) =>
    steps.flatMap((step, index) =>
      index % 2 === 0 && index + 1 < steps.length ? [[step, steps[index + 1] ?? step]] : [],
    ),
  )
  .map((pairs) => pairs.map(([from = 0, to = 0]) => exampleBooking(clock(from), clock(to))));

describe('where the focus may rest', () => {
  it('is every moment of the day, once', () => {
    fc.assert(
      fc.property(bookings, (taken) => {
        const stops = stopsOf(exampleRow({ bookings: taken }), exampleSpan);
        expect(merge(stops)).toEqual([exampleSpan]);
        expect(stops.slice(1).map(({ start }) => start)).toEqual(stops.slice(0, -1).map(({ end }) => end));
      }),
    );
  });

  it('is each booking as a whole, and what is left of the half hours beside it', () => {
    const row = exampleRow({ bookings: [exampleBooking('10:10', '11:15')] });
    const stops = stopsOf(row, exampleSpan);
    expect(stopAt(stops, at('10:30'))).toMatchObject({ kind: 'booking', ...between('10:10', '11:15') });
    expect(stopAt(stops, at('10:05'))).toMatchObject({ kind: 'free', ...between('10:00', '10:10') });
    expect(stopAt(stops, at('11:20'))).toMatchObject({ kind: 'free', ...between('11:15', '11:30') });
    expect(stopAt(stops, at('08:00'))?.kind).toBe('closed');
  });

  it('is what has ended, where nothing covers it', () => {
    const [long, short] = [exampleBooking('10:00', '12:00'), exampleBooking('11:00', '11:30')];
    const row = exampleRow({ bookings: [exampleBooking('10:30', '11:00')], ended: [long, short] });
    const stops = stopsOf(row, exampleSpan);
    expect(merge(stops)).toEqual([exampleSpan]);
    expect(stopAt(stops, at('10:10'))).toEqual({ kind: 'ended', of: long, ...between('10:00', '10:30') });
    expect(stopAt(stops, at('10:40'))?.kind).toBe('booking');
    expect(stopAt(stops, at('11:10'))).toEqual({ kind: 'ended', of: long, ...between('11:00', '12:00') });
    expect(stops.filter(({ kind }) => kind === 'ended')).toHaveLength(2);
  });

  it('is a closure by its reason', () => {
    const reason = { fi: 'Remontti', sv: 'Renovering', en: 'Repair' };
    const stops = stopsOf(exampleRow({ closures: [{ ...between('12:00', '13:00'), reason }] }), exampleSpan);
    expect(stopAt(stops, at('12:30'))).toMatchObject({ kind: 'closure', of: { reason } });
  });

  it('goes stop by stop and ends with the day', () => {
    const stops = stopsOf(exampleRow({ bookings: [exampleBooking('10:10', '11:15')] }), exampleSpan);
    expect(stopBeside(stops, at('10:00'), 1)).toMatchObject({ kind: 'booking' });
    expect(stopBeside(stops, at('10:30'), 1)).toMatchObject(between('11:15', '11:30'));
    expect(stopBeside(stops, exampleSpan.start, -1)?.start).toBe(exampleSpan.start);
  });
});
