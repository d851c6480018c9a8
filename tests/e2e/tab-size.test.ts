import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countJavaScript, gzippedKilobytes } from '../fixtures/loaded-javascript.ts';
import { type StartedTab, startTab } from './start-tab.ts';

const ASSETS = 'tabs/dist/assets';
/** React, Fluent and teams-js alone are about 216. */
const MAX_KILOBYTES = 280;
/** What every screen is drawn with, as it is read: with Tabster or another theme it would be more. */
const MAX_BASE_KILOBYTES = 480;

/** Calls `screenIsUsable` when the first offer can be booked. */
const TELLS_WHEN_USABLE = `
  new MutationObserver((_, observer) => {
    const buttons = [...document.querySelectorAll('main article button')];
    if (!buttons.some(({ textContent }) => textContent.startsWith('Varaa'))) return;
    observer.disconnect();
    window.screenIsUsable();
  }).observe(document, { childList: true, subtree: true });`;

let tab: StartedTab;
beforeAll(async () => {
  tab = await startTab();
});
afterAll(() => tab.stop());

/** What a frame of Teams loads besides: the only place where teams-js is needed. */
const teamsKilobytes = (): number => {
  const files = readdirSync(ASSETS).filter((name) => name.startsWith('teams-host-') && name.endsWith('.js'));
  expect(files).toHaveLength(1);
  return files.reduce((sum, name) => sum + gzippedKilobytes(readFileSync(join(ASSETS, name))), 0);
};

describe('the JavaScript of the tab', () => {
  it(`is at most ${MAX_KILOBYTES} kB gzipped until the first screen can be used, teams-js among it`, async () => {
    // A page without any script of ours, so that nothing is kept from before.
    const page = await tab.open('/api/health', { personId: 'vero-virkailija' });
    const loaded = countJavaScript(page);
    // Told by the page itself: what is fetched after that moment does not count, however late it is noticed here.
    const usable = new Promise<number>((resolve) => {
      void page.exposeFunction('screenIsUsable', () => void loaded().then(resolve));
    });
    await page.addInitScript(TELLS_WHEN_USABLE);
    await page.goto(`${tab.url}/book`);
    const inBrowser = await usable;
    expect(inBrowser).toBeGreaterThan(MAX_KILOBYTES / 3);
    expect(inBrowser + teamsKilobytes()).toBeLessThanOrEqual(MAX_KILOBYTES);
  });

  it(`has at most ${MAX_BASE_KILOBYTES} kB that every screen waits for`, () => {
    const files = readdirSync(ASSETS).filter((name) => /^base-.*\.js$/.test(name));
    expect(files).toHaveLength(1);
    expect(readFileSync(join(ASSETS, files[0] ?? '')).length).toBeLessThanOrEqual(MAX_BASE_KILOBYTES * 1000);
  });

  it('comes in one file for the day beside what every screen has', () => {
    const files = readdirSync(ASSETS).filter((name) => /^day-.*\.js$/.test(name));
    expect(files).toHaveLength(1);
    const code = readFileSync(join(ASSETS, files[0] ?? ''), 'utf8');
    const needed = [...code.matchAll(/from\s*"\.\/([a-z-]+?)-[\w-]{8}\.js"/g)].map(([, name]) => name);
    expect([...new Set(needed)].sort()).toEqual(['answers', 'base', 'first', 'rolldown-runtime']);
  });
});
