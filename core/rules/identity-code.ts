import { utcMidnight } from '../time/day-number.ts';
import { unmasked } from './unmasked.ts';

/** The century that a sign stands for; the letters beside - and A came into use in 2023. */
const CENTURY_OF: { readonly [sign: string]: number } = {
  '+': 1800,
  ...Object.fromEntries([...'-YXWVU'].map((sign) => [sign, 1900])),
  ...Object.fromEntries([...'ABCDEF'].map((sign) => [sign, 2000])),
};

const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** 000 and 001 are given to nobody; 900–999 are temporary codes, and codes all the same. */
const FIRST_INDIVIDUAL_NUMBER = 2;

const GAP = '[^\\p{L}\\p{N}]{0,3}';
/** As people write a day, with the year's century or, as a code has it, without. */
const DATES = ['', '(?:18|19|20)'].map((century) => `(\\d\\d)(${GAP})(\\d\\d)${GAP}${century}(\\d\\d)`);
/** Apart from its number, the last character stands alone: "150 people" is none. */
const NUMBER = `(\\d{3})(?:[^\\p{L}\\p{N}]{1,3}(?=.(?![\\p{L}\\p{N}])))?([0-9A-Z])`;

/** Zero width, so that a code is found wherever it starts, also inside a longer run of digits. */
const SIGNED = DATES.map(
  (date) => new RegExp(`(?=${date}[^\\p{L}\\p{N}+-]{0,3}([-+A-FU-Y])[^\\p{L}\\p{N}]{0,3}${NUMBER})`, 'gu'),
);
/** Anything else between the parts, or nothing: then it stands apart from other digits. */
const UNSIGNED = DATES.map((date) => new RegExp(`(?<!\\d)(?=${date}([^\\p{L}\\p{N}+-]{0,3})${NUMBER}(?!\\d))`, 'gu'));

const CENTURIES = [...new Set(Object.values(CENTURY_OF))];
const CLOCK = /^([01]\d|2[0-3])[0-5]\d$/;
const APART = /^[\s,;]+$/;

/** "12.12.26 1330": a day and a time of it. */
const isDayAndTime = ([, , gap = '', , , sign = '', individual = '', check = '']: RegExpMatchArray): boolean =>
  gap !== '' && APART.test(sign) && CLOCK.test(individual + check);

const centuriesOf = (sign: string): readonly number[] => {
  const century = CENTURY_OF[sign];
  return century === undefined ? CENTURIES : [century];
};

const isCode = (match: RegExpMatchArray): boolean => {
  const [, day, , month, year, sign = '', individual, check] = match;
  if (Number(individual) < FIRST_INDIVIDUAL_NUMBER || isDayAndTime(match)) return false;
  if (CHECK_CHARACTERS[Number(`${day}${month}${year}${individual}`) % CHECK_CHARACTERS.length] !== check) return false;
  return centuriesOf(sign).some(
    (century) => utcMidnight(century + Number(year), Number(month), Number(day)) !== undefined,
  );
};

/**
 * Whether a Finnish personal identity code stands anywhere in the text: in either case, glued to words or among
 * punctuation, with any separator or none, in the digits of any script, with markup or what nobody sees in between.
 * Answers yes or no and never what it found, so that no code can leak through a message or a log (M18).
 */
export const holdsIdentityCode = (text: string): boolean => {
  const plain = unmasked(text);
  return [...SIGNED, ...UNSIGNED].some((shape) => {
    for (const match of plain.matchAll(shape)) if (isCode(match)) return true;
    return false;
  });
};
