import type { Language } from '../language/texts.ts';
import en from './en.json' with { type: 'json' };
import fi from './fi.json' with { type: 'json' };
import sv from './sv.json' with { type: 'json' };
import { type TextParams, type TextTable, textOf } from './text-of.ts';

const TEXTS: { readonly [language in Language]: TextTable } = { fi, sv, en };

/** Whether the key has a text. Keys are the same in every language. */
export const hasText = (key: string): boolean => Object.hasOwn(TEXTS.fi, key);

/** The text of the key in the language, its placeholders filled in. Throws as `textOf` does. */
export const translate = (language: Language, key: string, params: TextParams = {}): string =>
  textOf(TEXTS[language], key, params);
