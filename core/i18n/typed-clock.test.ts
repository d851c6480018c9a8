import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readTypedClock, readTypedStart, writeClock } from './typed-clock.ts';

describe('a time', () => {
  it.each([
    ['9', 540],
    ['09', 540],
    ['13', 780],
    ['9.30', 570],
    ['09:30', 570],
    ['13.30', 810],
    ['13:30', 810],
    ['1330', 810],
    ['930', 570],
    ['13,30', 810],
    ['13.30.', 810],
    ['kello 9', 540],
    ['klo 9', 540],
    ['klo 13.30', 810],
    ['kl. 9', 540],
    ['kl 9.30', 570],
    ['at 9', 540],
    ['9 am', 540],
    ['2pm', 840],
    ['2:30 p.m.', 870],
    ['12 am', 0],
    ['12pm', 720],
    ['0.00', 0],
    ['24', 1440],
    ['noon', 720],
    ['keskipäivä', 720],
    ['puoli kymmenen', 570],
    ['klo puoli kymmeneltä', 570],
    ['puoli yksi', 750],
    ['halv tio', 570],
    ['halv 10', 570],
    ['klockan halv åtta', 450],
    ['half past nine', 570],
    ['half nine', 570],
    ['at ten', 600],
    ["nine o'clock", 540],
    ['ysiltä', 540],
    ['kahdelta', 840],
    ['tolv', 720],
    ['varttia vaille yhdeksän', 525],
    ['vartin yli 9', 555],
    ['kvart i nio', 525],
    ['kvart över två', 855],
    ['quarter to ten', 585],
    ['a quarter past 13', 795],
  ])('is read from %p', (text, minutes) => expect(readTypedClock(text, '.')).toEqual({ value: minutes }));

  it.each([
    '',
    'x',
    '9.5',
    '9,5',
    '25',
    '24.05',
    '9.60',
    '9-10',
    '-9',
    '9.30.15',
    '13 pm',
    '0 am',
    'aamulla',
    '12345',
    'halv',
    'half past',
    'puoli 25',
    'noon 12',
  ])('is not read from %p', (text) =>
    expect(readTypedClock(text, '.')).toEqual({ problem: 'clock', params: { example: '9.30' } }),
  );

  it('between two points of the grid is told with both', () => {
    expect(readTypedClock('9.07', '.')).toEqual({ problem: 'clock-grid', params: { before: '09.05', after: '09.10' } });
    expect(readTypedClock('1359', ':')).toEqual({ problem: 'clock-grid', params: { before: '13:55', after: '14:00' } });
  });

  it('at the very end of the day begins nothing', () => {
    const problem = { problem: 'clock-start', params: { time: '24.00', last: '23.55' } };
    for (const text of ['24', '24.00', 'klo 24']) expect(readTypedStart(text, '.')).toEqual(problem);
    expect(readTypedStart('23.55', '.')).toEqual({ value: 1435 });
    expect(readTypedStart('9.07', '.')).toEqual(readTypedClock('9.07', '.'));
  });

  it('is read as it is written', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 288 }), fc.constantFrom('.', ':'), (five, separator) =>
        expect(readTypedClock(writeClock(five * 5, separator), separator)).toEqual({ value: five * 5 }),
      ),
    ));
});
