import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible } from './accessible.ts';
import { pressRested } from './press-rested.ts';
import { PHONE, type StartedTab, startTab } from './start-tab.ts';

const ADVISER = 'pori-neuvoja';
const EXPERT = 'migri-asiantuntija';

let tab: StartedTab;
beforeAll(async () => {
  tab = await startTab();
  // Ten o'clock: customers are being served.
  await tab.advance(120);
  await tab.call(EXPERT, 'PATCH', '/api/me/duty', { onDuty: true });
});
afterAll(() => tab.stop());

const openToday = async (options: Partial<Parameters<StartedTab['open']>[1]> = {}): Promise<Page> => {
  const page = await tab.open('/today', { personId: ADVISER, ...options });
  await page.locator('[data-agency-id="migri"]').waitFor();
  return page;
};

/** Books a room for a remote customer of the immigration service, and lets the time come; answers the visit's card. */
const placeRemoteCustomer = async (page: Page) => {
  await page.locator('[data-agency-id="migri"]').click();
  const booked = page.waitForResponse(
    (response) => response.url().endsWith('/api/bookings') && response.request().method() === 'POST',
  );
  await page
    .getByRole('button', { name: /^Varaa \d/ })
    .first()
    .click();
  const { id, start } = (await (await booked).json()) as { readonly id: string; readonly start: string };
  const waits = Date.parse(start) - (await page.evaluate(() => Date.now()));
  if (waits > 0) await tab.advance(Math.ceil(waits / 60_000));
  return page.locator(`[data-visit-id="${id}"]`);
};

const stopRinging = async (page: Page): Promise<void> => {
  const stop = page.getByRole('button', { name: 'Asiakas lähti' }).first();
  await pressRested(page, stop);
  await page.getByText('Lopetettu: asiakas lähti').first().waitFor();
};

describe('a call to an expert', () => {
  it('rings on the expert’s screen when the customer has come, and tells the adviser who took it', async () => {
    const desk = await openToday();
    const visit = await placeRemoteCustomer(desk);
    const expert = await tab.open('/my', { personId: EXPERT });
    await visit.getByRole('button', { name: 'Asiakas on täällä' }).click();
    await visit.getByText('Asiantuntijalle soitetaan').waitFor();
    await expert.getByText('Asiakas odottaa etäpalvelutilassa').waitFor();
    await expectAccessible(desk);
    await expectAccessible(expert);
    await expert.getByRole('button', { name: 'Vastaa' }).click();
    await expert.getByText('Sinä vastasit').waitFor();
    expect(await expert.getByRole('link', { name: 'Liity puheluun' }).getAttribute('href')).toMatch(/\/meeting\//);
    await visit.getByText(/^Maahanmuuttoviraston asiantuntija vastasi klo \d\d\.\d\d$/).waitFor();
    await pressRested(desk, visit.getByRole('button', { name: 'Palvelu on ohi' }));
    await visit.getByText('Ohi. Maahanmuuttoviraston asiantuntija palveli.').waitFor();
    await expert.getByText('Sinä vastasit').waitFor({ state: 'detached' });
  });

  it('stops ringing when the customer leaves', async () => {
    const desk = await openToday({ size: PHONE });
    const visit = await placeRemoteCustomer(desk);
    await visit.getByRole('button', { name: 'Asiakas on täällä' }).click();
    await visit.getByText('Asiantuntijalle soitetaan').waitFor();
    await expectAccessible(desk);
    await stopRinging(desk);
  });

  it('is made for help without any booking, and says who said "not now" and, to a coordinator, for whom it is', async () => {
    const desk = await openToday();
    await desk.locator('[data-agency-id="migri"]').click();
    await desk.getByRole('button', { name: 'Pyydä apua asiantuntijalta' }).click();
    const help = desk
      .getByRole('region', { name: 'Etäpalvelu nyt' })
      .locator('li', { hasText: 'Apua asiantuntijalta' });
    await help.getByText('Asiantuntijalle soitetaan').waitFor();
    const expert = await tab.open('/my', { personId: EXPERT });
    await expert.getByText('Työtoveri pyytää apua').waitFor();
    await expert.getByRole('button', { name: 'En ehdi nyt' }).click();
    await help.getByText('ei ehdi nyt').waitFor();
    // Nobody else is there: the coordinator is asked, and told for which agency.
    const coordinator = await tab.open('/my', { personId: 'pori-koordinaattori' });
    await coordinator.getByText('Pori · Maahanmuuttovirasto').waitFor();
  });
});

describe('a call on a phone', () => {
  it('has both its buttons in sight', async () => {
    await tab.call(ADVISER, 'POST', '/api/calls', { siteId: 'pori', organisationId: 'migri' });
    const expert = await tab.open('/book', { personId: EXPERT, size: PHONE });
    const passOn = expert.getByRole('button', { name: 'En ehdi nyt' }).first();
    await passOn.waitFor();
    const box = await passOn.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? PHONE.width)).toBeLessThanOrEqual(PHONE.width);
    await passOn.click();
  });
});

describe('duty', () => {
  it('is switched by an expert on the first screen, by others in the settings, and says when it ends', async () => {
    const other = await tab.open('/settings', { personId: 'te-virkailija' });
    await other.getByRole('switch', { name: 'Päivystän: minulle saa soittaa' }).waitFor();
    const page = await tab.open('/', { personId: 'kela-asiantuntija', homeSiteId: 'lahti', size: PHONE });
    const duty = page.getByRole('switch', { name: 'Päivystän: minulle saa soittaa' });
    await duty.click();
    await page.getByText(/^Päivystys päättyy itsestään klo /).waitFor();
    await page.reload();
    await page.getByText(/^Päivystys päättyy itsestään klo /).waitFor();
    expect(await duty.isChecked()).toBe(true);
  });
});

describe('notices', () => {
  it('are chosen one by one, and kept back in quiet hours', async () => {
    const page = await tab.open('/settings', { personId: 'te-virkailija' });
    const saved = () => page.waitForResponse((response) => response.request().method() === 'PATCH' && response.ok());
    const whenSaved = async (act: () => Promise<unknown>) => {
      const answered = saved();
      await act();
      await answered;
    };
    const reminder = page.getByRole('checkbox', { name: 'Muistutus ennen varauksen alkua' });
    await whenSaved(() => reminder.click());
    await whenSaved(() => page.getByRole('switch', { name: 'Hiljaiset tunnit' }).click());
    await whenSaved(() => page.getByRole('combobox', { name: 'Alkaa' }).selectOption('18:30'));
    await expectAccessible(page);
    await page.reload();
    await reminder.waitFor();
    expect(await reminder.isChecked()).toBe(false);
    expect(await page.getByRole('combobox', { name: 'Alkaa' }).inputValue()).toBe('18:30');
  });
});
