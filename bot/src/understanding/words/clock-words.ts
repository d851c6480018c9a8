import { lexicon } from './lexicon.ts';

/** What a word before a time makes of it: its start, its end, the first or the last moment, or about then. */
export type TimeRole = 'at' | 'start' | 'between' | 'after' | 'end' | 'near' | 'to';

/** Stands before a time of the clock. */
export const readTimeMark = lexicon<TimeRole>([
  ['at', { fi: 'klo, kello, klon, tasan klo, tasan kello', sv: 'kl, klockan, klocka, vid', en: 'at' }],
  [
    'start',
    {
      fi: 'alkaen, alkaa, alkaisi, alkais, alku',
      sv: 'från, från och med, från klockan, börjar, start, med start',
      en: 'from, starting, starting at, starting from, starts, starts at, start at, beginning at, begins at',
    },
  ],
  ['between', { sv: 'mellan, emellan', en: 'between' }],
  [
    'after',
    {
      fi: 'aikaisintaan, ei ennen',
      sv: 'efter, tidigast, inte före',
      en: 'after, no earlier than, not before, earliest, at the earliest',
    },
  ],
  [
    'end',
    {
      fi: 'ennen, viimeistään, ei myöhemmin kuin, loppuu, päättyy, loppuen, päättyen, loppumaan, päättymään, loppuvaksi, päättyväksi',
      sv: 'före, innan, senast, inte senare än, slutar, fram till, tom',
      en: 'before, by, until, till, til, no later than, not later than, not after, ends, ends at, ending at, end at, up to',
    },
  ],
  ['to', { sv: 'till', en: 'to' }],
  [
    'near',
    {
      fi: 'noin, n, suunnilleen',
      sv: 'cirka, ca, ungefär, omkring, runt, kring, vid',
      en: 'about, around, approximately, roughly, circa, near',
    },
  ],
]);

/** What a word behind a time makes of it. */
export const readTimeTail = lexicon<TimeRole>([
  ['at', { en: "o'clock, oclock, sharp", fi: 'tasan', sv: 'prick' }],
  ['start', { fi: 'alkaen, alkava, alkavaksi', sv: 'och framåt i', en: 'start' }],
  ['end', { fi: 'asti, saakka, mennessä, mennes', en: 'at the latest, latest, or earlier', sv: 'senast' }],
  [
    'after',
    {
      fi: 'jälkeen, jälk, eteenpäin, lähtien, jälkee',
      sv: 'och framåt, eller senare, och senare',
      en: 'onwards, onward, or later, and later, or after',
    },
  ],
  [
    'near',
    {
      fi: 'maissa, mais, aikaan, aikoihin, paikkeilla, tienoilla, nurkilla, pintaan, seutuvilla, korvilla, kieppeillä, tietämillä',
      sv: 'tiden, snåret, ungefär',
      en: 'ish, or so, or thereabouts',
    },
  ],
  ['between', { fi: 'välillä, välissä, väliin, välil, välinen, välisenä aikana, välistä, väliltä' }],
]);

/** Joins two times of the clock, or two days. */
export const readUntil = lexicon<'until'>([
  ['until', { fi: 'viiva', sv: 'till, fram till, t', en: 'to, till, until, til, through, thru' }],
]);

/** Between the two of "between ten and eleven". */
export const readAnd = lexicon<'and'>([['and', { sv: 'och, samt, o', en: 'and', fi: 'ja, sekä' }]]);
export const readOr = lexicon<'or'>([['or', { sv: 'eller', en: 'or, or else', fi: 'tai, vai, taikka' }]]);

/** Halves and quarters beside an hour: half an hour before it in Finnish and Swedish, after it in English. */
export const readClockShift = lexicon<number>([
  [-30, { fi: 'puoli, puol, puolelta', sv: 'halv' }],
  [30, { en: 'half past' }],
  [
    15,
    {
      fi: 'varttia yli, vartin yli, vartti yli, varttii yli',
      sv: 'kvart över, en kvart över',
      en: 'quarter past, a quarter past, quarter after, a quarter after',
    },
  ],
  [
    -15,
    {
      fi: 'varttia vaille, vartti vaille, varttia vajaa, vartin vaille, varttii vaille, varttia vailla',
      sv: 'kvart i, en kvart i',
      en: 'quarter to, a quarter to, quarter before, a quarter before',
    },
  ],
]);

/** Between minutes and their hour: 1 after it, -1 before it. */
export const readPastOrTo = lexicon<1 | -1>([
  [1, { fi: 'yli, yl', sv: 'över, minuter över', en: 'past, after, minutes past, minutes after' }],
  [-1, { fi: 'vaille, vajaa, vaill, vailla', sv: 'i, minuter i', en: 'to, before, minutes to, minutes before' }],
]);

/** Times of the clock that have a name. In minutes after midnight. */
export const readNamedClock = lexicon<number>([
  [
    720,
    {
      fi: 'puolilta päivin, puoliltapäivin, keskipäivällä, keskipäivä, keskipäivän, puolipäivä, puolenpäivän, puoltapäivää, puoleltapäivin, puolpäivä',
      sv: 'mitt på dagen, tolvslaget',
      en: 'noon, midday, noontime',
    },
  ],
  [1440, { fi: 'keskiyöllä, keskiyö, keskiyön, keskiyöhön', sv: 'midnatt', en: 'midnight' }],
]);

/** An hour's half of the day: "2 pm". */
export const readHalfOfDay = lexicon<'am' | 'pm'>([
  ['am', { en: 'am, a m' }],
  ['pm', { en: 'pm, p m' }],
]);
