import { LANGUAGES, type Language } from '@yhteistila/core/i18n/texts.ts';
import { plain, type Token } from './tokens.ts';

/** How a number word stands in its sentence. `to`: hengelle; `at`: kymmeneltä; `as`: tunniksi; else plain. */
export type NumeralCase = 'plain' | 'of' | 'as' | 'to' | 'at';

export interface Numeral {
  readonly value: number;
  readonly form: NumeralCase;
  readonly language?: Language;
}

const FINNISH: readonly (readonly [plainForm: string, stem: string])[] = [
  ['yksi', 'yhde'],
  ['kaksi', 'kahde'],
  ['kolme', 'kolme'],
  ['neljä', 'neljä'],
  ['viisi', 'viide'],
  ['kuusi', 'kuude'],
  ['seitsemän', 'seitsemä'],
  ['kahdeksan', 'kahdeksa'],
  ['yhdeksän', 'yhdeksä'],
  ['kymmenen', 'kymmene'],
];
const ENDINGS: readonly (readonly [ending: string, form: NumeralCase])[] = [
  ['n', 'of'],
  ['ksi', 'as'],
  ['lle', 'to'],
  ['ltä', 'at'],
  ['lta', 'at'],
];
const SWEDISH = ['en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];
const ENGLISH = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const TENS: { readonly [language in Language]: readonly string[] } = {
  fi: FINNISH.slice(1, 9).map(([word]) => `${word}kymmentä`),
  sv: ['tjugo', 'trettio', 'fyrtio', 'femtio', 'sextio', 'sjuttio', 'åttio', 'nittio'],
  en: ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'],
};

const counted = (words: readonly string[]): readonly (readonly [word: string, value: number])[] =>
  words.map((word, index) => [word, index + 1]);

/** Twenty to ninety-nine, each as one word. */
const fromTwenty = (tens: readonly string[], units: readonly string[]): ReturnType<typeof counted> =>
  tens.flatMap((word, index) => {
    const value = (index + 2) * 10;
    return [[word, value] as const, ...counted(units).map(([unit, more]) => [word + unit, value + more] as const)];
  });

const PLAIN: { readonly [language in Language]: ReturnType<typeof counted> } = {
  fi: [
    ...fromTwenty(
      TENS.fi,
      FINNISH.slice(0, 9).map(([word]) => word),
    ),
    ['kolmeksikymmeneksi', 30],
    ['neljäksikymmeneksiviideksi', 45],
  ],
  sv: [...counted(SWEDISH), ['ett', 1], ['femton', 15], ...fromTwenty(TENS.sv, SWEDISH.slice(0, 9))],
  en: [...counted(ENGLISH), ['fifteen', 15], ...fromTwenty(TENS.en, ENGLISH.slice(0, 9))],
};
const TEEN = 'toista';
const INTEGER = /^\d{1,4}\.?$/;

/** Every form of one to ten, and of eleven to nineteen, whose ending stands before "toista". */
const finnishForms = function* (): Generator<readonly [string, Numeral]> {
  for (const [index, [plainForm, stem]] of FINNISH.entries()) {
    const value = index + 1;
    const forms = [[plainForm, 'plain'] as const, ...ENDINGS.map(([ending, form]) => [stem + ending, form] as const)];
    for (const [word, form] of forms) {
      yield [plain(word), { value, form, language: 'fi' }];
      if (value < 10) yield [plain(word + TEEN), { value: value + 10, form, language: 'fi' }];
    }
  }
};

const plainForms = function* (): Generator<readonly [string, Numeral]> {
  for (const language of LANGUAGES) {
    for (const [word, value] of PLAIN[language]) yield [plain(word), { value, form: 'plain', language }];
  }
};

// "seitsemän", "kahdeksan" … are both forms at once: the plain one, which comes first, is kept.
const NUMERALS: ReadonlyMap<string, Numeral> = new Map([...finnishForms(), ...plainForms()].reverse());

/** The whole number that a token writes, in figures or in words. */
export const numeralOf = (token: Token | undefined): Numeral | undefined => {
  if (token?.kind === 'number') {
    return INTEGER.test(token.text) ? { value: Number.parseInt(token.text, 10), form: 'plain' } : undefined;
  }
  return token?.kind === 'word' ? NUMERALS.get(token.text) : undefined;
};
