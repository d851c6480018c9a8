import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROUTES } from '@yhteistila/core/contract/routes.ts';
import type { Page } from 'playwright-core';
import { type StartedTab, startTab } from './start-tab.ts';

let tab: StartedTab;
beforeAll(async () => {
  tab = await startTab();
});
afterAll(() => tab.stop());

/** What the page asks for, and what its policy or its program complains of. */
const watch = (page: Page) => {
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { asked, complaints };
};

const background = (page: Page): Promise<string> =>
  page.evaluate<string>('getComputedStyle(document.documentElement).backgroundColor');

describe('the page of the API', () => {
  it.each(['light', 'dark'] as const)('shows every call, in %s, and asks nobody else', async (scheme) => {
    const watched = { asked: [] as string[], complaints: [] as string[] };
    const page = await tab.open('/api/docs', {
      scheme,
      prepare: async (fresh) => {
        Object.assign(watched, watch(fresh));
      },
    });
    await page
      .locator('.opblock')
      .nth(Object.keys(ROUTES).length - 1)
      .waitFor();
    expect(await page.locator('.opblock').count()).toBe(Object.keys(ROUTES).length);
    expect(await page.locator('html.dark-mode').count()).toBe(scheme === 'dark' ? 1 : 0);
    await page.getByText('Change a booking', { exact: true }).click();
    await page.getByText('Nothing is changed where none of them is its version').waitFor();
    expect(watched.complaints).toEqual([]);
    expect(watched.asked.filter((url) => !url.startsWith(tab.url) && !url.startsWith('data:'))).toEqual([]);
    expect((await background(page)) === 'rgb(28, 32, 34)').toBe(scheme === 'dark');
  });
});
