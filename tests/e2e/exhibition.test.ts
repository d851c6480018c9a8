import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectAccessible } from './accessible.ts';
import { dayPath } from './day-grid.ts';
import { type StartedTab, startTab } from './start-tab.ts';

let tab: StartedTab;
beforeAll(async () => {
  tab = await startTab();
});
afterAll(() => tab.stop());

describe('an exhibition of several days', () => {
  it('begins on the day that is looked at, and is one request to the coordinator, who is of another agency', async () => {
    const page = await tab.open(`${dayPath('2027-02-17')}?type=showroom`, { personId: 'te-virkailija' });
    await page.getByRole('button', { name: 'Esittelytila', exact: true }).click();
    await page.getByRole('button', { name: 'Kokonaisia päiviä…' }).click();
    const dialog = page.getByRole('dialog', { name: /näyttely kokonaisina päivinä/ });
    expect(await dialog.getByRole('textbox', { name: 'Ensimmäinen päivä' }).inputValue()).toBe('ke 17.2.2027');
    await dialog.getByRole('textbox', { name: 'Viimeinen päivä' }).fill('pe');
    await dialog.getByText(/viikonpäivä|on jo mennyt|Valitse aikaisintaan/i).waitFor();
    await dialog.getByRole('textbox', { name: 'Viimeinen päivä' }).fill('19.2.');
    await dialog.getByText('Kaikki 3 päivää ovat vapaita.').waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Pyydä 3 päivää' }).click();
    await dialog.getByText(/^Pyyntö on lähetetty: ke 17\.2\.–pe 19\.2\./).waitFor();

    const desk = await tab.open('/my', { personId: 'pori-koordinaattori' });
    const asked = desk.getByRole('listitem').filter({ hasText: 'Esittelytila' });
    await asked.getByText('3 kertaa: ke 17.2., to 18.2., pe 19.2.').waitFor();
    expect(await asked.count()).toBe(1);
    await asked.getByRole('button', { name: 'Hyväksy kaikki' }).click();
    await asked.waitFor({ state: 'detached' });
    const mine = await tab.open('/my', { personId: 'te-virkailija' });
    await mine.getByText(/^Toistuva: 3 kertaa jäljellä/).waitFor();
    await mine.getByText('vahvistettu').first().waitFor();
  });
});
