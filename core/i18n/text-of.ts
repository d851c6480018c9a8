/** What the placeholders of a text stand for. */
export type TextParams = { readonly [name: string]: string | number | boolean };

/** The texts of one language by their keys. */
export type TextTable = { readonly [key: string]: string };

const PLACEHOLDER = /\{(\w+)\}/g;

/**
 * The text of the key with its placeholders filled in. Throws on a key that is not in the table, and on a placeholder
 * that `params` does not name: both are mistakes of ours, and a test must see them.
 */
export const textOf = (texts: TextTable, key: string, params: TextParams = {}): string => {
  const text = Object.hasOwn(texts, key) ? texts[key] : undefined;
  if (text === undefined) throw new Error(`no text for ${key}`);
  return text.replace(PLACEHOLDER, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`the text ${key} needs {${name}}`);
    return String(value);
  });
};
