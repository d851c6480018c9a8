import { LANGUAGES, type Language } from '@yhteistila/core/language/texts.ts';
import { plain, type Token } from '../tokens.ts';

/** What some words mean, and in which language they were. */
export interface Meaning<Value> {
  readonly value: Value;
  readonly language: Language;
  /** How many tokens the words took. */
  readonly used: number;
}

/** Phrases of each language by what they mean; those of one language apart by commas. `~` stands for any ending. */
export type Phrases = { readonly [language in Language]?: string };

/** A word of a phrase, for whoever has mistyped it. */
export interface KnownWord {
  readonly text: string;
  /** Any ending may follow. */
  readonly open: boolean;
  readonly language: Language;
  /** Words of one row mean the same. */
  readonly row: number;
}

interface Entry<Value> {
  readonly value: Value;
  readonly language: Language;
  /** The letter that it begins with. */
  readonly first: string;
  readonly words: readonly RegExp[];
}

export interface Lexicon<Value> {
  /** The longest phrase that begins at the token; in a language that is not ruled out. */
  (tokens: readonly Token[], at: number, only?: Language): Meaning<Value> | undefined;
  readonly words: readonly KnownWord[];
}

/** No ending of a word of ours is longer: huonee|seemme, luottamuksel|lisesti. */
export const MAX_ENDING = 9;
const ENDING = `\\w{0,${MAX_ENDING}}`;

const wordPattern = (word: string): RegExp => new RegExp(`^(?:${plain(word).replaceAll('~', ENDING)})$`);

const phrasesOf = (phrases: Phrases): readonly { readonly language: Language; readonly phrase: string }[] =>
  LANGUAGES.flatMap((language) =>
    (phrases[language] ?? '')
      .split(',')
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase !== '')
      .map((phrase) => ({ language, phrase })),
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

const knownWords = (rows: readonly (readonly [unknown, Phrases])[]): readonly KnownWord[] =>
  rows.flatMap(([, phrases], row) =>
    phrasesOf(phrases).flatMap(({ language, phrase }) =>
      phrase.split(/\s+/).map((word) => ({
        text: plain(word).replaceAll('~', ''),
        open: word.endsWith('~'),
        language,
        row,
      })),
    ),
  );

/** Finds the longest phrase that begins at a token; of equals the first of the rows. */
export const lexicon = <Value>(rows: readonly (readonly [Value, Phrases])[]): Lexicon<Value> => {
  const entries = rows.flatMap(([value, phrases]) =>
    phrasesOf(phrases).map(
      ({ language, phrase }): Entry<Value> => ({
        value,
        language,
        first: plain(phrase).charAt(0),
        words: phrase.split(/\s+/).map(wordPattern),
      }),
    ),
  );
  const longestFirst = byFirstLetter([...entries].sort((one, other) => other.words.length - one.words.length));
  const read = (tokens: readonly Token[], at: number, only?: Language): Meaning<Value> | undefined => {
    const candidates = longestFirst.get(tokens[at]?.text.charAt(0) ?? '') ?? [];
    const found = candidates.find(
      ({ words, language }) => (only === undefined || language === only) && fits(words, tokens, at),
    );
    return found && { value: found.value, language: found.language, used: found.words.length };
  };
  return Object.assign(read, { words: knownWords(rows) });
};
