import { lexicon } from './lexicon.ts';

/** On which side of a day: "after Christmas" leaves open which day, "the day after Christmas" does not. */
export type Side = 'after' | 'before' | 'by' | 'dayAfter' | 'dayBefore';

/** Stands before the day. */
export const readSideBefore = lexicon<Side>([
  ['dayAfter', { sv: 'dagen efter', en: 'the day after, day after, the next day after' }],
  ['dayBefore', { sv: 'dagen före, dagen innan', en: 'the day before, day before' }],
  ['after', { sv: 'efter, någon dag efter, någon gång efter', en: 'after, some time after, sometime after' }],
  ['before', { fi: 'ennen', sv: 'före, innan', en: 'before, some time before, sometime before' }],
  ['by', { fi: 'viimeistään', sv: 'senast, senast på', en: 'by, no later than, at the latest on' }],
]);

/** Stands behind the day. */
export const readSideBehind = lexicon<Side>([
  [
    'dayAfter',
    {
      fi: 'jälkeisenä päivänä, jälkeinen päivä, jälkeisen päivän, jälkeiseksi päiväksi, jälkeiselle päivälle, jälkeinen arkipäivä, jälkeisenä arkipäivänä',
    },
  ],
  ['dayBefore', { fi: 'edellisenä päivänä, edeltävänä päivänä, edellinen päivä, edeltävä päivä' }],
  ['after', { fi: 'jälkeen, jälk, jälkee, jälkeisellä viikolla' }],
  ['by', { fi: 'mennessä, mennes', en: 'at the latest' }],
]);

/** Between so much time and the day that it is counted from: "a week on Tuesday", "i dag om fjorton dagar". */
export const readCountedFrom = lexicon<'from'>([
  ['from', { fi: 'päästä, kuluttua, päähän, kulutt, pääst', sv: 'från', en: 'from, on, after' }],
]);
export const readCountedOn = lexicon<'on'>([['on', { sv: 'om' }]]);
