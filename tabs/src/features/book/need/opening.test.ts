import { describe, expect, it } from '@jest/globals';
import { hoursKind, nextOpening, usualSpan, whenOf } from './opening.ts';

const zone = 'Europe/Helsinki';
const at = (time: string): number => Date.parse(`2026-11-23T${time}:00+02:00`);
const hours = [
  { start: '2026-11-23T09:00:00+02:00', end: '2026-11-23T12:00:00+02:00' },
  { start: '2026-11-23T13:00:00+02:00', end: '2026-11-23T16:15:00+02:00' },
];

describe('the next opening', () => {
  it('is the rest of the hours that run', () =>
    expect(nextOpening(hours, 30, at('10:02'))).toEqual({ start: at('10:00'), end: at('12:00') }));

  it('is the next one when too little is left', () =>
    expect(nextOpening(hours, 30, at('11:45'))).toEqual({ start: at('13:00'), end: at('16:15') }));

  it('is none when the day is over', () => expect(nextOpening(hours, 30, at('16:00'))).toBeUndefined());
});

describe('when a space is wanted unless the person says so', () => {
  const opening = { start: at('09:00'), end: at('16:15') };

  it('is now while it is open', () => expect(whenOf(opening, at('09:01'), zone)).toEqual({ mode: 'now' }));

  it('is later today', () =>
    expect(whenOf(opening, at('08:00'), zone)).toEqual({ mode: 'today', span: { from: 540, to: 960 } }));

  it('is the next open day', () => {
    const sunday = at('12:00') - 86_400_000;
    expect(whenOf(opening, sunday, zone)).toMatchObject({ mode: 'date', day: '2026-11-23' });
  });
});

describe('the hours that count', () => {
  it('are the customers’ for serving them, else the building’s', () => {
    expect(hoursKind('remoteService')).toBe('customer');
    expect(hoursKind('teamDay')).toBe('building');
  });

  it('are the usual ones of the weekday, office hours where it is shut', () => {
    const weekly = { building: { MO: [{ from: '06:00', to: '21:00' }] }, customer: {} };
    expect(usualSpan(weekly, 'meeting', '2026-11-23')).toEqual({ from: 480, to: 960 });
    expect(usualSpan(weekly, 'meeting', '2026-11-22')).toEqual({ from: 480, to: 960 });
  });
});
