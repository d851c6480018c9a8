import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectAccessible } from './accessible.ts';
import { PHONE, type StartedTab, startTab } from './start-tab.ts';

let tab: StartedTab;
beforeAll(async () => {
  tab = await startTab();
}, 90_000);
afterAll(() => tab.stop());

describe('signing in on one machine', () => {
  it('lists the demo people, asks a first visit for the home site and nothing else, and shows the screens', async () => {
    const page = await tab.open('/');
    await page.locator('[data-person-id="kela-virkailija"]').click();
    await page.locator('[data-site-id="lahti"]').click();
    await page.getByRole('tab', { name: 'Varaa' }).waitFor();
    expect(await page.getByRole('button', { name: /Lahti/ }).count()).toBe(1);
    await page.reload();
    await page.getByRole('tab', { name: 'Varaa' }).waitFor();
  });

  it('signs out to the same page', async () => {
    const page = await tab.open('/settings', { personId: 'vero-virkailija' });
    await page.getByRole('button', { name: /kieli ja asetukset/ }).click();
    await page.getByRole('menuitem', { name: 'Kirjaudu ulos' }).click();
    await page.locator('[data-person-id="vero-virkailija"]').waitFor();
  });

  it.each(['fi', 'sv', 'en'] as const)('is accessible in %s, light and dark, on a phone too', async (language) => {
    for (const scheme of ['light', 'dark'] as const) {
      const page = await tab.open('/settings', { personId: 'vero-virkailija', language, scheme, size: PHONE });
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expectAccessible(page);
      await page.context().close();
    }
  });

  it('switches the language live', async () => {
    const page = await tab.open('/settings', { personId: 'vero-virkailija' });
    await page.getByRole('radio', { name: 'Svenska' }).click();
    await page.getByRole('heading', { name: 'Inställningar' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('sv');
  });
});
