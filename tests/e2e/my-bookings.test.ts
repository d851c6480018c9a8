import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible } from './accessible.ts';
import { type Booked, makeBookings } from './make-bookings.ts';
import { choose } from './my-page.ts';
import { PHONE, type StartedTab, startTab } from './start-tab.ts';

const PERSON = 'vero-virkailija';
const TUESDAY = '2026-12-08';

let tab: StartedTab;
let bookings: ReturnType<typeof makeBookings>;
beforeAll(async () => {
  tab = await startTab();
  bookings = makeBookings(tab);
});
afterAll(() => tab.stop());

/** One's own bookings, as this test left them: what earlier ones left is cancelled. */
const open = async (options: Parameters<StartedTab['open']>[1] = {}): Promise<Page> => {
  const page = await tab.open('/my', { personId: PERSON, ...options });
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
};

describe('my bookings', () => {
  it('moves a booking by an offer', async () => {
    const made = await bookings.book(PERSON, TUESDAY, '10:00–10:30');
    const page = await open();
    await page.getByRole('button', { name: /^Siirrä….*10\.00–10\.30/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Siirrä varaus' });
    const offer = dialog.getByRole('listitem').getByRole('button').first();
    await offer.click();
    await dialog.waitFor({ state: 'detached' });
    expect((await bookings.read(PERSON, made)).version).toBe(2);
    await bookings.cancel(PERSON, made);
    await page.context().close();
  });

  it('refuses a move with its reason and offers what fits', async () => {
    const made = await bookings.book(PERSON, TUESDAY, '10:00–10:30');
    const other = await bookings.book('te-virkailija', TUESDAY, '12:00–13:00');
    const page = await open();
    await page.getByRole('button', { name: /^Siirrä….*10\.00–10\.30/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Siirrä varaus' });
    await dialog.getByLabel('Alkaa').fill('12.15');
    await dialog.getByText('Ei sovi tähän').waitFor();
    await dialog
      .getByText(/varattu/i)
      .first()
      .waitFor();
    expect(await dialog.getByRole('button', { name: 'Siirrä tähän' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Alkaa').fill('10.15');
    await dialog.getByText('Sopii', { exact: true }).waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Siirrä tähän' }).click();
    await page.getByText('10.15–10.45').first().waitFor();
    await bookings.cancel(PERSON, made);
    await bookings.cancel('te-virkailija', other);
    await page.context().close();
  });

  it('extends a booking, and says why it cannot be extended into another’s', async () => {
    const made = await bookings.book(PERSON, TUESDAY, '10:00–10:30');
    const page = await open();
    await choose(page, { times: '10\\.00–10\\.30' }, 'Pidennä 15 min');
    await page.getByText('10.00–10.45').first().waitFor();
    expect((await bookings.read(PERSON, made)).end).toContain('T10:45');
    const next = await bookings.book('te-virkailija', TUESDAY, '10:50–11:20');
    await choose(page, { times: '10\\.00–10\\.45' }, 'Pidennä 15 min');
    await page.getByText('Voit varata tämän sijaan:').waitFor();
    await page.getByRole('button', { name: 'Sulje' }).click();
    await bookings.cancel('te-virkailija', next);
    await bookings.cancel(PERSON, made);
    await page.context().close();
  });

  it('cancels with the way back in place', async () => {
    const made = await bookings.book(PERSON, TUESDAY, '10:00–10:30');
    const page = await open();
    await choose(page, { times: '10\\.00–10\\.30' }, 'Peru varaus');
    const undo = page.getByRole('button', { name: 'Kumoa' });
    await undo.waitFor();
    expect((await bookings.read(PERSON, made)).status).toBe('cancelled');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Kumoa');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Siirrä….*10\.00–10\.30/ }).waitFor();
    expect((await bookings.read(PERSON, made)).status).toBe('confirmed');
    await choose(page, { times: '10\\.00–10\\.30' }, 'Peru varaus');
    await undo.waitFor();
    await page.clock.fastForward(10_000);
    await undo.waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: 'Menneet ja perutut' }).click();
    await page
      .getByRole('button', { name: /^Ota takaisin.*10\.00–10\.30/ })
      .first()
      .waitFor();
    await page.context().close();
  });

  it('keeps its state when the language is switched', async () => {
    const made = await bookings.book(PERSON, TUESDAY, '10:00–10:30');
    const page = await open();
    await page.getByRole('tab', { name: 'Menneet ja perutut' }).click();
    await page.getByRole('button', { name: /kieli ja asetukset/ }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await page.getByRole('tab', { name: 'Past and cancelled', selected: true }).waitFor();
    await bookings.cancel(PERSON, made);
    await page.context().close();
  });
});

describe('the looks of my bookings', () => {
  const wide: Booked[] = [];
  beforeAll(async () => {
    wide.push(await bookings.book(PERSON, '2026-12-09', '09:00–09:30'));
  });

  it.each(['fi', 'sv', 'en'] as const)(
    'are accessible in %s, light and dark, wide and on a phone',
    async (language) => {
      for (const [scheme, size] of [
        ['light', undefined],
        ['dark', PHONE],
      ] as const) {
        const page = await open({ language, scheme, ...(size && { size }) });
        await page.getByRole('heading', { level: 3 }).first().waitFor();
        await expectAccessible(page);
        const width = Number(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'));
        expect(width).toBeLessThanOrEqual(0);
        await page.context().close();
      }
    },
  );

  it('let a booking be opened and cancelled on a phone', async () => {
    const page = await open({ size: PHONE });
    await choose(page, { times: '9\\.12\\. 09\\.00–09\\.30' }, 'Avaa varaus');
    await page.getByRole('heading', { name: 'Varaus', level: 1 }).waitFor();
    await page.getByText('Verohallinto').waitFor();
    await expectAccessible(page);
    await choose(page, { times: '09\\.00–09\\.30' }, 'Peru varaus');
    await page.getByRole('button', { name: /^Ota takaisin/ }).click();
    await page.getByText('vahvistettu').waitFor();
    await page.context().close();
  });

  it('say what to do where there is nothing', async () => {
    const page = await open({ personId: 'ara-vierailija' });
    await page.getByText(/Sinulla ei ole tulevia varauksia/).waitFor();
    await page.getByRole('button', { name: 'Varaa tila' }).click();
    await page.getByRole('tab', { name: 'Varaa', selected: true }).waitFor();
    await page.context().close();
  });
});

// Last: these let the day go on.
describe('my bookings while time passes', () => {
  it('checks in when due and checks out early', async () => {
    const made = await bookings.bookFree(PERSON, '08:30', '12:00', 30);
    const page = await open();
    await tab.advance((Date.parse(made.start) - (await page.evaluate(() => Date.now()))) / 60_000 - 5);
    const checkIn = page.getByRole('button', { name: /^Aloita käyttö/ });
    const place = await checkIn.boundingBox();
    if (place === null) throw new Error('the button has no place');
    const [x, y] = [place.x + place.width / 2, place.y + place.height / 2];
    await page.mouse.click(x, y);
    await page.getByText('käytössä').waitFor();
    // A finger that presses twice, also long after the first press was answered.
    await page.mouse.click(x, y);
    await page.keyboard.press('Enter');
    await tab.advance(10);
    expect(await bookings.read(PERSON, made)).toMatchObject({ status: 'checkedIn', end: made.end });
    const end = async () => {
      await page
        .getByRole('button', { name: /^Muut toiminnot/ })
        .first()
        .click();
      await page.getByRole('menuitem', { name: 'Vapauta tila' }).click();
      await page
        .getByText(/^Tila on vapautettu: /)
        .first()
        .waitFor();
    };
    await end();
    expect(await bookings.read(PERSON, made)).toMatchObject({ status: 'completed', bookedEnd: made.end });
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Kumoa' }).click();
    await page.getByText('käytössä').waitFor();
    expect(await bookings.read(PERSON, made)).toMatchObject({ status: 'checkedIn', end: made.end });
    // It is told with the time that it has again, not with that at which it had ended.
    const again = `${made.start.slice(11, 16)}–${made.end.slice(11, 16)}`.replaceAll(':', '.');
    await page.getByText(new RegExp(`^Käyttö jatkuu: .* ${again}, `)).waitFor({ state: 'attached' });
    await end();
    await page.context().close();
  });

  it('shows a released booking with why, and takes it back', async () => {
    const made = await bookings.bookFree(PERSON, '12:00', '16:00', 30);
    const page = await open();
    await tab.advance((Date.parse(made.checkInBy ?? '') - (await page.evaluate(() => Date.now()))) / 60_000 + 1);
    // What time alone does is done at the latest when the service starts.
    await tab.stopServer();
    await tab.startServer();
    await page.reload();
    await page.getByRole('heading', { name: 'Mikä on muuttunut' }).waitFor();
    await page.getByText(/Käyttöä ei aloitettu klo/).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Ota takaisin' }).click();
    await page.getByRole('button', { name: /^Aloita käyttö/ }).waitFor();
    expect((await bookings.read(PERSON, made)).status).toBe('confirmed');
    await page.context().close();
  });

  it('lets a coordinator decide, and tells why a request was not approved', async () => {
    const made = await bookings.request(PERSON, '2026-12-10', '12:00–13:00');
    const other = await bookings.request(PERSON, '2026-12-11', '12:00–13:00');
    const coordinator = await open({ personId: 'pori-koordinaattori' });
    await coordinator.getByRole('heading', { name: 'Odottaa sinun hyväksyntääsi' }).waitFor();
    await coordinator.getByRole('tab', { name: /^Omat varaukset \d+ odottaa hyväksyntääsi$/ }).waitFor();
    await coordinator
      .getByText(/^Tilaisuus/)
      .first()
      .waitFor();
    await coordinator.getByRole('button', { name: /^Hyväksy: pe 11\.12\. 12\.00–13\.00/ }).click();
    await coordinator.getByRole('button', { name: /^Hyväksy: pe 11\.12\./ }).waitFor({ state: 'detached' });
    expect((await bookings.read(PERSON, other)).status).toBe('confirmed');
    await coordinator.goto(`${tab.url}/booking/${made.id}`);
    await coordinator.getByRole('button', { name: /^Älä hyväksy…/ }).click();
    await coordinator.getByLabel('Perustelu varaajalle').fill('Vihkiminen samaan aikaan');
    await expectAccessible(coordinator);
    await coordinator.getByRole('button', { name: 'Älä hyväksy varausta' }).click();
    await coordinator.getByText('ei hyväksytty').first().waitFor();
    const page = await open();
    await page.getByText('Perustelu: Vihkiminen samaan aikaan').waitFor();
    await page.getByText('Varaus hyväksyttiin: pe 11.12. 12.00–13.00').waitFor();
    await page.getByText('Varauksen hyväksyi Porin koordinaattori (Porin kaupunki).').waitFor();
    const card = page.getByRole('group').filter({ hasText: 'Vihkiminen' });
    await card.getByRole('button', { name: 'Selvä' }).click();
    await page.getByText('Perustelu: Vihkiminen samaan aikaan').waitFor({ state: 'detached' });
    await page.context().close();
    await coordinator.context().close();
  });
});
