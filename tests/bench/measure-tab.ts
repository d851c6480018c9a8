import { emptyDay, partitionOf } from '@yhteistila/core/booking/day.ts';
import { indexDirectory } from '@yhteistila/core/site/directory.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import { type Browser, chromium } from 'playwright-core';
import { countJavaScript } from '../fixtures/loaded-javascript.ts';
import { median } from './load.ts';
import { servePlainDay } from './plain-day-server.ts';
import type { Settings } from './settings.ts';
import { onStage, type Stage } from './stage.ts';
import { digits, type Figure } from './table.ts';
import { storeWorld, type WideWorld, wideWorld } from './wide-world.ts';

const CHROMIUM = { executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-background-networking'] };
const SITE = 'wide-1';
const SPACES = 60;
const BOOKINGS = 600;
const MAX_RATIO = 1.3;
const MAX_KILOBYTES = 280;
const ROUNDS = 3;
const VIEWER = 'vero-virkailija';

/** Runs in the page: the moment at which the frame with the first bookings has been painted, from navigation on. */
const TELL_PAINT = `
  new MutationObserver((_, observer) => {
    if (document.querySelector('[data-booking-id]') === null) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => { globalThis.paintedAt = performance.now(); }));
  }).observe(document, { childList: true, subtree: true });`;

/** One site of the wide world with sixty of its spaces and their six hundred bookings. */
const smallWorld = (now: number): WideWorld => {
  const wide = wideWorld(now);
  const site = wide.directory.siteById.get(SITE);
  if (site === undefined) throw new Error(`no site ${SITE}`);
  const resources = site.resources.filter(({ kind }) => kind === 'space').slice(0, SPACES);
  const others = wide.directory.sites.filter(({ id }) => !id.startsWith('wide'));
  const directory = indexDirectory('tab', { ...wide.directory, sites: [...others, { ...site, resources }] });
  const [day = ''] = wide.days;
  const partition = partitionOf(SITE, day);
  const whole = wide.contents.get(partition) ?? emptyDay(SITE, day);
  const resourceDays = new Map([...whole.resourceDays].filter(([id]) => resources.some((each) => each.id === id)));
  return { ...wide, directory, siteIds: [SITE], contents: new Map([[partition, { ...whole, resourceDays }]]) };
};

interface Visit {
  readonly url: string;
  readonly token?: string;
}

// `bypassCSP`: the page's policy forbids the questions that a measurement asks of it.
const openPage = async (browser: Browser, { token }: Visit) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'fi', bypassCSP: true });
  if (token !== undefined) await context.addInitScript(`localStorage.setItem('yhteistila.token', '${token}')`);
  return context.newPage();
};

/** Milliseconds from the navigation to the painted day, with nothing kept from before. */
const paintOnce = async (browser: Browser, visit: Visit): Promise<number> => {
  const page = await openPage(browser, visit);
  await page.addInitScript(TELL_PAINT);
  await page.goto(visit.url);
  const painted = await page.waitForFunction('globalThis.paintedAt');
  const milliseconds = Number(await painted.jsonValue());
  await page.context().close();
  return milliseconds;
};

const textAt = async (stage: Stage, path: string, viewer: Person): Promise<string> => {
  const response = await fetch(new URL(path, stage.server.url), { headers: stage.headersOf(viewer) });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.text();
};

const firstPaint = async (
  browser: Browser,
  stage: Stage,
  viewer: Person,
  day: string,
  token: string,
): Promise<Figure> => {
  const answers = {
    site: await textAt(stage, `/api/sites/${SITE}`, viewer),
    day: await textAt(stage, `/api/sites/${SITE}/days/${day}`, viewer),
  };
  const many = answers.day.split('"visibility"').length - 1;
  if (many !== BOOKINGS) throw new Error(`the day has ${many} bookings, not ${BOOKINGS}`);
  const plain = await servePlainDay(answers);
  try {
    const visits = [
      { url: new URL(`/site/${SITE}/day/${day}`, stage.server.url).href, token },
      { url: plain.url },
    ] as const;
    for (const visit of visits) await paintOnce(browser, visit);
    const times: [number[], number[]] = [[], []];
    for (let round = 0; round < stage.settings.rounds * ROUNDS; round++) {
      times[0].push(await paintOnce(browser, visits[0]));
      times[1].push(await paintOnce(browser, visits[1]));
    }
    const [ours, theirs] = times.map(median);
    const ratio = (ours ?? Number.NaN) / (theirs ?? Number.NaN);
    return {
      name: `first paint of the day, ${SPACES} spaces, ${BOOKINGS} bookings`,
      value: `${digits(ours ?? Number.NaN)} ms`,
      yardstick: `plain buttons ${digits(theirs ?? Number.NaN)} ms`,
      ratio,
      goal: { measured: ratio, wants: 'at most', limit: MAX_RATIO, unit: ' × plain' },
    };
  } finally {
    await plain.stop();
  }
};

const firstScreen = async (browser: Browser, stage: Stage, token: string): Promise<Figure> => {
  const page = await openPage(browser, { url: '', token });
  const loaded = countJavaScript(page);
  await page.goto(new URL('/book', stage.server.url).href);
  await page
    .getByRole('button', { name: /^Varaa/ })
    .first()
    .waitFor();
  const kilobytes = await loaded();
  await page.context().close();
  const goal = { measured: kilobytes, wants: 'at most', limit: MAX_KILOBYTES, unit: ' kB' } as const;
  return { name: 'JavaScript up to the Book screen, gzipped', value: `${digits(kilobytes)} kB`, goal };
};

/** What a browser makes of the tab: how soon the day is painted, and how much it loads before the first screen. */
export const measureTab = async (settings: Settings, now: number): Promise<Figure[]> => {
  const world = smallWorld(now);
  const viewer = world.directory.personById.get(VIEWER);
  if (viewer === undefined) throw new Error(`no person ${VIEWER}`);
  const [day = ''] = world.days;
  const prepare = (dataDir: string) => storeWorld(world, dataDir, now);
  return onStage({ settings, people: [viewer], prepare }, async (stage) => {
    const signedIn = stage.headersOf(viewer);
    const headers = { ...signedIn, 'content-type': 'application/json' };
    const body = JSON.stringify({ homeSiteId: 'pori' });
    await fetch(new URL('/api/me', stage.server.url), { method: 'PATCH', headers, body });
    const token = (signedIn.Authorization ?? '').replace('Bearer ', '');
    const browser = await chromium.launch(CHROMIUM);
    try {
      return [await firstPaint(browser, stage, viewer, day, token), await firstScreen(browser, stage, token)];
    } finally {
      await browser.close();
    }
  });
};
