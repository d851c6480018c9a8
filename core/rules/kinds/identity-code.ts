import { utcMidnight } from '../../time/day-number.ts';
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
const [DAY, MONTH, YEAR] = ['day', 'month', 'year'].map((name) => `(?<${name}>\\d\\d)`);
const CENTURY = '(?:18|19|20)';
/** As a code has it; as people write a day, with the year's century; as programs do, with the same sign twice. */
const DATES = [
  { date: `${DAY}(?<gap>${GAP})${MONTH}${GAP}${YEAR}`, after: '' },
  { date: `(?<!\\d)${DAY}(?<gap>${GAP})${MONTH}${GAP}${CENTURY}${YEAR}`, after: '(?!\\d)' },
  { date: `(?<!\\d)${CENTURY}${YEAR}(?<gap>[^\\p{L}\\p{N}]?)${MONTH}\\k<gap>${DAY}`, after: '(?!\\d)' },
];
/** Apart from its number, the last character stands alone: "150 people" is none. */
const NUMBER = `(?<individual>\\d{3})(?:[^\\p{L}\\p{N}]{1,3}(?=.(?![\\p{L}\\p{N}])))?(?<check>[0-9A-Z])`;

/** What looks like the number may be the year of another day: 2026-11-23–2027-01-04. */
const NO_DAY = `(?!(?<=${CENTURY}\\d\\d)(?<parting>[-./])\\d\\d\\k<parting>\\d\\d)`;

/** Zero width, so that a code is found wherever it starts, also inside a longer run of digits. */
const SIGNED = DATES.map(
  ({ date, after }) =>
    new RegExp(
      `(?=${date}[^\\p{L}\\p{N}+-]{0,3}(?<sign>[-+A-FU-Y])[^\\p{L}\\p{N}]{0,3}${NUMBER}${after}${NO_DAY})`,
      'gu',
    ),
);
/** Anything else between the parts, or nothing: then it stands apart from other digits. */
const UNSIGNED = DATES.map(
  ({ date }) => new RegExp(`(?<!\\d)(?=${date}(?<sign>[^\\p{L}\\p{N}+-]{0,3})${NUMBER}(?!\\d)${NO_DAY})`, 'gu'),
);

const CENTURIES = [...new Set(Object.values(CENTURY_OF))];
const CLOCK = /^([01]\d|2[0-3])[0-5]\d$/;
const APART = /^[\s,;]+$/;

type Parts = Readonly<Record<string, string>>;

/** "12.12.26 1330": a day and a time of it. */
const isDayAndTime = ({ gap = '', sign = '', individual = '', check = '' }: Parts): boolean =>
  gap !== '' && APART.test(sign) && CLOCK.test(individual + check);

const centuriesOf = (sign: string): readonly number[] => {
  const century = CENTURY_OF[sign];
  return century === undefined ? CENTURIES : [century];
};

const isCode = (parts: Parts): boolean => {
  const { day, month, year, sign = '', individual, check } = parts;
  if (Number(individual) < FIRST_INDIVIDUAL_NUMBER || isDayAndTime(parts)) return false;
  if (CHECK_CHARACTERS[Number(`${day}${month}${year}${individual}`) % CHECK_CHARACTERS.length] !== check) return false;
  return centuriesOf(sign).some(
    (century) => utcMidnight(century + Number(year), Number(month), Number(day)) !== undefined,
  );
};

/** Signs that turn what follows round on a screen. */
const TURNS_ROUND = /[\u202B\u202E\u2067]/;

/**
 * Whether a Finnish personal identity code stands anywhere in the text: in either case, glued to words or among
 * punctuation, with any separator or none, in the digits of any script, with markup or what nobody sees in between.
 * Answers yes or no and never what it found, so that no code can leak through a message or a log (M18).
 */
export const holdsIdentityCode = (text: string): boolean => {
  const plain = unmasked(text);
  const seen = TURNS_ROUND.test(text) ? [plain, [...plain].reverse().join('')] : [plain];
  return seen.some((each) =>
    [...SIGNED, ...UNSIGNED].some((shape) => {
      for (const { groups = {} } of each.matchAll(shape)) if (isCode(groups)) return true;
      return false;
    }),
  );
};
