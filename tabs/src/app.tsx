import { FluentProvider } from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import type { Language } from '@yhteistila/core/language/texts.ts';
import { useCallback, useEffect, useState } from 'react';
import { connection } from './api/connection.ts';
import { queryClient } from './api/query-client.ts';
import { Announcer } from './components/announcer.tsx';
import { ErrorBoundary } from './components/error-boundary.tsx';
import type { Host } from './host/host.ts';
import { useTheme } from './host/use-theme.ts';
import { keepLanguage } from './i18n/chosen-language.ts';
import { loadTexts } from './i18n/load-texts.ts';
import { WordingProvider } from './i18n/use-text.tsx';
import { SessionProvider } from './session/session.tsx';
import { SignedIn } from './shell/signed-in.tsx';

interface AppProps {
  readonly host: Host;
  readonly hasHostToken: boolean;
  /** Its texts are loaded. */
  readonly firstLanguage: Language;
}

export const App = ({ host, hasHostToken, firstLanguage }: AppProps) => {
  const [language, setLanguage] = useState(firstLanguage);
  const theme = useTheme(host);
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
    <FluentProvider theme={theme} style={{ height: '100dvh' }}>
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
