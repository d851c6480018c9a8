import { lexicon } from './lexicon.ts';

/** Stands before a time of the clock. */
export const readClockMark = lexicon<'clock'>([
  [
    'clock',
    {
      fi: 'klo, kello, alkaen klo, alkaen',
      sv: 'kl, klockan, från kl, från klockan, från, mellan',
      en: 'at, from, starting at, between',
    },
  ],
]);

/** Between two times of the clock. */
export const readUntil = lexicon<'until'>([
  ['until', { fi: 'viiva', sv: 'till, fram till', en: 'to, till, until, til' }],
]);

/** Between the two of "between ten and eleven". */
export const readAnd = lexicon<'and'>([['and', { sv: 'och', en: 'and', fi: 'ja' }]]);

/** After a time of the clock: it is the end. */
export const readEndMark = lexicon<'end'>([['end', { fi: 'asti, saakka, mennessä' }]]);

/** After a time of the clock, and without a meaning of its own. */
export const readClockTail = lexicon<'tail'>([['tail', { en: "o'clock, oclock", fi: 'alkaen' }]]);

/** Minutes that are said beside an hour: half an hour before it in Finnish and Swedish, after it in English. */
export const readClockShift = lexicon<number>([
  [-30, { fi: 'puoli', sv: 'halv' }],
  [30, { en: 'half past, half' }],
  [15, { fi: 'varttia yli, vartin yli', sv: 'kvart över, en kvart över', en: 'quarter past, a quarter past' }],
  [
    -15,
    { fi: 'varttia vaille, varttia vajaa, vartin vaille', sv: 'kvart i, en kvart i', en: 'quarter to, a quarter to' },
  ],
]);

/** Units of length: minutes in one. */
export const readUnit = lexicon<number>([
  [60, { fi: 'tunti~, tunni~, tuntia, tunt, h', sv: 'timme, timmar, timmen, timma, tim', en: 'hour, hours, hr, hrs' }],
  [1, { fi: 'minuut~, min, minsa~', sv: 'minut, minuter, minuten', en: 'minute, minutes, mins' }],
]);

/** Whole phrases of length, in minutes. */
export const readLengthPhrase = lexicon<number>([
  [
    30,
    {
      fi: 'puoli tuntia, puoleksi tunniksi, puolen tunnin, puolituntinen, puol tuntia',
      sv: 'en halvtimme, halvtimme, en halv timme, halv timme',
      en: 'half an hour, half hour, a half hour, half a hour',
    },
  ],
  [
    90,
    {
      fi: 'puolitoista tuntia, puoleksitoista tunniksi, puolentoista tunnin',
      sv: 'en och en halv timme, halvannan timme, en och halv timme',
      en: 'one and a half hours, an hour and a half, hour and a half, one and a half hour',
    },
  ],
  [
    150,
    {
      fi: 'kaksi ja puoli tuntia, kahdeksi ja puoleksi tunniksi',
      sv: 'två och en halv timme, två och en halv timmar',
      en: 'two and a half hours',
    },
  ],
  [
    15,
    {
      fi: 'vartiksi, varttitunniksi, vartin, vartti, varttitunti',
      sv: 'en kvart, kvart',
      en: 'a quarter of an hour, quarter of an hour, a quarter hour',
    },
  ],
  [45, { fi: 'kolme varttia, kolmeksi vartiksi', sv: 'tre kvart, tre kvarts timme', en: 'three quarters of an hour' }],
  [
    60,
    { fi: 'tunniksi, tunnin, tunti, yhden tunnin', sv: 'en timme, en timma, timme', en: 'an hour, one hour, a hour' },
  ],
]);

/** Before a length, and without a meaning of its own. */
export const readLengthMark = lexicon<'for'>([
  ['for', { fi: 'noin, kesto', sv: 'i, under, för, i ungefär', en: 'for, for about, lasting' }],
]);
