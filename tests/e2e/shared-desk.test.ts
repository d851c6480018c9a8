import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible } from './accessible.ts';
import { type StartedTab, startTab } from './start-tab.ts';

const DAY = '2026-11-23';

interface Booking {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly resourceIds: readonly string[];
  readonly needs?: readonly string[];
  readonly languages?: readonly string[];
  readonly changedBecause?: { readonly code?: string; readonly text: string };
  readonly guardAcknowledged?: boolean;
}

let tab: StartedTab;
beforeAll(async () => {
  tab = await startTab();
});
afterAll(() => tab.stop());

/** Books what the search offers first: the demo's own bookings hold much. */
const bookFirst = async (
  personId: string,
  type: string,
  organisationId?: string,
): Promise<Booking & { start: string }> => {
  const wish = { purpose: 'customerService', ...(organisationId && { organisationId }) };
  const window = { from: `${DAY}T09:30:00+02:00`, to: `${DAY}T15:00:00+02:00`, minutes: 15 };
  const query = { siteIds: ['pori'], ...window, ...wish, resourceTypes: [type], limit: 1 };
  const found = await tab.call(personId, 'POST', '/api/availability', query);
  const [offer] = (found.body as { offers: { resourceId: string; start: string; end: string }[] }).offers;
  const where = { siteId: 'pori', resourceIds: [offer?.resourceId], start: offer?.start, end: offer?.end };
  const made = await tab.call(personId, 'POST', '/api/bookings', { ...where, ...wish });
  expect(made.status).toBe(201);
  return made.body as Booking & { start: string };
};
const readAs = async (personId: string, { id }: Booking): Promise<Booking> =>
  (await tab.call(personId, 'GET', `/api/bookings/${id}`)).body as Booking;

const placedRow = (page: Page, { id }: Booking) => page.locator(`[data-placed-id="${id}"]`);

describe('what the desk has placed', () => {
  it('gets an interpreter in one act, after telling what will come of it', async () => {
    const made = await bookFirst('pori-neuvoja', 'serviceRoom', 'vero');
    const page = await tab.open('/today', { personId: 'pori-neuvoja-2' });
    const row = placedRow(page, made);
    await row.getByRole('button', { name: /^Lisää tarve tai tulkki/ }).click();
    await row.getByRole('button', { name: 'tulkki' }).click();
    await row.getByRole('combobox', { name: 'Tulkin kieli' }).selectOption('ar');
    await row.getByText(/^Varauksen aika ja tila pysyvät samoina: Palveluhuone .* Mukaan tulee: .*Tulkki/).waitFor();
    await expectAccessible(page);
    await row.getByRole('button', { name: 'Tallenna tarve' }).click();
    await row.getByRole('button', { name: 'Tallenna tarve' }).waitFor({ state: 'detached' });
    const now = await readAs('pori-neuvoja-2', made);
    expect(now).toMatchObject({ needs: ['interpreter'], languages: ['ar'], status: 'confirmed' });
    expect(now.resourceIds[0]).toBe(made.resourceIds[0]);
  });

  it('tells who no longer comes along before a need is taken back', async () => {
    const made = await bookFirst('pori-neuvoja', 'serviceRoom', 'vero');
    const change = { needs: ['interpreter'], languages: [], findRoom: true };
    const { status } = await tab.call('pori-neuvoja', 'PATCH', `/api/bookings/${made.id}`, change, { 'if-match': '*' });
    expect(status).toBe(200);
    const row = placedRow(await tab.open('/today', { personId: 'pori-neuvoja-2' }), made);
    await row.getByRole('button', { name: /^Lisää tarve tai tulkki/ }).click();
    await row.getByRole('button', { name: 'tulkki', pressed: true }).click();
    await row.getByText(/^Varauksen aika ja tila pysyvät samoina: [^.]*\. Pois jää: .*[Tt]ulkki/).waitFor();
    await row.getByRole('button', { name: 'Tallenna tarve' }).click();
    await row.getByRole('button', { name: 'Tallenna tarve' }).waitFor({ state: 'detached' });
    expect((await readAs('pori-neuvoja-2', made)).resourceIds).toEqual([made.resourceIds[0]]);
  });
});

describe('a guard', () => {
  it('sees today’s bookings that need one, and says to know of them', async () => {
    const made = await bookFirst('vero-virkailija', 'securityRoom');
    const page = await tab.open('/today', { personId: 'pori-vartija' });
    const list = page.getByRole('region', { name: 'Vartijaa tarvitaan tänään' });
    const time = made.start.slice(11, 16).replace(':', '.');
    const isThis = new RegExp(`^Kuittaa: tiedossa: ${time}–.* Turvahuone`);
    await list.getByRole('button', { name: isThis }).click();
    await list.getByRole('button', { name: isThis }).waitFor({ state: 'detached' });
    await list.getByText('Vartija tietää').first().waitFor();
    expect(await list.innerText()).not.toMatch(/Vero/);
    await expectAccessible(page);
    expect((await readAs('vero-virkailija', made)).guardAcknowledged).toBe(true);
  });
});

describe('somebody else’s booking', () => {
  it('is cancelled with a reason from the list, which its organiser reads beside who did it', async () => {
    const made = await bookFirst('vero-virkailija', 'serviceRoom');
    const page = await tab.open(`/booking/${made.id}`, { personId: 'pori-koordinaattori' });
    await page
      .getByRole('button', { name: /^Muut toiminnot/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Peru varaus' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: /Perustelu varaajalle/ }).selectOption('roomNeeded');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Peru varaus' }).click();
    await dialog.waitFor({ state: 'detached' });
    const organiser = await tab.open('/my', { personId: 'vero-virkailija' });
    await organiser.getByText(/Varauksen perui Porin koordinaattori \(.+\)\./).waitFor();
    await organiser.getByText('Perustelu: Tila tarvitaan muuhun käyttöön').waitFor();
    expect((await readAs('vero-virkailija', made)).changedBecause?.code).toBe('roomNeeded');
  });
});
