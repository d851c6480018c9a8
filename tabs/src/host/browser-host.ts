import { LANGUAGES, type Language } from '@yhteistila/core/language/texts.ts';
import type { Host, ThemeName } from './host.ts';

const DARK = window.matchMedia('(prefers-color-scheme: dark)');
const FORCED = window.matchMedia('(forced-colors: active)');

const themeNow = (): ThemeName => {
  if (FORCED.matches) return 'contrast';
  return DARK.matches ? 'dark' : 'light';
};

/** One of our languages for a tag such as `sv-FI`; undefined for another. */
export const languageOf = (tag: string | undefined): Language | undefined =>
  LANGUAGES.find((language) => tag?.toLowerCase().startsWith(language));

/** A plain browser: its own colour scheme and language, no token. */
export const browserHost = (): Host => ({
  kind: 'browser',
  language: navigator.languages.map(languageOf).find((language) => language !== undefined),
  theme: themeNow(),
  onThemeChange: (listener) => {
    const tell = () => listener(themeNow());
    DARK.addEventListener('change', tell);
    FORCED.addEventListener('change', tell);
    // It may have changed before anybody listened.
    tell();
    return () => {
      DARK.removeEventListener('change', tell);
      FORCED.removeEventListener('change', tell);
    };
  },
  openedAt: undefined,
  getToken: async () => undefined,
});
