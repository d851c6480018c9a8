import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DayView } from '../../../api/queries.ts';
import { barsOf, type StripOf, stripOf, takenTimes } from './strip.ts';

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

  const before = at('06:00');
  const of = (overrides: Partial<StripOf> = {}): StripOf => ({
    view,
    resourceId: 'room',
    isCustomerFacing: false,
    now: before,
    ...overrides,
  });
  const drawn = (strips: StripOf) => {
    const length = strip.end - strip.start;
    const clock = (share: number) => new Date(strip.start + (share / 100) * length + 2 * 3_600_000).toISOString();
    return barsOf(strips, { start: at('11:00'), end: at('12:00') }, strip).map(
      ({ kind, left, width }) => `${kind} ${clock(left).slice(11, 16)}–${clock(left + width).slice(11, 16)}`,
    );
  };

  it('draws closed hours, what is taken, and the offered time over them, none beyond its edges', () => {
    const bars = barsOf(of(), { start: at('11:00'), end: at('12:06') }, strip);
    expect(bars.map(({ kind }) => kind)).toEqual(['closed', 'taken', 'taken', 'offered']);
    expect(bars[0]).toMatchObject({ left: 0, width: 100 / 11 });
    expect(bars.at(-1)?.width).toBeCloseTo(10);
    for (const { left, width } of bars) expect(left + width).toBeLessThanOrEqual(100);
  });

  it('draws as closed what lies outside of the customers’ hours where a customer enters', () => {
    expect(drawn(of({ isCustomerFacing: true })).slice(0, 2)).toEqual(['closed 07:00–09:00', 'closed 16:15–18:00']);
  });

  it('draws what is over, and on a closed day the whole of it', () => {
    expect(drawn(of({ now: at('09:30') })).slice(0, 2)).toEqual(['past 07:00–09:30', 'taken 10:00–11:00']);
    const closedDay = { ...view, hours: { building: view.hours.building, customer: [] } };
    expect(drawn(of({ view: closedDay, isCustomerFacing: true }))[0]).toBe('closed 07:00–18:00');
    expect(drawn(of({ now: at('20:00') }))[0]).toBe('past 07:00–18:00');
  });

  it('leaves as free only what is neither over nor closed nor taken', () => {
    const times = fc.integer({ min: 0, max: 24 * 12 }).map((step) => at('00:00') + step * 300_000);
    fc.assert(
      fc.property(times, fc.boolean(), times, (now, isFacing, moment) => {
        const isDrawn = barsOf(of({ now, isCustomerFacing: isFacing }), { start: 0, end: 1 }, strip).some(
          ({ left, width }) => {
            const place = ((moment - strip.start) / (strip.end - strip.start)) * 100;
            return left <= place + 1e-9 && place < left + width - 1e-9;
          },
        );
        const isIn = ([from, to]: readonly [string, string]) => at(from) <= moment && moment < at(to);
        const isOpen = isIn(isFacing ? ['09:00', '16:15'] : ['08:00', '21:00']);
        const isTaken = isIn(['10:00', '11:00']) || isIn(['15:00', '19:00']);
        if (isIn(['07:00', '18:00'])) expect(isDrawn).toBe(moment < now || !isOpen || isTaken);
      }),
    );
  });

  it('draws the offered time alone while the day is on its way', () => {
    const bars = barsOf(undefined, { start: at('11:00'), end: at('12:00') }, strip);
    expect(bars.map(({ kind }) => kind)).toEqual(['offered']);
  });
});

describe('what is taken', () => {
  it('joins neighbours, counts closures, and forgets what was cancelled', () =>
    expect(takenTimes(view, 'room')).toEqual([
      { start: at('10:00'), end: at('11:00') },
      { start: at('15:00'), end: at('19:00') },
    ]));
});
