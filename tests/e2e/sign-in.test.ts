import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectAccessible } from './accessible.ts';
import { PHONE, type StartedTab, startTab } from './start-tab.ts';

let tab: StartedTab;
beforeAll(async () => {
  tab = await startTab();
});
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

  it('opens at / with its tab selected, and every screen selects the tab that it belongs to', async () => {
    const page = await tab.open('/', { personId: 'vero-virkailija' });
    const selected = (name: string) => page.getByRole('tab', { name, selected: true }).waitFor();
    await selected('Varaa');
    for (const [path, name] of [
      ['/my', 'Omat varaukset'],
      ['/site/pori', 'Päivä'],
      ['/today?site=lahti', 'Tänään täällä'],
      ['/booking/01', 'Omat varaukset'],
    ] as const) {
      await page.goto(tab.url + path);
      await selected(name);
    }
  });

  it('says what there is not at an address, and leads on', async () => {
    const page = await tab.open('/site/rovaniemi/day/2026-11-23', { personId: 'vero-virkailija' });
    const says = (name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();
    await says('Tällaista toimipaikkaa ei ole');
    await page.getByRole('button', { name: 'Lahti', exact: true }).click();
    await page.getByRole('grid').waitFor();
    expect(new URL(page.url()).pathname).toBe('/site/lahti/day/2026-11-23');
    await page.goto(`${tab.url}/book?site=rovaniemi`);
    await says('Tällaista toimipaikkaa ei ole');
    await page.getByRole('button', { name: 'Pori', exact: true }).click();
    await says('Varaa');
    await page.goto(`${tab.url}/site/pori/day/2026-02-30`);
    await says('Tällaista päivää ei ole');
    await page.getByRole('button', { name: 'Näytä tämä päivä' }).click();
    await page.getByRole('grid').waitFor();
    expect(new URL(page.url()).pathname).toBe('/site/pori/day/2026-11-23');
    await page.goto(`${tab.url}/varaukset`);
    await says('Tällaista sivua ei ole');
    await page.getByRole('tab', { name: 'Omat varaukset' }).click();
    await page.goto(`${tab.url}/booking/ei-ole`);
    await page.getByText(/^Varausta ei löydy\./).waitFor();
  });

  it('says why it does not succeed, and that a sign-in has ended', async () => {
    const page = await tab.open('/my');
    await page.route('**/api/dev/sign-in', (route) => route.abort());
    await page.locator('[data-person-id="vero-virkailija"]').click();
    await page.getByText('Palveluun ei saada yhteyttä').waitFor();
    await page.unroute('**/api/dev/sign-in');
    await page.locator('[data-person-id="vero-virkailija"]').click();
    await page.getByRole('tab', { name: 'Omat varaukset' }).waitFor();
    expect(await page.getByText('Kirjautumisesi on päättynyt').count()).toBe(0);
    await page.evaluate(`localStorage.setItem('yhteistila.token', 'no.longer.taken')`);
    await page.reload();
    await page.getByText('Kirjautumisesi on päättynyt. Kirjaudu uudelleen.').waitFor();
  });

  it('leads from screen to screen by keys', async () => {
    const page = await tab.open('/my', { personId: 'vero-virkailija' });
    const screen = (name: string) => page.getByRole('tab', { name });
    const focused = () => page.evaluate('document.activeElement.getAttribute("aria-label")');
    await screen('Omat varaukset').focus();
    for (const [key, name] of [
      ['ArrowRight', 'Tänään täällä'],
      ['ArrowRight', 'Varaa'],
      ['ArrowLeft', 'Tänään täällä'],
      ['Home', 'Varaa'],
      ['End', 'Tänään täällä'],
      ['ArrowLeft', 'Omat varaukset'],
      ['ArrowLeft', 'Päivä'],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focused()).toBe(name);
    }
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Päivä', selected: true }).waitFor();
    expect(await page.locator('nav [role=tab][tabindex="0"]').count()).toBe(1);
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
