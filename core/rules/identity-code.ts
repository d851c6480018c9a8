import { utcMidnight } from '../time/day-number.ts';

/** The century that a sign stands for; the letters beside - and A came into use in 2023. */
const CENTURY_OF: { readonly [sign: string]: number } = {
  '+': 1800,
  ...Object.fromEntries([...'-YXWVU'].map((sign) => [sign, 1900])),
  ...Object.fromEntries([...'ABCDEF'].map((sign) => [sign, 2000])),
};

const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** 000 and 001 are given to nobody; 900–999 are temporary codes, and codes all the same. */
const FIRST_INDIVIDUAL_NUMBER = 2;

/** Zero width, so that a code is found wherever it starts, also inside a longer run of digits. */
const SHAPE = /(?=(\d\d)[.\s]?(\d\d)[.\s]?(\d\d)\s?([-+A-FU-Y])\s?(\d{3})([0-9A-Z]))/g;

/** What is typed, pasted or autocorrected in the place of a hyphen. */
const HYPHENS = /[\u00AD\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF]/g;

const plain = (text: string): string =>
  text.replace(INVISIBLE, '').replace(HYPHENS, '-').normalize('NFKC').toUpperCase();

const isCode = ([, day, month, year, sign = '', individual, check]: RegExpMatchArray): boolean => {
  const century = CENTURY_OF[sign];
  if (century === undefined || Number(individual) < FIRST_INDIVIDUAL_NUMBER) return false;
  if (utcMidnight(century + Number(year), Number(month), Number(day)) === undefined) return false;
  return CHECK_CHARACTERS[Number(`${day}${month}${year}${individual}`) % CHECK_CHARACTERS.length] === check;
};

/**
 * Whether a Finnish personal identity code stands anywhere in the text: in either case, glued to words or among
 * punctuation, with any hyphen, with single spaces or dots where people put them. Answers yes or no and never what it
 * found, so that no code can leak through a message or a log (M18).
 */
export const holdsIdentityCode = (text: string): boolean => {
  for (const match of plain(text).matchAll(SHAPE)) if (isCode(match)) return true;
  return false;
};
