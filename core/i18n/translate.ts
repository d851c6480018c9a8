import en from './en.json' with { type: 'json' };
import fi from './fi.json' with { type: 'json' };
import sv from './sv.json' with { type: 'json' };
import type { Language } from './texts.ts';

export type TextParams = { readonly [name: string]: string | number | boolean };

const TEXTS: { readonly [language in Language]: { readonly [key: string]: string } } = { fi, sv, en };
const PLACEHOLDER = /\{(\w+)\}/g;

/** Whether the key has a text. Keys are the same in every language. */
export const hasText = (key: string): boolean => Object.hasOwn(TEXTS.fi, key);

/**
 * The text of the key with its placeholders filled in. Throws on a key that is not in the files, and on a placeholder
 * that `params` does not name: both are mistakes of ours, and a test must see them.
 */
export const translate = (language: Language, key: string, params: TextParams = {}): string => {
  const text = Object.hasOwn(TEXTS[language], key) ? TEXTS[language][key] : undefined;
  if (text === undefined) throw new Error(`no text for ${key} in ${language}`);
  return text.replace(PLACEHOLDER, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`the text ${key} needs {${name}}`);
    return String(value);
  });
};
