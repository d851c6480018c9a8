import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@yhteistila/core/i18n/texts.ts';
import { readDate, stepDay, writeDate } from './date-text.ts';

const TODAY = '2026-11-23';

describe('a date', () => {
  it.each([
    ['24.11.', '2026-11-24'],
    ['24.11', '2026-11-24'],
    ['24/11/2026', '2026-11-24'],
    ['ti 24.11.2026', '2026-11-24'],
    ['2026-11-24', '2026-11-24'],
    ['6.1.', '2027-01-06'],
    ['29.2.2028', '2028-02-29'],
  ])('is read from %p', (text, day) => expect(readDate(text, TODAY)).toBe(day));

  it.each(['', 'huomenna', '31.11.2026', '29.2.2027', '24', '2026-13-01'])('is not read from %p', (text) =>
    expect(readDate(text, TODAY)).toBeUndefined(),
  );

  it.each(LANGUAGES)('is read as it is written in %s', (language) =>
    expect(readDate(writeDate('2026-12-07', language), TODAY)).toBe('2026-12-07'),
  );

  it('is written with its weekday', () => expect(writeDate('2026-11-24', 'fi')).toBe('ti 24.11.2026'));

  it('does not step before the first one', () => {
    expect(stepDay(TODAY, -1, TODAY)).toBe(TODAY);
    expect(stepDay(TODAY, 7, TODAY)).toBe('2026-11-30');
  });
});
