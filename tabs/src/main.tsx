import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './app.tsx';
import { browserHost } from './host/browser-host.ts';
import type { Host } from './host/host.ts';

/** teams-js is loaded only inside a frame: a plain browser has no use for it. */
const openHost = async (): Promise<Host> => {
  if (window.parent === window) return browserHost();
  const { teamsHost } = await import('./host/teams-host.ts');
  return (await teamsHost()) ?? browserHost();
};

const start = async (): Promise<void> => {
  const host = await openHost();
  const hasHostToken = (await host.getToken()) !== undefined;
  if (host.openedAt?.startsWith('/')) history.replaceState(null, '', host.openedAt);
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  createRoot(root).render(
    <BrowserRouter>
      <App host={host} hasHostToken={hasHostToken} />
    </BrowserRouter>,
  );
};

await start();
