import type { Language } from '@yhteistila/core/language/texts.ts';
import { plain, type Token } from '../tokens.ts';
import { FIGURE_ENDINGS, finnishNumerals, NUMERAL_CASES, type NumeralCase } from './finnish-numerals.ts';
import type { KnownWord } from './lexicon.ts';

export type { NumeralCase } from './finnish-numerals.ts';

export interface Numeral {
  readonly value: number;
  readonly form: NumeralCase;
  readonly language?: Language;
}

const words = (text: string): readonly string[] => text.split(' ');
const SWEDISH = words(
  'ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton',
);
const ENGLISH = words(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen',
);
const NINETEEN = { sv: 'nitton', en: 'nineteen' };
const TENS = {
  sv: words('tjugo trettio fyrtio femtio sextio sjuttio åttio nittio'),
  en: words('twenty thirty forty fifty sixty seventy eighty ninety'),
};
/** "En" and "sjuttiofem": the first one stands alone, the others join the tens. */
const SWEDISH_SPOKEN: readonly (readonly [string, number])[] = [
  ['en', 1],
  ['tjugoett', 21],
  ['tju', 20],
  ['tretti', 30],
  ['fyrti', 40],
  ['femti', 50],
];

type Counted = readonly (readonly [word: string, value: number])[];

const counted = (units: readonly string[]): Counted => units.map((word, index) => [word, index + 1]);

/** Twenty to ninety-nine, each as one word. */
const fromTwenty = (tens: readonly string[], units: readonly string[]): Counted =>
  tens.flatMap((word, index) => {
    const value = (index + 2) * 10;
    return [[word, value] as const, ...counted(units).map(([unit, more]) => [word + unit, value + more] as const)];
  });

const PLAIN: { readonly sv: Counted; readonly en: Counted } = {
  sv: [...counted(SWEDISH), [NINETEEN.sv, 19], ...fromTwenty(TENS.sv, SWEDISH.slice(0, 9)), ...SWEDISH_SPOKEN],
  en: [...counted(ENGLISH), [NINETEEN.en, 19], ...fromTwenty(TENS.en, ENGLISH.slice(0, 9))],
};
const INTEGER = /^\d{1,4}\.?$/;

const all = function* (): Generator<readonly [string, Numeral]> {
  for (const [word, value, form] of finnishNumerals()) yield [plain(word), { value, form, language: 'fi' }];
  for (const language of ['sv', 'en'] as const) {
    for (const [word, value] of PLAIN[language]) yield [plain(word), { value, form: 'plain', language }];
  }
};

// "seitsemän", "kahdeksan" … are both forms at once: the plain one, which comes first, is kept.
const NUMERALS: ReadonlyMap<string, Numeral> = new Map([...all()].reverse());

/** Every number word, for whoever has mistyped one; each form is a meaning of its own. */
export const numeralWords = (): readonly KnownWord[] =>
  [...NUMERALS].map(([text, { value, form, language = 'en' }]) => ({
    text,
    open: false,
    language,
    row: value * 10 + NUMERAL_CASES.indexOf(form),
  }));

/** The whole number that a token writes, in figures or in words. */
export const numeralOf = (token: Token | undefined): Numeral | undefined => {
  if (token?.kind === 'number') {
    if (!INTEGER.test(token.text)) return undefined;
    const form = FIGURE_ENDINGS.get(token.ending ?? '') ?? 'plain';
    return { value: Number.parseInt(token.text, 10), form, ...(form !== 'plain' && { language: 'fi' as const }) };
  }
  return token?.kind === 'word' ? NUMERALS.get(token.text) : undefined;
};
