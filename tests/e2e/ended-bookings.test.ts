import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible } from './accessible.ts';
import { cell, dayPath, drag } from './day-grid.ts';
import { PHONE, type StartedTab, startTab } from './start-tab.ts';

/** A Monday after the demo's last bookings: nobody has anything there but what a test makes. */
const DAY = '2027-01-04';

let tab: StartedTab;
beforeAll(async () => {
  tab = await startTab();
});
afterAll(() => tab.stop());

/** Books a room as somebody, and cancels it again. */
const bookAndCancel = async (personId: string, space: string, from: string, to: string): Promise<void> => {
  const { status, body } = await tab.call(personId, 'POST', '/api/bookings', {
    siteId: 'pori',
    resourceIds: [space],
    start: `${DAY}T${from}:00+02:00`,
    end: `${DAY}T${to}:00+02:00`,
    purpose: 'customerService',
  });
  const { id, version } = body as { id: string; version: number };
  expect(status).toBe(201);
  const headers = { 'if-match': `"${version}"` };
  expect((await tab.call(personId, 'DELETE', `/api/bookings/${id}`, undefined, headers)).status).toBe(200);
};

describe('what was cancelled or released', () => {
  beforeAll(async () => {
    await bookAndCancel('vero-virkailija', 'pori-service-room-1', '10:00', '11:00');
    await bookAndCancel('te-virkailija', 'pori-service-room-2', '12:00', '13:00');
  });
  const toggle = (page: Page) => page.getByRole('button', { name: /^Näytä perutut ja vapautetut/ });
  const own = 'Palveluhuone 101, 10.00–11.00, peruttu: oma varauksesi, asiakaspalvelu';

  it('is not shown until it is asked for, tells of others no more than it may, and can be taken back', async () => {
    const page = await tab.open(dayPath(DAY), { personId: 'vero-virkailija' });
    await cell(page, /^Palvelupiste 1, 09.00–09.30, vapaa$/).waitFor();
    expect(await cell(page, /peruttu/).count()).toBe(0);
    await toggle(page).click();
    await toggle(page).and(page.locator('[aria-pressed=true]')).waitFor();
    await page.getByRole('button', { name: 'Näytä perutut ja vapautetut (2)' }).waitFor();
    await cell(page, 'Palveluhuone 102, 12.00–13.00, peruttu: toisen viraston varaus').waitFor();
    expect(await page.locator('[data-ended=other]').innerText()).toBe('Peruttu');
    await cell(page, own).click();
    await page.getByRole('dialog').getByText('peruttu', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Ota takaisin' }).click();
    await cell(page, 'Palveluhuone 101, 10.00–11.00, oma varauksesi: asiakaspalvelu, vahvistettu').waitFor();
    await cell(page, own).waitFor({ state: 'detached' });
    await toggle(page).click();
    await cell(page, /peruttu/).waitFor({ state: 'detached' });
  });

  it('is never in the way of a drag, and by keyboard its time can be booked again', async () => {
    const page = await tab.open(dayPath(DAY), { personId: 'vero-virkailija' });
    await toggle(page).click();
    await cell(page, /^Palveluhuone 102, 12.00–13.00, peruttu/).waitFor();
    await drag(page, 'Palveluhuone 102', 12.5, 13.5);
    await page.getByText('12.30–13.30 · Sopii').waitFor();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await page.locator('[role=gridcell][tabindex="0"]').focus();
    await page.keyboard.press('Home');
    await cell(page, /^Palveluhuone 102, 07.00/)
      .and(page.locator(':focus'))
      .waitFor();
    for (let presses = 0; presses < 10; presses += 1) await page.keyboard.press('ArrowRight');
    await cell(page, /^Palveluhuone 102, 12.00–13.00, peruttu/)
      .and(page.locator(':focus'))
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Varaa tämä aika' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    // Until the verdict is there, the button is dimmed.
    await page.getByRole('button', { name: 'Varaa 12.00–13.00', disabled: false }).waitFor();
    await expectAccessible(page);
  });

  it('is shown in one space’s day on a phone, and leads to the own booking', async () => {
    await bookAndCancel('vero-virkailija', 'pori-service-room-1', '14:00', '15:00');
    const page = await tab.open(dayPath(DAY), { personId: 'vero-virkailija', size: PHONE });
    await toggle(page).click();
    await page.getByRole('button', { name: /^Palveluhuone 101/ }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Peruttu: asiakaspalvelu\s*14.00–15.00 · oma varauksesi$/i }).click();
    await page.getByRole('button', { name: 'Ota takaisin' }).waitFor();
  });
});
