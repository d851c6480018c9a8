import type { Weekday } from '@yhteistila/core/time/site-time.ts';
import { lexicon } from './lexicon.ts';

/** How often, without the days. `interval` 2: every other. */
export interface Often {
  readonly freq: 'DAILY' | 'WEEKLY' | 'MONTHLY';
  readonly interval: number;
  /** The days of work alone. */
  readonly workdays?: true;
}

const daily: Often = { freq: 'DAILY', interval: 1 };
const workdays: Often = { freq: 'WEEKLY', interval: 1, workdays: true };
const weekly = (interval: number): Often => ({ freq: 'WEEKLY', interval });
const monthly: Often = { freq: 'MONTHLY', interval: 1 };

export const readOften = lexicon<Often>([
  [
    daily,
    { fi: 'joka päivä, päivittäin, joka ainoa päivä', sv: 'varje dag, dagligen', en: 'every day, daily, each day' },
  ],
  [
    { freq: 'DAILY', interval: 2 },
    {
      fi: 'joka toinen päivä, joka toisena päivänä, joka 2 päivä',
      sv: 'varannan dag, var annan dag',
      en: 'every other day, every second day, alternate days',
    },
  ],
  [
    workdays,
    {
      fi: 'joka arkipäivä, arkipäivisin, arkisin, joka työpäivä, työpäivisin, joka arki',
      sv: 'varje vardag, på vardagar, vardagar, varje arbetsdag, alla vardagar, på arbetsdagar',
      en: 'every weekday, on weekdays, weekdays, every working day, on working days, every workday, each weekday',
    },
  ],
  [
    weekly(2),
    {
      fi: 'joka toinen viikko, joka toisella viikolla, kahden viikon välein, joka 2 viikko, joka toine viikko',
      sv: 'varannan vecka, var annan vecka, var fjortonde dag, varje annan vecka',
      en: 'every other week, every second week, every two weeks, fortnightly, once a fortnight, every fortnight, biweekly, each other week',
    },
  ],
  [
    weekly(3),
    {
      fi: 'joka kolmas viikko, kolmen viikon välein',
      sv: 'var tredje vecka',
      en: 'every third week, every three weeks',
    },
  ],
  [
    weekly(4),
    {
      fi: 'joka neljäs viikko, neljän viikon välein',
      sv: 'var fjärde vecka',
      en: 'every fourth week, every four weeks',
    },
  ],
  [
    weekly(1),
    {
      fi: 'joka viikko, viikoittain, kerran viikossa, jokaviikkoinen, jokaviikkoisen, viikottain, jokaviikkoista, joka viikolle',
      sv: 'varje vecka, veckovis, en gång i veckan, var vecka, alla veckor',
      en: 'every week, weekly, each week, once a week',
    },
  ],
  [
    monthly,
    {
      fi: 'joka kuukausi, kuukausittain, kerran kuussa, kerran kuukaudessa, joka kuukauden, joka kuu, joka kuun, kuukauden välein',
      sv: 'varje månad, månatligen, en gång i månaden, månadsvis, i varje månad',
      en: 'every month, monthly, each month, once a month, of every month, of each month, of the month',
    },
  ],
]);

/** Beside the n-th weekday of any month: "kuukauden viimeinen perjantai", "sista fredagen i månaden". */
export const readOfMonth = lexicon<'month'>([['month', { fi: 'kuukauden, kuun', sv: 'i månaden, månaden' }]]);

/** Before a weekday: each of them, or every other. */
export const readEvery = lexicon<number>([
  [
    2,
    {
      fi: 'joka toinen, joka toisena, joka toise, joka 2, joka toine',
      sv: 'varannan, var annan, varje annan',
      en: 'every other, evry other, every second, each other, alternate, every 2nd',
    },
  ],
  [3, { fi: 'joka kolmas, joka kolmantena', sv: 'var tredje', en: 'every third, every 3rd' }],
  [
    1,
    {
      fi: 'joka, jokainen, jokaisena, aina',
      sv: 'varje, var, varenda, alla, varje vecka på',
      en: 'every, each, all, evry, evey',
    },
  ],
]);

