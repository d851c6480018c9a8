import { rm } from 'node:fs/promises';
import { afterEach, jest } from '@jest/globals';
import { readConfiguration } from '@yhteistila/api/src/configuration.ts';
import { type RunningHost, startSingleMachine } from '@yhteistila/api/src/hosts/single-machine/start.ts';
import { createLog } from '@yhteistila/api/src/http/log.ts';
import type { Language } from '@yhteistila/core/language/texts.ts';
import { type Browser, type BrowserContext, chromium, type Page, type Response } from 'playwright-core';
import { checkOf } from '../api/api-client.ts';
import type { CheckReply } from '../api/check-reply.ts';
import { copyDemo, DEMO_MORNING } from '../fixtures/demo/demo-copy.ts';

const MINUTE_MS = 60_000;

/** How long a page is given for whatever a story waits for: on a busy machine everything comes, only late. */
const PATIENCE_MS = 3 * MINUTE_MS;
jest.setTimeout(5 * PATIENCE_MS);

const CHROMIUM = '/usr/bin/chromium';
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // The page that stands for Teams comes from the internet as the browser sees it, and frames a server of this machine.
  // The suggestions of the address bar are pages of their own, made for each window that nobody types an address in.
  '--disable-features=LocalNetworkAccessChecks,WebUIOmniboxPopup,WebUIOmniboxAimPopup',
];

export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

export interface PageOptions {
  /** A demo person who is signed in already; absent: the sign-in page. */
  readonly personId?: string;
  readonly homeSiteId?: string;
  readonly language?: Language;
  readonly size?: { readonly width: number; readonly height: number };
  readonly scheme?: 'light' | 'dark';
  /** What the page needs before it is opened. */
  readonly prepare?: (page: Page) => Promise<void>;
}

export interface StartedTab {
  readonly url: string;
  /** A page of a browser of its own, at the tests' moment; a path of the tab, or a whole address. */
  readonly open: (path: string, options?: PageOptions) => Promise<Page>;
  /** Calls the API as a demo person. */
  readonly call: (
    personId: string,
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<{ status: number; body: unknown }>;
  /** Lets minutes pass at once, for the server and for every open page. */
  readonly advance: (minutes: number) => Promise<void>;
  /** Kills the server as a power cut would seem to a browser, and starts it again on the same port and data. */
  readonly stopServer: () => Promise<void>;
  readonly startServer: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Each story has browsers of its own: one that stays open would go on asking the server, and take time from the next. */
const opened = new Set<BrowserContext>();
/** What pages were answered, each looked at beside the story. */
let looks: Promise<string | undefined>[] = [];
afterEach(async () => {
  await Promise.all([...opened].map((context) => context.close()));
  opened.clear();
  const wrong = (await Promise.all(looks)).filter((each) => each !== undefined);
  looks = [];
  if (wrong.length > 0) throw new Error(`answers to pages that the document does not tell: ${wrong.join('; ')}`);
});

/** What an answer to a page has otherwise than the document; undefined where nothing, and where a story made it up. */
const wrongIn = async (response: Response, check: CheckReply): Promise<string | undefined> => {
  const { pathname, search } = new URL(response.url());
  const headers = new Headers(await response.allHeaders());
  const isData = pathname.startsWith('/api/') && !pathname.startsWith('/api/docs');
  if (!isData || !headers.has('x-request-id')) return undefined;
  const text = await response.text();
  try {
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    check(response.request().method(), pathname + search, { status: response.status(), headers, text, body });
    return undefined;
  } catch (error) {
    return String(error);
  }
};

const startHost = (dataDir: string, port: number, now: () => number): Promise<RunningHost> => {
  const configuration = readConfiguration({
    DATA_DIR: dataDir,
    PORT: String(port),
    RATE_LIMIT: 'off',
    LOG_LEVEL: 'silent',
  });
  return startSingleMachine(configuration, { now }, createLog('silent'));
};

const tokenOf = async (url: string, personId: string): Promise<string> => {
  const response = await fetch(`${url}/api/dev/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId }),
  });
  const { token } = (await response.json()) as { token: string };
  return token;
};

const signIn = async (context: BrowserContext, token: string, language: Language): Promise<void> => {
  // Only at first: what the person chooses in the page must last over a reload.
  await context.addInitScript(`
    if (sessionStorage.getItem('prepared') === null) {
      sessionStorage.setItem('prepared', 'yes');
      localStorage.setItem('yhteistila.token', ${JSON.stringify(token)});
      localStorage.setItem('yhteistila.language', ${JSON.stringify(language)});
    }`);
};

/** Starts the whole one-machine host with the built tab and a copy of the demo, and a browser. */
export const startTab = async (): Promise<StartedTab> => {
  const dataDir = await copyDemo();
  const startedAt = Date.now();
  let passedMs = 0;
  const now = () => DEMO_MORNING + passedMs + (Date.now() - startedAt);
  let host: RunningHost | undefined = await startHost(dataDir, 0, now);
  const { url } = host;
  const browser: Browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });

  const check = checkOf(url);

  const call: StartedTab['call'] = async (personId, method, path, body, headers = {}) => {
    const response = await fetch(url + path, {
      method,
      headers: {
        authorization: `Bearer ${await tokenOf(url, personId)}`,
        'content-type': 'application/json',
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { status, headers: told } = response;
    const text = await response.text();
    const answer: unknown = JSON.parse(text);
    (await check())(method, path, { status, headers: told, text, body: answer });
    return { status, body: answer };
  };

  const open: StartedTab['open'] = async (path, options = {}) => {
    const { personId, homeSiteId = 'pori', language = 'fi', size = DESKTOP, scheme = 'light', prepare } = options;
    const context = await browser.newContext({
      viewport: size,
      colorScheme: scheme,
      locale: language,
      reducedMotion: 'reduce',
    });
    opened.add(context);
    const told = await check();
    // A page that is closed meanwhile has no answer left to look at.
    context.on('response', (response) => looks.push(wrongIn(response, told).catch(() => undefined)));
    context.setDefaultTimeout(PATIENCE_MS);
    if (personId !== undefined) {
      await call(personId, 'PATCH', '/api/me', { homeSiteId });
      await signIn(context, await tokenOf(url, personId), language);
    }
    const page = await context.newPage();
    await page.clock.install({ time: now() });
    await prepare?.(page);
    await page.goto(new URL(path, url).href);
    return page;
  };

  const advance: StartedTab['advance'] = async (minutes) => {
    passedMs += minutes * MINUTE_MS;
    const pages = browser.contexts().flatMap((context) => context.pages());
    await Promise.all(pages.map((page) => page.clock.fastForward(minutes * MINUTE_MS)));
  };

  const stopServer = async () => {
    await host?.stop();
    host = undefined;
  };
  return {
    url,
    open,
    call,
    advance,
    stopServer,
    startServer: async () => {
      host = await startHost(dataDir, Number(new URL(url).port), now);
    },
    stop: async () => {
      await browser.close();
      await stopServer();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
