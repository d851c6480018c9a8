import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './app.tsx';
import { browserHost } from './host/browser-host.ts';
import type { Host } from './host/host.ts';
import { chosenLanguage } from './i18n/chosen-language.ts';
import { loadTexts } from './i18n/load-texts.ts';
import { screenAt } from './screens.tsx';

/** teams-js is loaded only inside a frame: a plain browser has no use for it. */
const openHost = async (): Promise<Host> => {
  if (window.parent === window) return browserHost();
  const { teamsHost } = await import('./host/teams-host.ts');
  return (await teamsHost()) ?? browserHost();
};

/** The code of the screen that the address names comes along at once, not only when everything before it is known. */
const beginScreen = (): void => {
  // What fails to come now is asked for again, and told of, when the screen is shown.
  screenAt(location.pathname === '/' ? '/book' : location.pathname)
    ?.load()
    .catch(() => undefined);
};

const start = async (): Promise<void> => {
  beginScreen();
  const host = await openHost();
  const firstLanguage = chosenLanguage(host);
  const [token] = await Promise.all([host.getToken(), loadTexts(firstLanguage)]);
  if (host.openedAt?.startsWith('/')) history.replaceState(null, '', host.openedAt);
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  createRoot(root).render(
    <BrowserRouter>
      <App host={host} hasHostToken={token !== undefined} firstLanguage={firstLanguage} />
    </BrowserRouter>,
  );
};

await start();
