import { describe, expect, it } from '@jest/globals';
import type { Language } from '@yhteistila/core/language/texts.ts';
import { slotsInWords } from '../../../tests/fixtures/slots-in-words.ts';
import { listeningIn } from '../../../tests/fixtures/spoken-wishes.ts';
import { understand } from './understand.ts';

type Row = readonly [language: Language, words: string, slots: string];

const MEETING = { fi: 'kokous huomenna', sv: 'möte i morgon', en: 'meeting tomorrow' } as const;
const TOMORROW = 'meeting · 2026-11-19';

const expectRead = (language: Language, words: string, slots: string): void =>
  expect(slotsInWords(understand(`${MEETING[language]} ${words}`, listeningIn(language)))).toBe(
    `${TOMORROW} · ${slots}`,
  );

/** Each bound with what lies on either side of it: where a reading turns into another one. */
describe('the bounds of a time', () => {
  const TIMES: readonly Row[] = [
    // Before six nobody is in the building, unless a zero says that the morning is meant.
    ['fi', 'klo 5', '17:00'],
    ['fi', 'klo 5.59', '17:59'],
    ['fi', 'klo 6', '06:00'],
    ['fi', 'klo 05', '05:00'],
    ['fi', 'klo 05.30', '05:30'],
    ['fi', 'klo 00.30', '00:30'],
    ['sv', 'kl. 5', '17:00'],
    ['sv', 'kl. 6', '06:00'],
    ['en', 'at 5', '17:00'],
    ['en', 'at 6', '06:00'],
    // Noon and midnight, which "am" and "pm" name otherwise than the hours beside them.
    ['en', 'at 12 am', '00:00'],
    ['en', 'at 12:59 am', '00:59'],
    ['en', 'at 1 am', '01:00'],
    ['en', 'at 11 am', '11:00'],
    ['en', 'at 12 pm', '12:00'],
    ['en', 'at 12:30 pm', '12:30'],
    ['en', 'at 1 pm', '13:00'],
    ['en', 'at 11 pm', '23:00'],
    ['en', 'at 13 pm', '13:00'],
    ['en', 'at 13 am', '13:00'],
    ['en', 'at 12', '12:00'],
    ['fi', 'klo 12.59', '12:59'],
    ['fi', 'klo 13', '13:00'],
    // The last time of a day is 24.00.
    ['fi', 'klo 23.59', '23:59'],
    ['fi', 'klo 24', '24:00'],
    ['fi', 'klo 24.00', '24:00'],
    ['fi', 'kello 24.30', 'ask time: noTime “kello 24.30”'],
    ['fi', 'klo 25', 'ask time: noTime “klo 25”'],
    ['sv', 'kl 25', 'ask time: noTime “kl 25”'],
    ['fi', 'klo 2359', '23:59'],
    ['fi', 'klo 2400', 'ask time: noTime “klo 2400”'],
    // An hour has sixty minutes; behind a comma or a space they are told in fives.
    ['fi', 'klo 10.59', '10:59'],
    ['fi', 'klo 10.60', 'ask time: noTime “klo 10.60”'],
    ['en', 'at 10:60', 'ask time: noTime “at 10:60”'],
    ['fi', 'klo 1059', '10:59'],
    ['fi', 'klo 1060', 'ask time: noTime “klo 1060”'],
    ['fi', 'klo 9,55', '09:55'],
    ['fi', 'klo 9,57', 'ask time: noTime “klo 9,57”'],
    ['fi', 'klo 9 10', '09:10'],
    ['fi', 'klo 9 55', '09:55'],
    ['fi', 'klo 9 57', '09:00 · ask words: unknown “57”'],
    ['fi', 'klo 9 60', '09:00 · ask words: unknown “60”'],
    // Half an hour and more has a word of its own.
    ['en', 'at 29 minutes past nine', '09:29'],
    ['en', 'at 29 minutes to nine', '08:31'],
    ['sv', 'kl 29 minuter över nio', '09:29'],
    ['fi', 'puoli 1', '12:30'],
    ['fi', 'puoli 13', '12:30'],
    ['fi', 'puoli 24', '23:30'],
    ['fi', 'puoli 0', 'ask time: unknown “puoli” · ask time: unknown “0” (00:00)'],
  ];

  it.each(TIMES)('%s: %s → %s', expectRead);

  it('is never guessed where a half is counted in minutes', () => {
    const heard = slotsInWords(understand('meeting tomorrow at 30 minutes past nine', listeningIn('en')));
    expect(heard).toContain('ask time: noTime “at 30”');
  });
});

describe('the bounds of a length', () => {
  const LENGTHS: readonly Row[] = [
    // Minutes behind hours are fewer than an hour; sixty are another length.
    ['fi', 'klo 10, 2 h 59 min', '10:00 · 179 min'],
    ['fi', 'klo 10, 2 h 60 min', '10:00 · ask length: contradiction “2 h … 60 min” (120 min or 60 min)'],
    ['sv', 'kl. 10, 2 h 60 min', '10:00 · ask length: contradiction “2 h … 60 min” (120 min or 60 min)'],
    ['en', 'at 10 for 2 h 60 min', '10:00 · ask length: contradiction “for 2 h … 60 min” (120 min or 60 min)'],
    ['fi', '90 min ja 10 min', 'ask length: contradiction “90 min … 10 min” (90 min or 10 min)'],
    // Ten hours are the longest that anybody means by a number and an h.
    ['fi', 'klo 10 10 h', '10:00 · 600 min'],
    ['fi', 'klo 10 11 h', '10:00 · ask length: unknown “h” (30 min or 60 min or 90 min) · ask words: unknown “11”'],
    // From six to ten the number may be a time of the morning, above that it can be nothing else.
    ['fi', '5 tunniksi', '300 min'],
    ['fi', '6 tunniksi', 'ask length: ambiguous “6 tunniksi” (06:00 · 60 min or 360 min)'],
    ['fi', '10 tunniksi', 'ask length: ambiguous “10 tunniksi” (10:00 · 60 min or 600 min)'],
    ['fi', '11 tunniksi', '11:00 · 60 min'],
    // From a minute to a day.
    ['fi', 'klo 10 1 minuutiksi', '10:00 · 1 min'],
    [
      'fi',
      'klo 10 0 minuuttia',
      '10:00 · ask length: unknown “minuuttia” (30 min or 60 min or 90 min) · ask words: unknown “0”',
    ],
    ['fi', '1440 min', '1440 min'],
    ['fi', '1441 min', 'ask words: unknown “1441”'],
  ];

  it.each(LENGTHS)('%s: %s → %s', expectRead);
});
