import type { FrameLocator, Page } from 'playwright-core';
import type { PageOptions, StartedTab } from './start-tab.ts';

export type TeamsTheme = 'default' | 'dark' | 'contrast';

/** What Teams tells a tab of where it stands. */
export interface TeamsContext {
  readonly theme: TeamsTheme;
  readonly locale: string;
  /** The path that a deep link opens the tab with. */
  readonly subPageId?: string;
}

/** teams-js speaks only to parents of these origins; the browser never asks the real one. */
const TEAMS = 'https://teams.microsoft.com/fake';
const STRANGER = 'http://localhost:4999/stranger';

/** The host's half of the protocol of teams-js, as much of it as the tab uses. Runs in the parent page. */
const host = (context: TeamsContext): string => `
  const context = ${JSON.stringify(context)};
  const runtime = { apiVersion: 4, hostVersionsInfo: {}, isLegacyTeams: false, supports: {} };
  const answers = {
    initialize: () => ['content', 'web', JSON.stringify(runtime), '2.0.1'],
    getContext: () => [{
      theme: context.theme, locale: context.locale, subEntityId: context.subPageId, entityId: 'tab',
      sessionId: 'session', appSessionId: 'app', hostClientType: 'web', frameContext: 'content',
    }],
    'authentication.getAuthToken': () => [false, 'resourceDisabled'],
  };
  const frame = () => document.querySelector('iframe').contentWindow;
  window.addEventListener('message', ({ data, source, origin }) => {
    const answer = answers[data.func];
    if (source !== frame() || answer === undefined) return;
    const { id, uuid, uuidAsString } = data;
    source.postMessage({ id, uuid, uuidAsString, args: answer() }, origin);
  });
  window.changeTheme = (theme) => frame().postMessage({ func: 'themeChange', args: [theme] }, '*');`;

const parentPage = (tabUrl: string, script: string): string => `<!doctype html>
  <html lang="fi">
    <title>Teams</title>
    <body style="margin: 0">
      <script>${script}</script>
      <iframe title="Yhteistila" src="${tabUrl}" style="border: 0; width: 100vw; height: 100dvh; display: block"></iframe>
    </body>
  </html>`;

export interface FramedTab {
  readonly page: Page;
  readonly frame: FrameLocator;
  readonly changeTheme: (theme: TeamsTheme) => Promise<void>;
}

const framed = async (tab: StartedTab, at: string, script: string, options: PageOptions): Promise<FramedTab> => {
  const page = await tab.open(at, {
    ...options,
    prepare: async (opened) => {
      await opened.route(at, (route) => route.fulfill({ contentType: 'text/html', body: parentPage(tab.url, script) }));
      // The list of Teams' origins: the library falls back on its own.
      await opened.route('https://res.cdn.office.net/**', (route) => route.abort());
    },
  });
  return {
    page,
    frame: page.frameLocator('iframe'),
    changeTheme: (theme) => page.evaluate(`changeTheme('${theme}')`),
  };
};

/** The tab in a frame of a page that behaves as Teams does, without single sign-on. */
export const openInTeams = (
  tab: StartedTab,
  context: Partial<TeamsContext> = {},
  options: PageOptions = {},
): Promise<FramedTab> => framed(tab, TEAMS, host({ theme: 'default', locale: 'fi-fi', ...context }), options);

/** The tab in a frame of a page that knows nothing of Teams and never answers. */
export const openInStranger = (tab: StartedTab, options: PageOptions = {}): Promise<FramedTab> =>
  framed(tab, STRANGER, '', options);
