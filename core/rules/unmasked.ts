/** What the eye takes for a Latin capital: Cyrillic, then Greek. */
const LOOKALIKES = new Map(
  [
    ['АВЕЅКМНОРСТУХЈІ', 'ABESKMHOPCTYXJI'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
  ].flatMap(([like = '', latin = '']) => [...like].map((letter, at) => [letter, latin[at] ?? letter] as const)),
);

const ENTITIES: { readonly [name: string]: string } = {
  ...{ nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', shy: '', zwnj: '', zwj: '' },
  ...{ ndash: '-', mdash: '-', minus: '-', hyphen: '-', dash: '-', plus: '+', period: '.', sol: '/' },
};
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));?/g;
const MAX_CODE_POINT = 0x10_ff_ff;

const characterOf = (code: number, written: string): string =>
  code <= MAX_CODE_POINT ? String.fromCodePoint(code) : written;

const entityOf = (written: string, decimal?: string, hex?: string, name?: string): string => {
  if (decimal !== undefined) return characterOf(Number(decimal), written);
  if (hex !== undefined) return characterOf(Number.parseInt(hex, 16), written);
  return ENTITIES[name?.toLowerCase() ?? ''] ?? written;
};

/** A tag is short; a lone `<` is none. Bounded, so that a text of nothing else takes time by its length alone. */
const TAG = /<[^<>]{0,200}>/g;
const MARKDOWN = /[*_~`\\]/g;
/** Format and control characters, marks, and what else is drawn as nothing. */
const UNSEEN = /[\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}]|[^\P{Cc}\s]/gu;
/** What is typed, pasted or autocorrected in the place of a hyphen. */
const HYPHENS = /[\p{Pd}\u2043\u2212\u02D7\u207B\u208B]/gu;
const OTHER_DIGITS = /[^\P{Nd}0-9]/gu;
const IS_DIGIT = /^\p{Nd}$/u;

/** Digits of a script stand in tens without a gap, nought first (Unicode, general category Nd). */
const asciiDigit = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (IS_DIGIT.test(String.fromCodePoint(code - before - 1))) before++;
  return String(before % 10);
};

/** Letters and digits that stand one by one with single spaces between them. */
const SPACED = /(?<![\p{L}\p{N}])([\p{L}\p{N}]) (?=[\p{L}\p{N}](?![\p{L}\p{N}]))/gu;

/**
 * THE normaliser of text that is searched for what must not be there: capitals, digits and hyphens of ASCII, without
 * markup, marks and what nobody sees. Its time grows with the text's length alone.
 */
export const unmasked = (text: string): string =>
  text
    .replace(ENTITY, entityOf)
    .replace(TAG, '')
    .normalize('NFKD')
    .replace(UNSEEN, '')
    .replace(HYPHENS, '-')
    .replace(MARKDOWN, '')
    .replace(OTHER_DIGITS, asciiDigit)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[Ѐ-ӿͰ-Ͽ]/g, (letter) => LOOKALIKES.get(letter) ?? letter)
    .replace(SPACED, '$1');
