import type { Weekday } from '@yhteistila/core/time/site-time.ts';
import { lexicon } from './lexicon.ts';

/** Days by their distance from today. */
export const readRelativeDay = lexicon<number>([
  [
    2,
    {
      fi: 'ylihuomenna, ylihuomiseksi, ylihuomiseks, ylihuomisen, ylihuominen, ylihuomiselle, ylihuomiselta, ylihuomen, ylihuomista, ylihuomiseen, ylihuomenelle',
      sv: 'i övermorgon, övermorgon, iövermorgon, överimorgon, i övermorron, övermorron',
      en: 'day after tomorrow, the day after tomorrow, overmorrow, day after tmrw, the day after tmrw',
    },
  ],
  [
    1,
    {
      fi: 'huomenna, huomiseksi, huomiseks, huomisen, huominen, huomiselle, huomiselta, huomista, huomiseen, huomen, huomisest, huomisesta, huomenn, huomisella, huomisel, huomenissa, huomenis, huomis',
      sv: 'i morgon, imorgon, morgondagen, morgondagens, imorn, i morn, imorron, i morron, imorrn, imorgn',
      en: "tomorrow, tomorrows, tomorrow's, tmrw, tmr, tomo, tmrrw, 2moro, tmw, tomorow, tomorrw",
    },
  ],
  [
    0,
    {
      fi: 'tänään, tänää, täks päiväks, täksi päiväksi, tälle päivälle, tämän päivän, tänä päivänä, tämänpäivän, tämänpäiväinen, tämänpäiväisen, tänäpäivänä, tämän päiväinen, tälle päivää, tän päivän',
      sv: 'i dag, idag, dagens, redan i dag, redan idag',
      en: "today, today's, todays, later today, this day, 2day",
    },
  ],
  [
    -1,
    {
      fi: 'eilen, eilinen, eilisen, eiliseltä, eilistä, eiliselle',
      sv: 'i går, igår, gårdagen, gårdagens',
      en: "yesterday, yesterday's",
    },
  ],
  [
    -2,
    {
      fi: 'toissapäivänä, toissapäiväinen, toissapäiväisen',
      sv: 'i förrgår, förrgår',
      en: 'the day before yesterday, day before yesterday',
    },
  ],
]);

const finnish = (...stems: readonly string[]): string =>
  stems
    .flatMap((stem) =>
      [
        '',
        'na',
        'n',
        'ksi',
        'ks',
        'lle',
        'lta',
        'lt',
        'sta',
        'st',
        'ta',
        'hin',
        'ssa',
        'lla',
        'in',
        'nen',
        'set',
        'sen',
        'seksi',
      ].map((ending) => stem + ending),
    )
    .join(', ');
const swedish = (day: string): string => `${day}, ${day}en, ${day}s, ${day}ens`;
const english = (day: string): string => `${day}, ${day}'s`;

/** A weekday in all its forms; those that name every such day are in series-words.ts. */
export const readWeekday = lexicon<Weekday>([
  ['MO', { fi: finnish('maanantai', 'maantai'), sv: swedish('måndag'), en: english('monday') }],
  ['TU', { fi: finnish('tiistai'), sv: swedish('tisdag'), en: english('tuesday') }],
  [
    'WE',
    {
      fi: `${finnish('keskiviikko', 'keskiviiko')}, keskiviikkoon, keskiviikkona, keskarina, keskarille, keskari`,
      sv: swedish('onsdag'),
      en: `${english('wednesday')}, wensday, wensday's`,
    },
  ],
  ['TH', { fi: finnish('torstai'), sv: swedish('torsdag'), en: english('thursday') }],
  ['FR', { fi: `${finnish('perjantai')}, perjantaik, perjana`, sv: swedish('fredag'), en: english('friday') }],
  ['SA', { fi: `${finnish('lauantai')}, lauantaik`, sv: swedish('lördag'), en: english('saturday') }],
  ['SU', { fi: finnish('sunnuntai'), sv: swedish('söndag'), en: english('sunday') }],
]);

/** So short that other languages use them for something else: they count in the language of the sentence alone. */
export const readShortWeekday = lexicon<Weekday>([
  ['MO', { fi: 'ma', sv: 'mån, må, månd', en: 'mon' }],
  ['TU', { fi: 'ti', sv: 'tis, ti, tisd', en: 'tue, tues' }],
  ['WE', { fi: 'ke', sv: 'ons, on, onsd', en: 'wed, weds' }],
  ['TH', { fi: 'to', sv: 'tors, tor, to, torsd', en: 'thu, thurs, thur' }],
  ['FR', { fi: 'pe', sv: 'fre, fr, fred', en: 'fri' }],
  ['SA', { fi: 'la', sv: 'lör, lö, lörd', en: 'sat' }],
  ['SU', { fi: 'su', sv: 'sön, sö, sönd', en: 'sun' }],
]);

/**
 * How a weekday is pointed at: the coming one, that of the next week (or the coming one: who can tell), one a week
 * after ("Monday week"), or a past one.
 */
export type Pointing = 'coming' | 'next' | 'weekAfter' | 'past';

export const readPointing = lexicon<Pointing>([
  ['next', { fi: 'ensi, ens, ensin, ensiviikon', sv: 'nästa', en: 'next' }],
  [
    'coming',
    {
      fi: 'tulevana, tuleva, tulevan, tulevaksi, tulevalle, tänä, tämän viikon, tällä viikolla, tän viikon, nyt',
      sv: 'kommande, nästkommande, nästföljande, nu på, nu i, den här veckans, denna veckas, på kommande, denna',
      en: "coming, this, this coming, this week's, upcoming, the coming",
    },
  ],
  [
    'past',
    {
      fi: 'viime, viimeisin, edellinen, edellisen, menneen, mennyt',
      sv: 'förra, senaste, i förra',
      en: 'last, previous, past',
    },
  ],
]);
