import { type Theme, teamsLightTheme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { afterQueries } from '../api/after-queries.ts';
import { untilItComes } from '../components/late-code.ts';
import type { Host, ThemeName } from './host.ts';
import { THEME_CODE } from './theme-code.ts';

const loadedTheme = (name: ThemeName): Theme | undefined =>
  name === 'light' ? teamsLightTheme : THEME_CODE[name].loaded();

const loadTheme = async (name: ThemeName): Promise<Theme> =>
  name === 'light' ? teamsLightTheme : untilItComes(THEME_CODE[name].load);

/** Fetches the other themes for later: the host may change its own when there is no connection. */
const preloadOthers = async (): Promise<void> => {
  await afterQueries();
  for (const { preload } of Object.values(THEME_CODE)) preload();
};

/** The host's theme, loaded before the first drawing (`loadHostTheme`); one that it changes to holds once it has come. */
export const useTheme = (host: Host): Theme => {
  const [theme, setTheme] = useState<Theme>(() => loadedTheme(host.theme) ?? teamsLightTheme);
  useEffect(() => {
    let wanted: ThemeName | undefined;
    const stop = host.onThemeChange((name) => {
      wanted = name;
      void loadTheme(name).then((loaded) => {
        if (wanted === name) setTheme(loaded);
      });
    });
    return () => {
      wanted = undefined;
      stop();
    };
  }, [host]);
  useEffect(() => void preloadOthers(), []);
  return theme;
};

/** Resolves once the host's theme can be drawn with. */
export const loadHostTheme = async ({ theme }: Host): Promise<void> => {
  await loadTheme(theme);
};
