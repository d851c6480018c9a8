import type { Language } from '../language/texts.ts';

const made = new Map<Language, Intl.DisplayNames>();

/** "arabia", "arabiska", "Arabic" of an ISO 639-1 code, in a language of ours; the code itself where it has no name. Throws RangeError for what is no code. */
export const languageName = (code: string, language: Language): string => {
  const naming = made.get(language) ?? new Intl.DisplayNames([language], { type: 'language' });
  made.set(language, naming);
  return naming.of(code) ?? code;
};
