import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible } from './accessible.ts';
import { cell, dayPath } from './day-grid.ts';
import { makeBookings } from './make-bookings.ts';
import { PHONE, type StartedTab, startTab } from './start-tab.ts';

const STAFF = 'vero-virkailija';
const TODAY = '2026-11-23';

let tab: StartedTab;
let bookings: ReturnType<typeof makeBookings>;
beforeAll(async () => {
  tab = await startTab();
  bookings = makeBookings(tab);
  // Ten o'clock: customers are being served.
  await tab.advance(120);
});
afterAll(() => tab.stop());

const openToday = async (personId: string, options: Partial<Parameters<StartedTab['open']>[1]> = {}): Promise<Page> => {
  const page = await tab.open('/today', { personId, ...options });
  await page.locator('[data-agency-id="vero"]').waitFor();
  return page;
};

interface Place {
  readonly id: string;
  readonly name: { readonly fi: string };
}

const nameOf = async (resourceId: string): Promise<string> => {
  const { body } = await tab.call(STAFF, 'GET', '/api/sites/pori');
  const { resources } = body as { readonly resources: readonly Place[] };
  return resources.find(({ id }) => id === resourceId)?.name.fi ?? '';
};

/** What was pressed has left the screen: the focus is with the content. */
const hasFocus = (page: Page) => page.locator('#content:focus').waitFor();

describe('a fault', () => {
  it('is told on the Today screen; the host closes the room, hears what that hits, reopens and mends it', async () => {
    const made = await bookings.bookFree('te-virkailija', '14:00', '16:00', 30);
    const [roomId = ''] = ((await bookings.read('te-virkailija', made)) as unknown as { resourceIds: string[] })
      .resourceIds;
    const room = await nameOf(roomId);
    const desk = await openToday(STAFF);
    await desk.getByRole('button', { name: 'Ilmoita viasta' }).click();
    const dialog = desk.getByRole('dialog', { name: 'Ilmoita viasta' });
    await dialog.getByRole('combobox', { name: 'Missä' }).selectOption(roomId);
    await dialog.getByRole('combobox', { name: 'Mikä on vialla' }).selectOption('video');
    await dialog.getByRole('textbox', { name: 'Tarkemmin' }).fill('Kamera ei näytä mitään');
    await expectAccessible(desk);
    await dialog.getByRole('button', { name: 'Lähetä hostille' }).click();
    await dialog.waitFor({ state: 'detached' });
    await desk.locator('button:focus', { hasText: 'Ilmoita viasta' }).waitFor();
    expect(await desk.getByRole('heading', { name: /^Viat ja/ }).count()).toBe(0);

    const host = await openToday('pori-host');
    const faults = host.getByRole('region', { name: /^Viat ja/ });
    const fault = faults.locator('[data-fault-id]', { hasText: room });
    await fault.getByText('Kamera ei näytä mitään').waitFor();
    const [faultsAt, agenciesAt] = await Promise.all(
      [faults, host.locator('[data-agency-id="vero"]')].map((part) => part.boundingBox()),
    );
    expect(faultsAt?.y).toBeLessThan(agenciesAt?.y ?? 0);
    // Who reported it would tell who serves in a room that customers enter: the host is told only when.
    await fault.getByText(/ma 23\.11\. 1\d\.\d\d$/).waitFor();
    expect(await fault.getByText('Verohallinnon virkailija').count()).toBe(0);
    await fault.getByRole('button', { name: 'Poista käytöstä…' }).click();
    await fault.getByRole('button', { name: 'Seuraava päivä' }).click();
    await expectAccessible(host);
    const closing = host.waitForResponse((response) => response.url().endsWith(`/${roomId}/closures`));
    await fault.getByRole('button', { name: 'Poista käytöstä, viimeinen päivä ti 24.11.' }).click();
    const { hits } = (await (await closing).json()) as { readonly hits: readonly { readonly booking: Place }[] };
    expect(JSON.stringify(hits)).toContain(made.id);
    const told = hits.length === 1 ? 'Yksi varaus osuu' : `${hits.length} varausta osuu`;
    await fault.getByText(told).waitFor();
    const closed = faults.locator('[data-closure-id]', { hasText: room });
    await closed.getByText('poissa käytöstä, viimeinen päivä ti 24.11.: Videolaitteissa on vika').waitFor();
    expect(await fault.getByRole('button', { name: 'Poista käytöstä…' }).count()).toBe(0);
    await expectAccessible(host);

    const day = await tab.open(dayPath(TODAY), { personId: STAFF });
    await cell(day, new RegExp(`^${room}, .*poissa käytöstä: Videolaitteissa on vika`))
      .first()
      .waitFor();

    await closed.getByRole('button', { name: 'Ota takaisin käyttöön' }).click();
    await closed.waitFor({ state: 'detached' });
    await hasFocus(host);
    await fault.getByRole('button', { name: 'Korjattu' }).click();
    await fault.waitFor({ state: 'detached' });
    await hasFocus(host);
    await bookings.cancel('te-virkailija', made);
  });

  it('is told from a booking, of its room, and read by the host on a phone', async () => {
    const made = await bookings.book(STAFF, '2026-12-08', '10:00–10:30');
    const page = await tab.open(`/booking/${made.id}`, { personId: STAFF, size: PHONE });
    await page.getByRole('button', { name: /^Muut toiminnot/ }).click();
    await page.getByRole('menuitem', { name: 'Ilmoita viasta…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ilmoita viasta' });
    expect(await dialog.getByRole('combobox', { name: 'Missä' }).inputValue()).toBe('pori-service-room-5');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Lähetä hostille' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page
      .locator('button:focus')
      .and(page.getByRole('button', { name: /^Muut toiminnot/ }))
      .waitFor();

    const host = await openToday('pori-host', { size: PHONE, scheme: 'dark' });
    const fault = host.locator('[data-fault-id]', { hasText: await nameOf('pori-service-room-5') });
    await fault.getByRole('button', { name: 'Poista käytöstä…' }).click();
    await expectAccessible(host);
    expect(await host.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width);
    await fault.getByRole('button', { name: 'Pidä käytössä' }).click();
    await fault.getByRole('button', { name: 'Korjattu' }).click();
    await fault.waitFor({ state: 'detached' });
    await bookings.cancel(STAFF, made);
  });
});

