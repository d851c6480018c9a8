import { describe, expect, it } from '@jest/globals';
import type { DayView } from '../../api/queries.ts';
import { isTakenDuring } from './resources-to-add.ts';
import { barsOf, stripOf, takenTimes } from './strip.ts';

const zone = 'Europe/Helsinki';
const iso = (time: string): string => `2026-11-23T${time}:00+02:00`;
const at = (time: string): number => Date.parse(iso(time));
const booking = (start: string, end: string, status: 'confirmed' | 'cancelled' = 'confirmed') => ({
  id: start,
  resourceIds: ['room'],
  start: iso(start),
  end: iso(end),
  status,
  visibility: 'redacted' as const,
});

const view: DayView = {
  siteId: 'pori',
  day: '2026-11-23',
  hours: {
    building: [{ start: iso('08:00'), end: iso('21:00') }],
    customer: [{ start: iso('09:00'), end: iso('16:15') }],
  },
  resources: [
    {
      id: 'room',
      bookings: [booking('10:00', '10:30'), booking('10:30', '11:00'), booking('12:00', '13:00', 'cancelled')],
      closures: [{ start: iso('15:00'), end: iso('19:00'), reason: { fi: 'a', sv: 'b', en: 'c' } }],
    },
  ],
};
const strip = stripOf('2026-11-23', zone);

describe('the strip of a day', () => {
  it('shows 7 to 18', () => expect(strip).toEqual({ start: at('07:00'), end: at('18:00') }));

  it('draws closed hours, what is taken, and the offered time over them, none beyond its edges', () => {
    const bars = barsOf(view, 'room', { start: at('11:00'), end: at('12:06') }, strip);
    expect(bars.map(({ kind }) => kind)).toEqual(['closed', 'taken', 'taken', 'offered']);
    expect(bars[0]).toMatchObject({ left: 0, width: 100 / 11 });
    expect(bars.at(-1)?.width).toBeCloseTo(10);
    for (const { left, width } of bars) expect(left + width).toBeLessThanOrEqual(100);
  });

  it('draws the offered time alone while the day is on its way', () => {
    const bars = barsOf(undefined, 'room', { start: at('11:00'), end: at('12:00') }, strip);
    expect(bars.map(({ kind }) => kind)).toEqual(['offered']);
  });
});

describe('what is taken', () => {
  it('joins neighbours, counts closures, and forgets what was cancelled', () =>
    expect(takenTimes(view, 'room')).toEqual([
      { start: at('10:00'), end: at('11:00') },
      { start: at('15:00'), end: at('19:00') },
    ]));

  it('tells whether something can come along', () => {
    expect(isTakenDuring(view, 'room', { start: iso('10:55'), end: iso('11:30') })).toBe(true);
    expect(isTakenDuring(view, 'room', { start: iso('11:00'), end: iso('11:30') })).toBe(false);
  });
});
