import type { Language } from '@yhteistila/core/language/texts.ts';
import { lexicon } from './lexicon.ts';

/** Weeks by their distance from this one. */
export const readWeekOffset = lexicon<number>([
  [
    0,
    {
      fi: 'tällä viikolla, tämän viikon, tän viikon, kuluvalla viikolla, tälle viikolle',
      sv: 'denna vecka, den här veckan, i veckan',
      en: 'this week, this weeks',
    },
  ],
  [
    1,
    {
      fi: 'ensi viikolla, ensi viikon, ensi viikolle, ensi viikko, ensi viikoks, ensi viikoksi, ens viikolla, ens viikon, ens viikko, ens viikol, ensi viikol, ensiviikolla, ensiviikon, ensiviikko, tulevalla viikolla, seuraavalla viikolla, ensi viikoll, ens viikolle',
      sv: 'nästa vecka, nästa veckas, nästa veckan, kommande vecka, nästavecka',
      en: "next week, next weeks, next week's, the coming week, the next week, nextweek, following week",
    },
  ],
  [
    2,
    {
      fi: 'sitä seuraavalla viikolla, seuraavan viikon jälkeen, ensi viikon jälkeen',
      sv: 'veckan efter nästa, veckan därpå',
      en: 'the week after next, week after next',
    },
  ],
]);

/** Before the number of a week. */
export const readWeekWord = lexicon<'week'>([
  [
    'week',
    {
      fi: 'viikko, viikon, viikolla, viikolle, viikoksi, viikol, vk, vko, vkolla, vkon, v',
      sv: 'vecka, veckan, vecko, v',
      en: 'week, wk, calendar week',
    },
  ],
]);

/** Months by their distance from this one. */
export const readMonthOffset = lexicon<number>([
  [
    0,
    {
      fi: 'tässä kuussa, tämän kuun, tän kuun, tässä kuus, kuluvan kuun',
      sv: 'denna månad, den här månaden',
      en: 'this month',
    },
  ],
  [
    1,
    {
      fi: 'ensi kuussa, ensi kuun, ens kuussa, ens kuun, ensi kuus, seuraavan kuun, ensikuussa, ensi kuuksi, ensi kuulle',
      sv: 'nästa månad, nästa månads, kommande månad',
      en: 'next month, the coming month, next months',
    },
  ],
]);

/** A month, counted from a day. */
export const readMonthUnit = lexicon<'month'>([
  [
    'month',
    {
      fi: 'kuukausi, kuukauden, kuukautta, kuukaude, kk, kk n',
      sv: 'månad, månader, mån',
      en: 'month, months, mth, mths',
    },
  ],
]);

/** Days, and weeks as so many days. */
export const readDayUnit = lexicon<number>([
  [
    1,
    {
      fi: 'päivä, päivän, päivää, päiväksi, päiväks, päivää varten, vrk, vuorokauden',
      sv: 'dag, dagar, dagars, dygn',
      en: 'day, days',
    },
  ],
  [
    7,
    {
      fi: 'viikko, viikon, viikkoa, viikoksi, viikoks, vko, vkon, vk',
      sv: 'vecka, veckor, veckors',
      en: 'week, weeks',
    },
  ],
  [14, { en: "fortnight, fortnights, fortnight's" }],
]);

/** Behind or before so many days: that long from now on. */
export const readDaysTail = lexicon<'ahead'>([
  [
    'ahead',
    {
      fi: 'päästä, kuluttua, kulutt, pääst, päähän, päähä',
      sv: 'från nu, framåt, från i dag, från idag',
      en: 'from now, from today, ahead, time, later, today',
    },
  ],
]);

/** Behind the day's number in its month: "5. päivä". */
export const readDayOfMonthTail = lexicon<'day'>([
  ['day', { fi: 'päivä, päivän, päivänä, päiväksi, päivälle, pv, pvä, pnä, pvän, pv:nä, päiväks, pvn, pp' }],
]);

const MONTHS: readonly { readonly [language in Language]: string }[] = [
  { fi: 'tammiku~, tammi', sv: 'januari, jan', en: 'january, jan' },
  { fi: 'helmiku~, helmi', sv: 'februari, feb', en: 'february, feb' },
  { fi: 'maalisku~, maalis', sv: 'mars', en: 'march, mar' },
  { fi: 'huhtiku~, huhti', sv: 'april, apr', en: 'april, apr' },
  { fi: 'toukoku~, touko', sv: 'maj', en: 'may' },
  { fi: 'kesäku~', sv: 'juni, jun', en: 'june, jun' },
  { fi: 'heinäku~, heinä', sv: 'juli, jul', en: 'july, jul' },
  { fi: 'eloku~, elo', sv: 'augusti, aug', en: 'august, aug' },
  { fi: 'syysku~, syys', sv: 'september, sept, sep', en: 'september, sept, sep' },
  { fi: 'lokaku~, loka', sv: 'oktober, okt', en: 'october, oct' },
  { fi: 'marrasku~, marras', sv: 'november, nov', en: 'november, nov' },
  { fi: 'jouluku~, joulu', sv: 'december, dec', en: 'december, dec' },
];
/** The number of a month by its name. */
export const readMonth = lexicon<number>(MONTHS.map((names, index) => [index + 1, names]));

/** Days that have a name, as month and day of the month. */
export const readNamedDate = lexicon<`${number}-${number}`>([
  [
    '12-24',
    {
      fi: 'jouluaatto, jouluaattona, jouluaatoksi, jouluaaton, jouluaattoa',
      sv: 'julafton, julaftonen',
      en: 'christmas eve, xmas eve',
    },
  ],
  [
    '12-25',
    { fi: 'joulupäivä, joulupäivänä, joulupäivän, joulupäivää', sv: 'juldagen, juldag', en: 'christmas day, xmas day' },
  ],
  [
    '12-26',
    {
      fi: 'tapaninpäivä, tapaninpäivänä, tapaninpäivän, tapaninpäivää, tapanina',
      sv: 'annandag jul, annandagen',
      en: 'boxing day',
    },
  ],
  [
    '12-6',
    {
      fi: 'itsenäisyyspäivä, itsenäisyyspäivänä, itsenäisyyspäivän, itsenäisyyspäivää',
      sv: 'självständighetsdagen',
      en: 'independence day',
    },
  ],
  [
    '12-31',
    {
      fi: 'uudenvuodenaatto, uudenvuodenaattona, uudenvuodenaaton, uudenvuodenaattoa',
      sv: 'nyårsafton',
      en: "new year's eve, new years eve",
    },
  ],
  [
    '1-1',
    {
      fi: 'uudenvuodenpäivä, uudenvuodenpäivänä, uutenavuotena',
      sv: 'nyårsdagen',
      en: "new year's day, new years day",
    },
  ],
  ['1-6', { fi: 'loppiainen, loppiaisena, loppiaisen, loppiaista', sv: 'trettondagen, trettondag', en: 'epiphany' }],
  [
    '5-1',
    {
      fi: 'vappu, vappuna, vapun, vappua, vapunpäivä, vapunpäivänä, vapunpäivän',
      sv: 'första maj, valborgsdagen',
      en: 'may day',
    },
  ],
]);