describe('a notice that reaches nobody', () => {
  it('is seen by the coordinator, with whom it should have reached and why not', async () => {
    const made = await bookings.book(STAFF, '2026-12-09', '10:00–10:30');
    await bookings.cancel('pori-koordinaattori', made);
    const page = await openToday('pori-koordinaattori');
    const undelivered = page.getByRole('region', { name: /^Ilmoitukset, jotka eivät ole menneet perille/ });
    const rest = undelivered.getByRole('button', { name: /^Näytä vielä/ });
    if ((await rest.count()) > 0) await rest.click();
    await undelivered.getByText(/^Verohallinnon virkailija: varaus on peruttu, ma 23\.11\. 10\.\d\d$/).waitFor();
    await undelivered
      .getByText(/Henkilö ei ole ottanut sovellusta käyttöön Teamsissa\.$/)
      .first()
      .waitFor();
    await expectAccessible(page);
    const desk = await openToday(STAFF);
    expect(await desk.getByRole('region', { name: /^Ilmoitukset, jotka/ }).count()).toBe(0);
  });
});

describe('a customer who does not come', () => {
  it('is said in My bookings once the time has begun, and stands among the past ones', async () => {
    const made = await bookings.bookFree(STAFF, '10:15', '12:00', 30);
    const page = await tab.open('/my', { personId: STAFF });
    const times = `${made.start.slice(11, 16)}–${made.end.slice(11, 16)}`.replaceAll(':', '.');
    const menu = page.getByRole('button', { name: new RegExp(`^Muut toiminnot: .*${times}`) });
    await menu.click();
    await page.getByRole('menuitem', { name: 'Avaa varaus' }).waitFor();
    const act = page.getByRole('menuitem', { name: 'Asiakas ei saapunut…' });
    expect(await act.count()).toBe(0);
    await page.keyboard.press('Escape');
    const waits = Date.parse(made.start) - (await page.evaluate(() => Date.now()));
    await tab.advance(Math.ceil(waits / 60_000) + 2);
    await menu.click();
    await act.click();
    const dialog = page.getByRole('dialog', { name: 'Eikö asiakas saapunut?' });
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Odota vielä' }).click();
    await page.locator('button:focus').and(menu).waitFor();
    await menu.click();
    await act.click();
    await dialog.getByRole('button', { name: 'Asiakas ei saapunut' }).click();
    await menu.waitFor({ state: 'detached' });
    await page.locator('#content:focus').waitFor();
    await page.getByRole('tab', { name: 'Menneet ja perutut' }).click();
    await page.getByText('Asiakas ei saapunut', { exact: true }).waitFor();
    await expectAccessible(page);
    expect(await bookings.read(STAFF, made)).toMatchObject({ status: 'completed', customerAbsent: true });
  });

  it('is said at the desk, beside that the customer has come', async () => {
    const desk = await openToday('pori-neuvoja', { size: PHONE });
    await desk.locator('[data-agency-id="migri"]').click();
    const booked = desk.waitForResponse(
      (response) => response.url().endsWith('/api/bookings') && response.request().method() === 'POST',
    );
    await desk
      .getByRole('button', { name: /^Varaa \d/ })
      .first()
      .click();
    const { id, start } = (await (await booked).json()) as { readonly id: string; readonly start: string };
    const waits = Date.parse(start) - (await desk.evaluate(() => Date.now()));
    await tab.advance(Math.max(0, Math.ceil(waits / 60_000)) + 1);
    const visit = desk.locator(`[data-visit-id="${id}"]`);
    await visit.getByRole('button', { name: 'Asiakas on täällä' }).waitFor();
    await visit.getByRole('button', { name: 'Asiakas ei saapunut…' }).click();
    const dialog = desk.getByRole('dialog', { name: 'Eikö asiakas saapunut?' });
    await dialog.getByRole('button', { name: 'Asiakas ei saapunut' }).click();
    await visit.waitFor({ state: 'detached' });
    await hasFocus(desk);
    await expectAccessible(desk);
  });
});

describe('a text that holds markup', () => {
  const MARKUP = '<img src=x onerror="document.title=1"><script>document.title=2</script>';

  it('is shown as it was written, and runs nowhere', async () => {
    const fault = { resourceId: 'pori-service-room-2', category: 'video', text: MARKUP };
    expect((await tab.call(STAFF, 'POST', '/api/sites/pori/faults', fault)).status).toBe(201);
    const meeting = {
      ...{ siteId: 'pori', resourceIds: ['pori-meeting-room-1'], purpose: 'meeting', title: MARKUP },
      ...{ start: '2026-12-08T12:00:00+02:00', end: '2026-12-08T13:00:00+02:00' },
    };
    expect((await tab.call(STAFF, 'POST', '/api/bookings', meeting)).status).toBe(201);
    const pages: readonly (readonly [path: string, personId: string])[] = [
      ['/today', 'pori-host'],
      ['/my', STAFF],
    ];
    for (const [path, personId] of pages) {
      const page = await tab.open(path, { personId });
      await page.getByText(MARKUP).first().waitFor();
      expect(await page.title()).not.toMatch(/^[12]$/);
      expect(await page.locator('img[src=x]').count()).toBe(0);
    }
  });
});
