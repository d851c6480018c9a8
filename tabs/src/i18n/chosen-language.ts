import { LANGUAGES, type Language } from '@yhteistila/core/language/texts.ts';
import type { Host } from '../host/host.ts';

const KEY = 'yhteistila.language';

/** What the person chose in this browser, else what Teams or the browser speaks, else Finnish. */
export const chosenLanguage = ({ language }: Pick<Host, 'language'>): Language => {
  const stored = localStorage.getItem(KEY);
  return LANGUAGES.find((each) => each === stored) ?? language ?? 'fi';
};

export const keepLanguage = (language: Language): void => localStorage.setItem(KEY, language);
