import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible } from './accessible.ts';
import { makeBookings } from './make-bookings.ts';
import { choose } from './my-page.ts';
import { type StartedTab, startTab } from './start-tab.ts';

const PERSON = 'vero-virkailija';
const TUESDAY = '2026-12-08';

let tab: StartedTab;
let bookings: ReturnType<typeof makeBookings>;
beforeAll(async () => {
  tab = await startTab();
  bookings = makeBookings(tab);
});
afterAll(() => tab.stop());

const open = async (): Promise<Page> => {
  const page = await tab.open('/my', { personId: PERSON });
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
};

describe('a series among my bookings', () => {
  it('folds to one row; one date is cancelled and added again, then a range, then all taken back', async () => {
    await bookings.weekly(PERSON, TUESDAY, '10:00–10:30', 4, ['2026-12-22']);
    const page = await open();
    await page.getByText(/^Toistuva: 3 kertaa jäljellä, seuraavaksi ti /).waitFor();
    expect(await page.getByRole('button', { name: /^Siirrä…/ }).count()).toBe(1);
    await page.getByRole('button', { name: 'Näytä muut kerrat' }).click();
    await page.getByRole('button', { name: /^Siirrä….*ti 29\.12\./ }).waitFor();
    await choose(page, { times: '8\\.12\\. 10\\.00–10\\.30' }, 'Peru vain ti 8.12.');
    await page.getByText(/^Toistuva: 2 kertaa jäljellä, seuraavaksi ti /).waitFor();
    await page.getByRole('button', { name: /^Lisää uudelleen: ti 8\.12\./ }).click();
    await page.getByText(/^Toistuva: 3 kertaa jäljellä, seuraavaksi ti /).waitFor();
    await page
      .getByRole('button', { name: /^Muut toiminnot: ti 8\.12\./ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Peru tietty aikaväli…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Peru kertoja tietyltä ajalta' });
    await dialog.getByRole('textbox', { name: 'Ensimmäinen päivä' }).fill('15.12.2026');
    await dialog.getByText('Tällä aikavälillä on 2 varausta.').waitFor();
    await dialog.getByRole('button', { name: 'Peru nämä kerrat' }).click();
    await page.getByText(/^Toistuva: 1 kerta jäljellä, ti /).waitFor();
    await page.getByRole('button', { name: 'Kumoa' }).click();
    await page.getByText(/^Toistuva: 3 kertaa jäljellä, seuraavaksi ti /).waitFor();
    await expectAccessible(page);
    await page.context().close();
  });

  it('is cancelled as a whole after it is said how many dates and which, and taken back in one call', async () => {
    await bookings.weekly(PERSON, '2026-12-09', '09:00–09:30', 3, []);
    const page = await open();
    const ask = async () => {
      await choose(page, { times: '9\\.12\\. 09\\.00–09\\.30' }, 'Peru kaikki tulevat kerrat');
      return page.getByRole('dialog', { name: 'Perutaanko 3 varausta?' });
    };
    const asked = await ask();
    await asked.getByRole('listitem').first().waitFor();
    expect(await asked.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringMatching(/^ke 9\.12\. 09\.00–09\.30, /),
      expect.stringMatching(/^ke 16\.12\. 09\.00–09\.30, /),
      expect.stringMatching(/^ke 23\.12\. 09\.00–09\.30, /),
    ]);
    await expectAccessible(page);
    await asked.getByRole('button', { name: 'Älä peru' }).click();
    await asked.waitFor({ state: 'detached' });
    await (await ask()).getByRole('button', { name: 'Peru 3 varausta' }).click();
    await page.getByText('3 varausta peruttiin').first().waitFor();
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(new URL(request.url()).pathname);
    });
    await page.getByRole('button', { name: 'Kumoa' }).press('Enter');
    await page
      .getByText(/^Toistuva: 3 kertaa jäljellä, seuraavaksi ke 9\.12\./)
      .first()
      .waitFor();
    expect(sent.filter((path) => path.endsWith('/reinstate'))).toEqual([expect.stringMatching(/^\/api\/series\//)]);
    await (await ask()).getByRole('button', { name: 'Peru 3 varausta' }).click();
    await page.getByText('3 varausta peruttiin').first().waitFor();
    await page.context().close();
  });

  it('adds a date that was skipped for a clash', async () => {
    const blocking = await bookings.book('te-virkailija', '2026-12-15', '13:00–13:30');
    await bookings.weekly(PERSON, TUESDAY, '13:00–13:30', 2, []);
    const page = await open();
    await page.getByRole('button', { name: 'Näytä muut kerrat' }).last().click();
    const add = page.getByRole('button', { name: /^Lisää uudelleen: ti 15\.12\. 13\.00/ });
    await add.click();
    await page.getByText('Aika on jo varattu').waitFor();
    await bookings.cancel('te-virkailija', blocking);
    await add.click();
    await page.getByRole('button', { name: /^Siirrä….*ti 15\.12\. 13\.00/ }).waitFor();
    await page.context().close();
  });
});
