import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readTypedLength } from './typed-length.ts';

describe('a length', () => {
  it.each([
    ['45', 45],
    [' 90 ', 90],
    ['90 min', 90],
    ['90min', 90],
    ['90 minuuttia', 90],
    ['90 minuter', 90],
    ['1 h', 60],
    ['1h', 60],
    ['2 t', 120],
    ['2 tuntia', 120],
    ['2 timmar', 120],
    ['2 hours', 120],
    ['1h30', 90],
    ['1 h 30 min', 90],
    ['1 tunti ja 15 minuuttia', 75],
    ['1:30', 90],
    ['1,5 h', 90],
    ['1.5h', 90],
    ['½ h', 30],
    ['0,5 h', 30],
    ['puoli tuntia', 30],
    ['puolitoista tuntia', 90],
    ['en halv timme', 30],
    ['halvtimme', 30],
    ['half an hour', 30],
    ['tunti', 60],
    ['1440', 1440],
  ])('is read from %p', (text, minutes) => expect(readTypedLength(text)).toEqual({ value: minutes }));

  it.each(['', 'x', '1,5', '1.30', '1 h 75', '30 s', '5-10', 'pitkään', '1e3'])('is not read from %p', (text) =>
    expect(readTypedLength(text)).toMatchObject({ problem: 'length' }),
  );

  it.each(['0', '-30', '−30', '3', '0 h', '1 min'])('of nothing, or nearly, is told: %p', (text) =>
    expect(readTypedLength(text)).toEqual({ problem: 'length-least', params: { least: 5 } }),
  );

  it.each(['1445', '25 h', '99999'])('of more than a day is told: %p', (text) =>
    expect(readTypedLength(text)).toEqual({ problem: 'length-most', params: { most: 24 } }),
  );

  it.each([
    ['17', 15, 20],
    ['61 min', 60, 65],
    ['1 h 2 min', 60, 65],
    ['0,3 h', 15, 20],
  ])('off the grid is told with its neighbours: %p', (text, before, after) =>
    expect(readTypedLength(text)).toEqual({ problem: 'length-grid', params: { before, after } }),
  );

  it('is never another one than was written', () =>
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 3000 }), (minutes) => {
        const read = readTypedLength(String(minutes));
        expect('value' in read ? read.value : undefined).toBe(
          minutes >= 5 && minutes <= 1440 && minutes % 5 === 0 ? minutes : undefined,
        );
      }),
    ));
});
