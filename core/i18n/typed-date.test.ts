import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LANGUAGES, type Language } from '../language/texts.ts';
import { DAY_MS, dayName } from '../time/day-number.ts';
import { readTypedDate, writeDate } from './typed-date.ts';

/** A Monday. */
const TODAY = '2026-11-23';
const read = (text: string, language: Language = 'fi', least = TODAY) =>
  readTypedDate(text, { today: TODAY, least, language });

describe('a date', () => {
  it.each([
    '2.12.',
    '2.12',
    '02.12.',
    '2.12.26',
    '2.12.2026',
    '2.12. 2026',
    '2. 12. 2026',
    '2/12',
    '2/12/2026',
    '2-12-2026',
    '2026-12-02',
    '2026-12-2',
    'ke 2.12.',
    'Ke 2.12.2026',
    'keskiviikkona 2.12.',
    '2.12. (ke)',
    '2. joulukuuta',
    '2. joulukuuta 2026',
    'ons 2.12',
    'on 2.12',
    'onsdag den 2 december',
    'den 2 december 2026',
    '2 dec',
    'Wed 2 Dec 2026',
    'Wednesday, 2 December',
    '2nd of December',
    'December 2, 2026',
    'Dec 2nd',
  ])('is read in every language where it has a meaning there: %s', (text) => {
    const days = LANGUAGES.map((language) => read(text, language));
    expect(days).toContainEqual({ value: '2026-12-02' });
    const others = days.filter((day) => 'value' in day && day.value !== '2026-12-02');
    expect(others).toEqual([]);
  });

  it.each([
    ['tänään', '2026-11-23'],
    ['tanaan', '2026-11-23'],
    ['huomenna', '2026-11-24'],
    ['Huomenna', '2026-11-24'],
    ['ylihuomenna', '2026-11-25'],
    ['viikon päästä', '2026-11-30'],
    ['idag', '2026-11-23'],
    ['i dag', '2026-11-23'],
    ['imorgon', '2026-11-24'],
    ['i morgon', '2026-11-24'],
    ['i övermorgon', '2026-11-25'],
    ['today', '2026-11-23'],
    ['tomorrow', '2026-11-24'],
    ['tmrw', '2026-11-24'],
    ['the day after tomorrow', '2026-11-25'],
    ['in two weeks', '2026-12-07'],
    ['ti', '2026-11-24'],
    ['ke', '2026-11-25'],
    ['to', '2026-11-26'],
    ['keskiviikko', '2026-11-25'],
    ['keskiviikkona', '2026-11-25'],
    ['tiistaiksi', '2026-11-24'],
    ['su', '2026-11-29'],
    ['tis', '2026-11-24'],
    ['ons', '2026-11-25'],
    ['på torsdag', '2026-11-26'],
    ['lör', '2026-11-28'],
    ['lö', '2026-11-28'],
    ['sondag', '2026-11-29'],
    ['Wed', '2026-11-25'],
    ['on Friday', '2026-11-27'],
    ['this Friday', '2026-11-27'],
    // The same weekday is that of next week: for today there is a word.
    ['ma', '2026-11-30'],
    ['Monday', '2026-11-30'],
  ])('in words is read whatever the language of the page: %s', (text, day) => {
    for (const language of LANGUAGES) expect(read(text, language)).toEqual({ value: day });
  });

  it('is Wednesday by its Swedish short name', () => expect(read('on', 'sv')).toEqual({ value: '2026-11-25' }));

  it('without a year is the next such date', () => {
    expect(read('6.1.')).toEqual({ value: '2027-01-06' });
    expect(read('23.11.')).toEqual({ value: TODAY });
  });

  it('has its day first; the month only in English, where the other way round there is no such date', () => {
    expect(read('2/12', 'en')).toEqual({ value: '2026-12-02' });
    expect(read('12/24', 'en')).toEqual({ value: '2026-12-24' });
    expect(read('12/24', 'fi')).toMatchObject({ problem: 'date-none' });
    // A weekday decides: 12 February 2027 is a Friday.
    expect(read('Fri 2/12', 'en')).toEqual({ value: '2027-02-12' });
  });

  it.each(['', 'x', '2', '2.', '32', 'joskus', '2.12.2026 klo 10', '2.12.202', 'ke to', 'huomenna 2.12.'])(
    'is not read from %p',
    (text) => expect(read(text)).toMatchObject({ problem: 'date' }),
  );

  it.each([
    ['31.11.', '31.11.2026'],
    ['31.11.2026', '31.11.2026'],
    ['29.2.', '29.2.2027'],
    ['29.2.2027', '29.2.2027'],
    ['32.12.', '32.12.2026'],
    ['2.13.', '2.13.2026'],
    ['2026-02-30', '30.2.2026'],
    ['31 June', '31.6.2027'],
  ])('that there is not is told: %s', (text, date) =>
    expect(read(text)).toEqual({ problem: 'date-none', params: { date } }),
  );

  it('that there is not is told as English writes it, to who reads English', () => {
    expect(read('30.2.2027', 'en')).toEqual({ problem: 'date-none', params: { date: '30 Feb 2027' } });
    expect(read('2.13.2027', 'en')).toEqual({ problem: 'date-none', params: { date: '2/13/2027' } });
  });

  it('of a leap year is read', () => expect(read('29.2.2028')).toEqual({ value: '2028-02-29' }));

  it.each([
    ['ti 2.12.', 'fi', 'ke 2.12.2026'],
    ['tisdag 2.12', 'sv', 'ons 2.12.2026'],
    ['Thu 2 Dec', 'en', 'Wed 2 Dec 2026'],
  ] as const)('whose weekday is another is told: %s', (text, language, date) =>
    expect(read(text, language)).toEqual({ problem: 'date-weekday', params: { date } }),
  );

  it('that is "next" some weekday is asked back', () => {
    const asked = { problem: 'date-which', params: { one: 'ti 24.11.', other: 'ti 1.12.' } };
    for (const text of ['ensi tiistaina', 'next Tue', 'nästa tisdag']) expect(read(text)).toEqual(asked);
  });

  it('that has passed, or is too early otherwise, is told', () => {
    expect(read('20.11.')).toMatchObject({ problem: 'date-past', params: { date: 'pe 20.11.2026' } });
    expect(read('2.12.2025')).toMatchObject({ problem: 'date-past' });
    expect(read('eilen')).toMatchObject({ problem: 'date-past' });
    expect(read('2.12.', 'fi', '2026-12-10')).toMatchObject({
      problem: 'date-early',
      params: { least: 'to 10.12.2026' },
    });
    expect(read('20.11.', 'fi', '2000-01-01')).toEqual({ value: '2026-11-20' });
  });

  it('is written with its weekday', () => {
    expect(LANGUAGES.map((language) => writeDate('2026-11-24', language))).toEqual([
      'ti 24.11.2026',
      'tis 24.11.2026',
      'Tue 24 Nov 2026',
    ]);
  });

  it.each(LANGUAGES)('is read as it is written in %s', (language) =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_000 }), (number) => {
        const day = dayName(Date.UTC(2000, 0, 1) / DAY_MS + number);
        expect(read(writeDate(day, language), language, '2000-01-01')).toEqual({ value: day });
      }),
    ),
  );

  it('is read or told from whatever is written, and never fails', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.constantFrom(...LANGUAGES), (text, language) => {
        const typed = read(text, language);
        expect('value' in typed ? typed.value >= TODAY : typed.problem.startsWith('date')).toBe(true);
      }),
    ));
});
