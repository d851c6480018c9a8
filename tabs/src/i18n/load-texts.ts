import type { TextTable } from '@yhteistila/core/i18n/text-of.ts';
import type { Language } from '@yhteistila/core/language/texts.ts';

const TABLES: { readonly [language in Language]: () => Promise<{ readonly default: TextTable }> } = {
  fi: () => import('@yhteistila/core/i18n/fi.json'),
  sv: () => import('@yhteistila/core/i18n/sv.json'),
  en: () => import('@yhteistila/core/i18n/en.json'),
};

const loaded = new Map<Language, TextTable>();

/** Fetches the texts of a language, once: a person seldom reads more than one. Rejects while the service is away. */
export const loadTexts = async (language: Language): Promise<void> => {
  if (!loaded.has(language)) loaded.set(language, (await TABLES[language]()).default);
};

/** The texts of a language that was loaded. Throws for another. */
export const loadedTexts = (language: Language): TextTable => {
  const texts = loaded.get(language);
  if (texts === undefined) throw new Error(`the texts in ${language} were not loaded`);
  return texts;
};
