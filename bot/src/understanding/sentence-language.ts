import { LANGUAGES, type Language } from '@yhteistila/core/language/texts.ts';
import type { NamedSite } from './said.ts';
import { readSite } from './subjects/read-site.ts';
import type { Token } from './tokens.ts';
import { VOCABULARY } from './words/vocabulary.ts';

const SPOKEN: ReadonlyMap<string, ReadonlySet<Language>> = (() => {
  const spoken = new Map<string, Set<Language>>();
  for (const { text, open, language } of VOCABULARY) {
    if (!open) spoken.set(text, (spoken.get(text) ?? new Set()).add(language));
  }
  return spoken;
})();
const STEMS = VOCABULARY.filter(({ open }) => open);

/** The language in which alone the word is one of ours. */
const languageOfWord = (text: string): Language | undefined => {
  const closed = SPOKEN.get(text);
  const languages =
    closed ?? new Set(STEMS.filter((stem) => text.startsWith(stem.text)).map(({ language }) => language));
  return languages.size === 1 ? [...languages][0] : undefined;
};

/** The language of most words; of as many, the one that was expected, else the first of ours. */
export const languageOf = (tokens: readonly Token[], expected: Language, sites: readonly NamedSite[]): Language => {
  const told = tokens.map((token, at) =>
    token.kind === 'word' ? (readSite(tokens, at, sites)?.language ?? languageOfWord(token.text)) : undefined,
  );
  const count = (language: Language) => told.filter((each) => each === language).length;
  const order = [expected, ...LANGUAGES.filter((language) => language !== expected)];
  return order.reduce((best, language) => (count(language) > count(best) ? language : best), expected);
};
