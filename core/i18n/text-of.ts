import type { Language } from '../language/texts.ts';

/** What the placeholders of a text stand for. */
export type TextParams = { readonly [name: string]: string | number | boolean };

/** The texts of one language by their keys. */
export type TextTable = { readonly [key: string]: string };

/** With the full stop behind it. */
const PLACEHOLDER = /\{(\w+)\}(\.?)/g;
const ENDS_ITSELF = /[.!?…]$/;

/**
 * The text of the key with its placeholders filled in. Throws on a key that is not in the table, and on a placeholder
 * that `params` does not name: both are mistakes of ours, and a test must see them.
 */
export const textOf = (texts: TextTable, key: string, params: TextParams = {}): string => {
  const text = Object.hasOwn(texts, key) ? texts[key] : undefined;
  if (text === undefined) throw new Error(`no text for ${key}`);
  return text.replace(PLACEHOLDER, (_, name: string, stop: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`the text ${key} needs {${name}}`);
    // A Finnish date, or what a person wrote as a sentence, ends in a full stop of its own.
    return ENDS_ITSELF.test(String(value)) ? String(value) : `${value}${stop}`;
  });
};

const pluralRules = new Map<Language, Intl.PluralRules>();

const rulesOf = (language: Language): Intl.PluralRules => {
  const rules = pluralRules.get(language) ?? new Intl.PluralRules(language);
  pluralRules.set(language, rules);
  return rules;
};

/**
 * The text of so many, filled in with `{count}`: of the key with `.one` or `.other` behind it, as the language counts.
 * Throws as `textOf` does.
 */
export const countedTextOf = (
  texts: TextTable,
  language: Language,
  key: string,
  count: number,
  params: TextParams = {},
): string => textOf(texts, `${key}.${rulesOf(language).select(count)}`, { ...params, count });
