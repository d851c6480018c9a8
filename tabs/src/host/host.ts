import type { Language } from '@yhteistila/core/language/texts.ts';

export type ThemeName = 'light' | 'dark' | 'contrast';

/** Where the tab runs: inside Teams, or in a plain browser. */
export interface Host {
  readonly kind: 'teams' | 'browser';
  /** The language that the host suggests. */
  readonly language: Language | undefined;
  readonly theme: ThemeName;
  /** Calls back on every change of the theme; answers how to stop. */
  readonly onThemeChange: (listener: (theme: ThemeName) => void) => () => void;
  /** A path that a deep link opened the tab with. */
  readonly openedAt: string | undefined;
  /** A token of the signed-in member of staff, from Teams; undefined where the host has none to give. */
  readonly getToken: () => Promise<string | undefined>;
}
