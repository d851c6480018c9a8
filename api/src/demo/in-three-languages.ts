import type { Texts } from '@yhteistila/core/language/texts.ts';

/** A text of the demo data in the three languages of the service. */
export const inThreeLanguages = (fi: string, sv: string, en: string): Texts => ({ fi, sv, en });

/** The same words in every language: a name or an abbreviation that nobody translates. */
export const inAnyLanguage = (words: string): Texts => inThreeLanguages(words, words, words);
