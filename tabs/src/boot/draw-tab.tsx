import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from '../app.tsx';
import { browserHost } from '../host/browser-host.ts';
import type { Host } from '../host/host.ts';
import { loadHostTheme } from '../host/use-theme.ts';
import { chosenLanguage } from '../i18n/chosen-language.ts';
import { loadTexts } from '../i18n/load-texts.ts';

/** teams-js is loaded only inside a frame: a plain browser has no use for it. */
const openHost = async (): Promise<Host> => {
  if (window.parent === window) return browserHost();
  const { teamsHost } = await import('../host/teams-host.ts');
  return (await teamsHost()) ?? browserHost();
};

/** Longer than this a person should not look at nothing. */
const MAX_NOTHING_MS = 100;

/** Draws the tab: at once what it is for, if that is there or about to be; else its outline. */
export const drawTab = async (begun: Promise<unknown>): Promise<void> => {
  const host = await openHost();
  const firstLanguage = chosenLanguage(host);
  const [token] = await Promise.all([host.getToken(), loadTexts(firstLanguage), loadHostTheme(host)]);
  // Two slashes would name another server.
  if (host.openedAt !== undefined && /^\/(?!\/)/.test(host.openedAt)) history.replaceState(null, '', host.openedAt);
  await Promise.race([begun, new Promise((resolve) => setTimeout(resolve, MAX_NOTHING_MS))]);
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  createRoot(root).render(
    <BrowserRouter>
      <App host={host} hasHostToken={token !== undefined} firstLanguage={firstLanguage} />
    </BrowserRouter>,
  );
};
