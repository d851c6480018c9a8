import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { expectAccessible } from './accessible.ts';
import { openInTeams } from './fake-teams.ts';
import { makeBookings } from './make-bookings.ts';
import { PHONE, type StartedTab, startTab } from './start-tab.ts';

const PERSON = 'vero-virkailija';
const DATES = ['2026-12-08', '2026-12-15', '2026-12-22', '2026-12-29'];
const [FIRST = ''] = DATES;

let tab: StartedTab;
let bookings: ReturnType<typeof makeBookings>;
let seriesId = '';
beforeAll(async () => {
  tab = await startTab();
  bookings = makeBookings(tab);
  // Another agency has the afternoon of one date.
  await bookings.book('te-virkailija', '2026-12-22', '13:00–14:00');
});
afterAll(() => tab.stop());
beforeEach(async () => {
  if (seriesId !== '') await tab.call(PERSON, 'DELETE', `/api/series/${seriesId}?scope=all`);
  seriesId = (await bookings.weekly(PERSON, FIRST, '10:00–10:30', DATES.length, [])).id;
});

/** The times at which the series stands now, by its dates. */
const timesNow = async (): Promise<readonly string[]> => {
  const { body } = await tab.call(PERSON, 'GET', `/api/series/${seriesId}`);
  const { occurrences } = body as { occurrences: { start: string; state: string }[] };
  return occurrences.filter(({ state }) => state === 'booked').map(({ start }) => start.slice(5, 16));
};

const BEFORE = DATES.map((day) => `${day.slice(5)}T10:00`);

/** The dialog that moves the date, with several dates meant. */
const moveFrom = async (page: Page | FrameLocator, date: string, scope: string): Promise<Locator> => {
  const unfold = page.getByRole('button', { name: 'Näytä muut kerrat' });
  await unfold.click();
  await page.getByRole('button', { name: new RegExp(`^Siirrä….*${date} 10\\.00–10\\.30`) }).click();
  const dialog = page.getByRole('dialog', { name: 'Siirrä varaus' });
  await dialog.getByRole('radio', { name: scope }).check();
  return dialog;
};

const group = (dialog: Locator, heading: string): Locator => dialog.locator('section').filter({ hasText: heading });

