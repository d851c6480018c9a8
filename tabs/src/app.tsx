import { FluentProvider, teamsDarkTheme, teamsLightTheme } from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import type { Language } from '@yhteistila/core/i18n/texts.ts';
import { useCallback, useEffect, useState } from 'react';
import { connection } from './api/connection.ts';
import { queryClient } from './api/query-client.ts';
import { Announcer } from './components/announcer.tsx';
import { contrastTheme } from './components/contrast-theme.ts';
import { ErrorBoundary } from './components/error-boundary.tsx';
import type { Host, ThemeName } from './host/host.ts';
import { keepLanguage } from './i18n/chosen-language.ts';
import { loadTexts } from './i18n/load-texts.ts';
import { WordingProvider } from './i18n/use-text.tsx';
import { SessionProvider } from './session/session.tsx';
import { SignedIn } from './shell/signed-in.tsx';

const THEMES = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: contrastTheme } as const;
interface AppProps {
  readonly host: Host;
  readonly hasHostToken: boolean;
  /** Its texts are loaded. */
  readonly firstLanguage: Language;
}

export const App = ({ host, hasHostToken, firstLanguage }: AppProps) => {
  const [language, setLanguage] = useState(firstLanguage);
  const [theme, setTheme] = useState<ThemeName>(host.theme);
  useEffect(() => host.onThemeChange(setTheme), [host]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const chooseLanguage = useCallback((chosen: Language) => {
    keepLanguage(chosen);
    // Without a connection the page stays in the language that it has.
    loadTexts(chosen).then(
      () => setLanguage(chosen),
      () => connection.failed(),
    );
  }, []);
  return (
    <FluentProvider theme={THEMES[theme]} style={{ height: '100dvh' }}>
      <WordingProvider language={language} setLanguage={chooseLanguage}>
        <ErrorBoundary>
          <QueryClientProvider client={queryClient}>
            <SessionProvider host={host} hasHostToken={hasHostToken} language={language}>
              <Announcer>
                <SignedIn />
              </Announcer>
            </SessionProvider>
          </QueryClientProvider>
        </ErrorBoundary>
      </WordingProvider>
    </FluentProvider>
  );
};