/** A weekday whenever it comes. */
export const readEveryWeekday = lexicon<Weekday>([
  ['MO', { fi: 'maanantaisin, maanantait, maanantaisi', sv: 'måndagar, måndagarna, måndagar', en: 'mondays' }],
  ['TU', { fi: 'tiistaisin, tiistait', sv: 'tisdagar, tisdagarna', en: 'tuesdays' }],
  ['WE', { fi: 'keskiviikkoisin, keskiviikot, keskiviikkosin', sv: 'onsdagar, onsdagarna', en: 'wednesdays' }],
  ['TH', { fi: 'torstaisin, torstait', sv: 'torsdagar, torsdagarna', en: 'thursdays' }],
  ['FR', { fi: 'perjantaisin, perjantait', sv: 'fredagar, fredagarna', en: 'fridays' }],
  ['SA', { fi: 'lauantaisin, lauantait', sv: 'lördagar, lördagarna', en: 'saturdays' }],
  ['SU', { fi: 'sunnuntaisin, sunnuntait', sv: 'söndagar, söndagarna', en: 'sundays' }],
]);

/** Which of its kind in the month; -1 the last. */
export const readOrdinal = lexicon<number>([
  [1, { fi: 'ensimmäinen, ensimmäisenä, ensimmäisen, eka, ekana', sv: 'första, den första', en: 'first, the first' }],
  [2, { fi: 'toinen, toisena, toisen, toka', sv: 'andra, den andra', en: 'second, the second' }],
  [3, { fi: 'kolmas, kolmantena, kolmannen', sv: 'tredje, den tredje', en: 'third, the third' }],
  [4, { fi: 'neljäs, neljäntenä, neljännen', sv: 'fjärde, den fjärde', en: 'fourth, the fourth' }],
  [-1, { fi: 'viimeinen, viimeisenä, viimeisen', sv: 'sista, den sista', en: 'last, the last' }],
]);

/** Behind a number: so many times in all. */
export const readTimes = lexicon<'times'>([
  [
    'times',
    {
      fi: 'kertaa, kerran, kertaan, krt, kerta',
      sv: 'gånger, ggr, gång, tillfällen',
      en: 'times, occurrences, sessions, meetings in all, in all',
    },
  ],
]);

/** The last day of a year or a month; of the month that is named beside it. */
export const readEndOf = lexicon<'year' | 'month' | 'end'>([
  [
    'year',
    {
      fi: 'vuoden loppuun, vuoden loppuun asti, vuoden loppuun saakka',
      sv: 'till årets slut, till slutet av året, fram till årets slut, fram till slutet av året, året ut',
      en: 'until the end of the year, till the end of the year, until end of the year, until end of year, until year end, till year end, to the end of the year, by the end of the year, through the end of the year, for the rest of the year',
    },
  ],
  [
    'month',
    {
      fi: 'kuun loppuun, kuun loppuun asti',
      sv: 'till månadens slut, till slutet av månaden',
      en: 'until the end of the month, till the end of the month, until end of the month, until end of month, to the end of the month',
    },
  ],
  [
    'end',
    {
      fi: 'loppuun, loppuun asti, loppuun saakka, loppuun mennessä',
      sv: 'till slutet av, fram till slutet av, till utgången av',
      en: 'until the end of, till the end of, until end of, till end of, to the end of, through the end of, through end of, through',
    },
  ],
]);

/** How often, where nothing here can be booked so. */
export const readOtherOften = lexicon<'other'>([
  [
    'other',
    {
      fi: 'vuosittain, joka vuosi, kerran vuodessa, jokavuotinen, tunneittain, joka tunti, tunnin välein, puolivuosittain, kahdesti viikossa, kahdesti kuussa, kaksi kertaa viikossa, kolme kertaa viikossa, kaksi kertaa kuussa, pari kertaa viikossa, useamman kerran viikossa, kahteen kertaan, kolmeen kertaan',
      sv: 'årligen, varje år, en gång om året, varje timme, varje halvår, två gånger i veckan, tre gånger i veckan, två gånger i månaden, ett par gånger i veckan, två gånger om dagen',
      en: 'yearly, annually, every year, once a year, each year, hourly, every hour, quarterly, every quarter, twice a week, twice weekly, two times a week, three times a week, twice a month, twice a day, a couple of times a week',
    },
  ],
]);