describe('several dates of a series', () => {
  it('are moved from one on: what cannot go is told before and after, stays, and all is taken back', async () => {
    const page = await tab.open('/my', { personId: PERSON });
    const dialog = await moveFrom(page, 'ti 15\\.12\\.', 'Kaikki ti 15.12. alkaen');
    await dialog.getByLabel('Alkaa').fill('13.00');
    await group(dialog, '1 kerta jää ennalleen').getByText('ti 22.12. 10.00–10.30').waitFor();
    await group(dialog, '1 kerta jää ennalleen')
      .getByText(/varattu/)
      .first()
      .waitFor();
    await group(dialog, '2 kertaa siirtyy').getByText('ti 29.12. 13.00–13.30').waitFor();
    await expectAccessible(page);
    expect(await timesNow()).toEqual(BEFORE);

    await dialog.getByRole('button', { name: 'Siirrä 2 kertaa' }).click();
    const done = page.getByRole('dialog', { name: 'Siirto on tehty' });
    await group(done, '1 kerta jäi ennalleen').getByText('ti 22.12. 10.00–10.30').waitFor();
    await group(done, '2 kertaa siirrettiin').getByText('ti 15.12. 13.00–13.30').waitFor();
    await expectAccessible(page);
    expect(await timesNow()).toEqual(['12-08T10:00', '12-15T13:00', '12-22T10:00', '12-29T13:00']);

    await done.getByRole('button', { name: 'Kumoa siirto' }).click();
    const back = page.getByRole('dialog', { name: 'Siirto on kumottu' });
    await group(back, '2 kertaa palautettiin').getByText('ti 15.12. 10.00–10.30').waitFor();
    expect(await timesNow()).toEqual(BEFORE);
    await back.getByRole('button', { name: 'Valmis' }).click();
    await back.waitFor({ state: 'detached' });
    await page.locator(':focus').waitFor();
    await page.context().close();
  });

  it('shift by as much as the one from which they are moved, but for what was moved alone', async () => {
    const idOn = async (index: number): Promise<string> => {
      const { body } = await tab.call(PERSON, 'GET', `/api/series/${seriesId}`);
      return (body as { occurrences: { booking: { id: string } }[] }).occurrences[index]?.booking.id ?? '';
    };
    const alone = { start: '2026-12-15T15:00:00+02:00', end: '2026-12-15T15:30:00+02:00' };
    await tab.call(PERSON, 'PATCH', `/api/bookings/${await idOn(1)}`, alone, { 'if-match': '*' });
    const page = await tab.open('/my', { personId: PERSON });
    const dialog = await moveFrom(page, 'ti 29\\.12\\.', 'Kaikki tulevat kerrat');
    await dialog.getByLabel('Alkaa').fill('10.30');
    const keeping = group(dialog, '1 kerta jää ennalleen');
    await keeping.getByText('ti 15.12. 15.00–15.30').waitFor();
    await keeping.getByText('Pitää oman aikansa').waitFor();
    await dialog.getByRole('button', { name: 'Siirrä 3 kertaa' }).click();
    const done = page.getByRole('dialog', { name: 'Siirto on tehty' });
    await done.getByRole('button', { name: 'Kumoa siirto' }).waitFor();
    expect(await timesNow()).toEqual(['12-08T10:30', '12-15T15:00', '12-22T10:30', '12-29T10:30']);
    await done.getByRole('button', { name: 'Kumoa siirto' }).click();
    await page.getByRole('dialog', { name: 'Siirto on kumottu' }).waitFor();
    expect(await timesNow()).toEqual(['12-08T10:00', '12-15T15:00', '12-22T10:00', '12-29T10:00']);
    await page.context().close();
  });

  it('of a period alone are moved, and one that stays goes to the time that is offered for it', async () => {
    const page = await tab.open('/my', { personId: PERSON });
    const dialog = await moveFrom(page, 'ti 15\\.12\\.', 'Tietyn aikavälin kerrat');
    await dialog.getByRole('textbox', { name: 'Viimeinen päivä' }).fill('23.12.2026');
    await dialog.getByLabel('Alkaa').fill('13.15');
    await dialog.getByRole('button', { name: 'Siirrä 1 kerta' }).click();
    const done = page.getByRole('dialog', { name: 'Siirto on tehty' });
    await group(done, '1 kerta jäi ennalleen').getByRole('button').first().click();
    await done.getByRole('heading', { name: '2 kertaa siirrettiin' }).waitFor();
    const [first, second, third, last] = await timesNow();
    expect([first, second, last]).toEqual(['12-08T10:00', '12-15T13:15', '12-29T10:00']);
    expect(third).not.toBe('12-22T10:00');
    expect(await done.getByRole('button', { name: 'Kumoa siirto' }).count()).toBe(0);
    await page.context().close();
  });

  it('are moved to another day while one that cannot go stays, and go back together', async () => {
    await bookings.book('te-virkailija', '2026-12-30', '10:00–11:00');
    const page = await tab.open('/my', { personId: PERSON });
    const dialog = await moveFrom(page, 'ti 15\\.12\\.', 'Kaikki ti 15.12. alkaen');
    await dialog.getByRole('textbox', { name: 'Päivä' }).fill('16.12.2026');
    await dialog.getByRole('button', { name: 'Siirrä 2 kertaa' }).click();
    const done = page.getByRole('dialog', { name: 'Siirto on tehty' });
    await done.getByRole('button', { name: 'Kumoa siirto' }).waitFor();
    expect(await timesNow()).toEqual(['12-08T10:00', '12-16T10:00', '12-23T10:00', '12-29T10:00']);
    await done.getByRole('button', { name: 'Kumoa siirto' }).click();
    await page.getByRole('dialog', { name: 'Siirto on kumottu' }).getByText('2 kertaa palautettiin').waitFor();
    expect(await timesNow()).toEqual(BEFORE);
    await page.context().close();
  });
});

describe('the dialog that moves several dates', () => {
  it.each(['dark', 'contrast'] as const)('is accessible on a phone in the %s theme of Teams', async (theme) => {
    const { page, frame } = await openInTeams(tab, { theme, subPageId: '/my' }, { personId: PERSON, size: PHONE });
    const dialog = await moveFrom(frame, 'ti 15\\.12\\.', 'Kaikki tulevat kerrat');
    await dialog.getByLabel('Alkaa').fill('13.00');
    await dialog.getByRole('heading', { name: '1 kerta jää ennalleen' }).waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Siirrä 3 kertaa' }).click();
    await frame.getByRole('dialog', { name: 'Siirto on tehty' }).waitFor();
    await expectAccessible(page);
    await page.context().close();
  });
});
