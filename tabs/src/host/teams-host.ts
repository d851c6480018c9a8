import { app, authentication } from '@microsoft/teams-js';
import { languageOf } from './browser-host.ts';
import type { Host, ThemeName } from './host.ts';

/** Outside Teams `initialize` may never answer (a foreign frame): after this long it is not Teams. */
const MAX_WAIT_MS = 1500;

const THEMES: { readonly [name: string]: ThemeName } = { default: 'light', dark: 'dark', contrast: 'contrast' };
const themeOf = (name: string): ThemeName => THEMES[name] ?? 'light';

const late = (): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new Error('the parent page did not answer')), MAX_WAIT_MS);
  });

const isFramed = (): boolean => window.parent !== window;

/** Teams as the host, or undefined where the parent page is not Teams. */
export const teamsHost = async (): Promise<Host | undefined> => {
  if (!isFramed()) return undefined;
  try {
    await Promise.race([app.initialize(), late()]);
  } catch {
    // Rejected at once, or silent: in both cases nobody speaks Teams here.
    return undefined;
  }
  const context = await app.getContext();
  app.notifySuccess();
  const listeners = new Set<(theme: ThemeName) => void>();
  app.registerOnThemeChangeHandler((name) => {
    for (const listener of listeners) listener(themeOf(name));
  });
  return {
    kind: 'teams',
    language: languageOf(context.app.locale),
    theme: themeOf(context.app.theme),
    onThemeChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    openedAt: context.page.subPageId,
    getToken: async () => {
      try {
        return await authentication.getAuthToken();
      } catch {
        // No single sign-on with this parent page: the sign-in page takes over.
        return undefined;
      }
    },
  };
};
