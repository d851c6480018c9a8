import { dayInAddress } from './addresses.ts';
import { createApi } from './api/client.ts';
import { queryClient } from './api/query-client.ts';
import { dayQuery, meQuery, organisationsQuery, siteQuery, sitesQuery } from './api/query-options.ts';
import { browserHost } from './host/browser-host.ts';
import { chosenLanguage } from './i18n/chosen-language.ts';
import { loadTexts } from './i18n/load-texts.ts';
import { screenCodeAt } from './screen-code.ts';
import { localToken } from './session/local-token.ts';
import { windUpClocks } from './wind-up-clocks.ts';

/** Asks for what the first screen shows, in the name of the person whom this browser knows; of Teams' people Teams tells later. */
const beginAnswers = (pathname: string): Promise<unknown> => {
  const token = localToken();
  if (token === undefined || window.parent !== window) return Promise.resolve();
  const language = chosenLanguage(browserHost());
  // A token that is no longer taken is told of when the page asks with it.
  const api = createApi({ token: async () => token, language: () => language, onSignedOut: () => undefined });
  const named = dayInAddress(pathname);
  return Promise.all([
    loadTexts(language),
    queryClient.prefetchQuery(meQuery(api)),
    queryClient.prefetchQuery(sitesQuery(api)),
    queryClient.prefetchQuery(organisationsQuery(api)),
    named && queryClient.prefetchQuery(siteQuery(api, named.siteId)),
    named && queryClient.prefetchQuery(dayQuery(api, { ...named, withEnded: false })),
  ]);
};

/**
 * The code, the texts and the answers of the screen that the address names come along at once, beside the code that draws
 * them. Resolves when all are there or have failed: what failed is asked for again, and told of, when the screen is shown.
 */
export const begin = (): Promise<unknown> => {
  const pathname = location.pathname === '/' ? '/book' : location.pathname;
  const begun = [screenCodeAt(pathname)?.load(), beginAnswers(pathname)];
  windUpClocks(pathname);
  return Promise.allSettled(begun);
};
