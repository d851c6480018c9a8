import { LANGUAGES, type Language } from '@yhteistila/core/i18n/texts.ts';
import { plain, type Token } from './tokens.ts';

/** What some words mean, and in which language they were. */
export interface Meaning<Value> {
  readonly value: Value;
  readonly language: Language;
  /** How many tokens the words took. */
  readonly used: number;
}

/** Phrases of each language by what they mean; those of one language apart by commas. `~` stands for any ending. */
export type Phrases = { readonly [language in Language]?: string };

interface Entry<Value> {
  readonly value: Value;
  readonly language: Language;
  /** The letter that it begins with. */
  readonly first: string;
  readonly words: readonly RegExp[];
}

export type Lexicon<Value> = (tokens: readonly Token[], at: number) => Meaning<Value> | undefined;

/** No ending of a word of ours is longer: huonee|seemme, luottamuksel|lisesti. */
const ENDING = '\\w{0,9}';

const wordPattern = (word: string): RegExp => new RegExp(`^(?:${plain(word).replaceAll('~', ENDING)})$`);

const entriesOf = <Value>(value: Value, phrases: Phrases): readonly Entry<Value>[] =>
  LANGUAGES.flatMap((language) =>
    (phrases[language] ?? '')
      .split(',')
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase !== '')
      .map((phrase) => ({
        value,
        language,
        first: plain(phrase).charAt(0),
        words: phrase.split(/\s+/).map(wordPattern),
      })),
  );

const fits = (words: readonly RegExp[], tokens: readonly Token[], at: number): boolean =>
  words.every((word, index) => {
    const token = tokens[at + index];
    return token?.kind === 'word' && word.test(token.text);
  });

/** Every phrase begins with a letter of its own: only those of the token's first letter are tried. */
const byFirstLetter = <Value>(entries: readonly Entry<Value>[]): ReadonlyMap<string, readonly Entry<Value>[]> => {
  const found = new Map<string, Entry<Value>[]>();
  for (const entry of entries) {
    const letter = entry.first;
    found.set(letter, [...(found.get(letter) ?? []), entry]);
  }
  return found;
};

/** Finds the longest phrase that begins at a token; of equals the first of the rows. */
export const lexicon = <Value>(rows: readonly (readonly [Value, Phrases])[]): Lexicon<Value> => {
  const entries = rows.flatMap(([value, phrases]) => entriesOf(value, phrases));
  const longestFirst = byFirstLetter([...entries].sort((one, other) => other.words.length - one.words.length));
  return (tokens, at) => {
    const candidates = longestFirst.get(tokens[at]?.text.charAt(0) ?? '') ?? [];
    const found = candidates.find(({ words }) => fits(words, tokens, at));
    return found && { value: found.value, language: found.language, used: found.words.length };
  };
};
