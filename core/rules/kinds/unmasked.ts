/** What the eye takes for a Latin capital: Cyrillic, then Greek. */
const LOOKALIKES = new Map(
  [
    ['АВЕЅКМНОРСТУХЈІ', 'ABESKMHOPCTYXJI'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
  ].flatMap(([like = '', latin = '']) => [...like].map((letter, at) => [letter, latin[at] ?? letter] as const)),
);

const ENTITIES: { readonly [name: string]: string } = {
  ...{ nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', shy: '', zwnj: '', zwj: '' },
  ...{ ndash: '-', mdash: '-', minus: '-', hyphen: '-', dash: '-', plus: '+', period: '.', sol: '/', amp: '&' },
  ...{ lt: '<', gt: '>' },
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

/** How often one may have been written within another: `&amp;amp;#45;`. */
const MAX_WITHIN = 3;

const withoutEntities = (text: string, left: number = MAX_WITHIN): string => {
  const read = text.replace(ENTITY, entityOf);
  return left === 0 || read === text ? read : withoutEntities(read, left - 1);
};

/** A character as an address or a program writes it: `%2D`, `\u002d`, `\x2d`. */
const ESCAPE = /(?:%|\\x)([0-9a-f]{2})|\\u([0-9a-f]{4})|\\u\{([0-9a-f]{1,6})\}/gi;
const escapeOf = (written: string, ...codes: readonly (string | undefined)[]): string =>
  characterOf(Number.parseInt(codes.slice(0, 3).find((code) => code !== undefined) ?? '', 16), written);

/**
 * A tag is short; a lone `<` is none; what its quotes hold does not end it. Bounded, so that a text of nothing else takes
 * time by its length alone.
 */
const TAG = /<[^<>"']{0,200}(?:(?:"[^"]{0,100}"|'[^']{0,100}')[^<>"']{0,100}){0,4}>|<[^<>]{0,200}>/g;
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

/** Digits in circles that Unicode gives no plain form: the first of each nine that begin with one, and the noughts. */
const CIRCLED = /[\u24EB-\u24F4\u24FF\u2776-\u2793\u{1F10B}\u{1F10C}]/gu;
const ONES = [0x27_8a, 0x27_80, 0x27_76, 0x24_f5];
const circledDigit = (sign: string): string => {
  const code = sign.codePointAt(0) ?? 0;
  const one = ONES.find((first) => code >= first && code < first + 9);
  if (one !== undefined) return String(code - one + 1);
  return code === 0x24_ff || code > 0xff_ff ? '0' : sign;
};

/** Letters and digits that stand one by one, with spaces between any two of them or, behind a digit, other signs. */
const SPACED =
  /(?<![\p{L}\p{N}])(?:([\p{L}\p{N}])[\s\u2800]{1,3}|(\d)[^\p{L}\p{N}]{1,3})(?=[\p{L}\p{N}](?![\p{L}\p{N}]))/gu;

/**
 * THE normaliser of text that is searched for what must not be there: capitals, digits and hyphens of ASCII, without
 * markup, marks and what nobody sees. Its time grows with the text's length alone.
 */
export const unmasked = (text: string): string =>
  withoutEntities(text.replace(ESCAPE, escapeOf))
    .replace(TAG, '')
    .replace(CIRCLED, circledDigit)
    .normalize('NFKD')
    .replace(UNSEEN, '')
    .replace(HYPHENS, '-')
    .replace(MARKDOWN, '')
    .replace(OTHER_DIGITS, asciiDigit)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[Ѐ-ӿͰ-Ͽ]/g, (letter) => LOOKALIKES.get(letter) ?? letter)
    .replace(SPACED, '$1$2');
