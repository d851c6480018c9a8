import type { Language } from '@yhteistila/core/i18n/texts.ts';
import type { Weekday } from '@yhteistila/core/time/site-time.ts';
import { lexicon } from './lexicon.ts';
import type { PartOfDay } from './said.ts';

/** Days by their distance from today. */
export const readRelativeDay = lexicon<number>([
  [
    2,
    {
      fi: 'ylihuomenna, ylihuomiseksi, ylihuomisen, ylihuominen, ylihuomiselle',
      sv: 'i övermorgon, övermorgon',
      en: 'day after tomorrow, the day after tomorrow',
    },
  ],
  [
    1,
    {
      fi: 'huomenna, huomiseksi, huomisen, huominen, huomiselle, huomen',
      sv: 'i morgon, imorgon, morgondagen',
      en: 'tomorrow, tomorrows',
    },
  ],
  [
    0,
    {
      fi: 'tänään, täks päiväks, täksi päiväksi, tälle päivälle, tämän päivän, tänä päivänä',
      sv: 'i dag, idag',
      en: 'today, later today, this day',
    },
  ],
]);

export const readWeekday = lexicon<Weekday>([
  ['MO', { fi: 'maanantai~', sv: 'måndag, måndagen, måndags', en: 'monday, mondays' }],
  ['TU', { fi: 'tiistai~', sv: 'tisdag, tisdagen, tisdags', en: 'tuesday, tuesdays' }],
  ['WE', { fi: 'keskivii~', sv: 'onsdag, onsdagen, onsdags', en: 'wednesday, wednesdays' }],
  ['TH', { fi: 'torstai~', sv: 'torsdag, torsdagen, torsdags', en: 'thursday, thursdays' }],
  ['FR', { fi: 'perjantai~', sv: 'fredag, fredagen, fredags', en: 'friday, fridays' }],
  ['SA', { fi: 'lauantai~', sv: 'lördag, lördagen, lördags', en: 'saturday, saturdays' }],
  ['SU', { fi: 'sunnuntai~', sv: 'söndag, söndagen, söndags', en: 'sunday, sundays' }],
]);

/** So short that they are weekdays only before a date: "ti 24.11.", "to" and "on" are other words elsewhere. */
export const readShortWeekday = lexicon<Weekday>([
  ['MO', { fi: 'ma', sv: 'mån, må', en: 'mon' }],
  ['TU', { fi: 'ti', sv: 'tis', en: 'tue, tues' }],
  ['WE', { fi: 'ke', sv: 'ons, on', en: 'wed' }],
  ['TH', { fi: 'to', sv: 'tors, tor', en: 'thu, thurs' }],
  ['FR', { fi: 'pe', sv: 'fre', en: 'fri' }],
  ['SA', { fi: 'la', sv: 'lör', en: 'sat' }],
  ['SU', { fi: 'su', sv: 'sön', en: 'sun' }],
]);

export const readNextWeek = lexicon<'nextWeek'>([
  [
    'nextWeek',
    { fi: 'ensi viikolla, ensi viikon, ensi viikolle', sv: 'nästa vecka, nästa veckas', en: 'next week, next weeks' },
  ],
]);

const MONTHS: readonly { readonly [language in Language]: string }[] = [
  { fi: 'tammiku~', sv: 'januari', en: 'january, jan' },
  { fi: 'helmiku~', sv: 'februari', en: 'february, feb' },
  { fi: 'maalisku~', sv: 'mars', en: 'march, mar' },
  { fi: 'huhtiku~', sv: 'april', en: 'april, apr' },
  { fi: 'toukoku~', sv: 'maj', en: 'may' },
  { fi: 'kesäku~', sv: 'juni', en: 'june, jun' },
  { fi: 'heinäku~', sv: 'juli', en: 'july, jul' },
  { fi: 'eloku~', sv: 'augusti', en: 'august, aug' },
  { fi: 'syysku~', sv: 'september', en: 'september, sept, sep' },
  { fi: 'lokaku~', sv: 'oktober', en: 'october, oct' },
  { fi: 'marrasku~', sv: 'november', en: 'november, nov' },
  { fi: 'jouluku~', sv: 'december', en: 'december, dec' },
];
/** The number of a month by its name. */
export const readMonth = lexicon<number>(MONTHS.map((names, index) => [index + 1, names]));

export const readNow = lexicon<'now'>([
  [
    'now',
    {
      fi: 'nyt, heti, nyt heti, saman tien',
      sv: 'nu, just nu, genast, nu genast',
      en: 'now, right now, straight away, immediately',
    },
  ],
]);

export const readPart = lexicon<PartOfDay>([
  [
    'morning',
    {
      fi: 'aamulla, aamupäivällä, aamupäiväksi, aamupäivän, aamuksi',
      sv: 'på morgonen, på förmiddagen, förmiddag, i förmiddag',
      en: 'in the morning, this morning, morning, before noon',
    },
  ],
  [
    'afternoon',
    {
      fi: 'iltapäivällä, iltapäiväksi, iltapäivän',
      sv: 'på eftermiddagen, i eftermiddag, eftermiddag',
      en: 'in the afternoon, this afternoon, afternoon',
    },
  ],
]);
