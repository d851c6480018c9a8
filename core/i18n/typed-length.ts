import { GRID_MINUTES } from '../time/site-time.ts';
import { plainText, problemOf, type Typed } from './typed.ts';

const HOUR = 60;
const DAY = 1440;

const H = '(?:h|t|tim|tunti|tuntia|timme|timmar|hours?|hrs?)\\.?';
const M = "(?:m|min|mins|minuuttia?|minuter|minut|minutes?|')\\.?";
const MINUTES = new RegExp(`^(-?\\d+) ?(?:${M})?$`);
const HOURS = new RegExp(`^(\\d+(?:[.,]\\d+)?) ?${H}$`);
const HOURS_AND_MINUTES = new RegExp(`^(\\d+) ?(?:${H}|:) ?(?:(?:ja|och|and) )?(\\d{1,2}) ?(?:${M})?$`);

const IN_WORDS: readonly (readonly [minutes: number, words: RegExp])[] = [
  [15, /^(vartti|varttitunti|(en )?kvart|(a )?quarter( of an hour)?)$/],
  [30, /^(puoli ?tuntia|puolen tunnin|(en )?halv ?timme|half an hour|half hour)$/],
  [45, /^(kolme varttia|(en )?trekvart|three quarters of an hour)$/],
  [60, /^(tunti|tunnin|yksi tunti|(en )?timme|(an|one) hour)$/],
  [90, /^(puolitoista tuntia|en och en halv timme|an hour and a half|one and a half hours)$/],
  [120, /^(kaksi tuntia|tva timmar|two hours)$/],
];

const minutesIn = (typed: string): number | undefined => {
  const text = plainText(typed.replace('−', '-').replace('½', '0,5'));
  const [, minutes] = MINUTES.exec(text) ?? [];
  if (minutes !== undefined) return Number(minutes);
  const [, hours] = HOURS.exec(text) ?? [];
  if (hours !== undefined) return Number(hours.replace(',', '.')) * HOUR;
  const [, whole, rest] = HOURS_AND_MINUTES.exec(text) ?? [];
  if (whole !== undefined && Number(rest) < HOUR) return Number(whole) * HOUR + Number(rest);
  return IN_WORDS.find(([, words]) => words.test(text))?.[0];
};

/**
 * The minutes of a length as people write it: "45", "90 min", "1 h", "1h30", "1,5 h", "puoli tuntia". A problem for anything
 * else, for a length of nothing or of more than a day, and for one off the grid, whose neighbours are named.
 */
export const readTypedLength = (typed: string): Typed<number> => {
  const minutes = minutesIn(typed);
  if (minutes === undefined) return problemOf('length');
  if (minutes < GRID_MINUTES) return problemOf('length-least', { least: GRID_MINUTES });
  if (minutes > DAY) return problemOf('length-most', { most: DAY / HOUR });
  const before = Math.floor(minutes / GRID_MINUTES) * GRID_MINUTES;
  if (before === minutes) return { value: minutes };
  return problemOf('length-grid', { before, after: before + GRID_MINUTES });
};
