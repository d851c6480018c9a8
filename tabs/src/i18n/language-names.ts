import type { Language } from '@yhteistila/core/i18n/texts.ts';

const made = new Map<Language, Intl.DisplayNames>();

/** "arabia", "arabiska", "Arabic" of an ISO 639-1 code, in the language of the page; the code itself where it has no name. */
export const languageName = (code: string, language: Language): string => {
  const naming = made.get(language) ?? new Intl.DisplayNames([language], { type: 'language' });
  made.set(language, naming);
  return naming.of(code) ?? code;
};
