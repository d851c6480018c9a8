import { lexicon } from './lexicon.ts';

/** Days and weeks by which a booking is moved. */
export const readShiftUnit = lexicon<number>([
  [1, { fi: 'päivä, päivän, päivää, päivällä, vuorokaudella', sv: 'dag, dagar', en: 'day, days' }],
  [7, { fi: 'viikko, viikon, viikkoa, viikolla', sv: 'vecka, veckor', en: 'week, weeks' }],
  [14, { en: 'fortnight' }],
]);

/** Which way. "Back" means earlier to some and later to others. */
export type Way = 'later' | 'earlier' | 'either' | 'open';

export const readShiftTail = lexicon<Way>([
  [
    'later',
    {
      fi: 'eteenpäin, myöhemmäksi, myöhempään, myöhemmäks, myöhemmin, edemmäs, edemmäksi',
      sv: 'framåt, senare, fram',
      en: 'later, forward, onwards, on',
    },
  ],
  [
    'earlier',
    {
      fi: 'aiemmaksi, aikaisemmaksi, aiemmas, aikaisemmas, aiemmin, aikaisemmin, aiemmaks, aikaisemmaks',
      sv: 'tidigare',
      en: 'earlier, sooner',
    },
  ],
  ['either', { fi: 'taaksepäin, taakse', sv: 'bakåt, tillbaka', en: 'back, backwards' }],
]);
