import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { answered, bookButtons, booked, bookingsOf, offers, spacesAtPori } from './book-page.ts';
import { DESKTOP, PHONE, type StartedTab, startTab } from './start-tab.ts';

let tab: StartedTab;
beforeAll(async () => {
  tab = await startTab();
});
afterAll(() => tab.stop());

describe('what was typed', () => {
  it('stays where it cannot be read, with what is wrong; nothing is looked for meanwhile', async () => {
    const page = await tab.open('/book', { personId: 'vero-paakayttaja' });
    await answered(page);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/api/availability')) asked.push(request.postData() ?? '');
    });
    const told = async (field: Locator, text: string, message: string | RegExp): Promise<void> => {
      await field.fill(text);
      await field.press('Tab');
      await page.getByText(message).waitFor();
      expect(await field.inputValue()).toBe(text);
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      const described = ((await field.getAttribute('aria-describedby')) ?? '').split(' ');
      const spoken = await Promise.all(described.map((id) => page.locator(`[id="${id}"]`).textContent()));
      expect(spoken.join(' ')).toMatch(message);
      await page.getByRole('heading', { name: /^Haku odottaa: / }).waitFor();
      expect(await offers(page).count()).toBe(0);
    };
    await page.getByRole('radio', { name: 'Kokous', exact: true }).check({ force: true });
    await page.getByRole('radio', { name: 'Muu päivä' }).check({ force: true });
    await page.getByRole('heading', { name: /tilaa sopii, ti 24\.11\./ }).waitFor();
    await answered(page);
    asked.length = 0;
    const day = page.getByRole('textbox', { name: 'Päivä' });
    await told(day, '31.11.', 'Päivää 31.11.2026 ei ole.');
    await told(day, 'ti 2.12.', /eivät täsmää: kyseinen päivä on ke 2\.12\.2026/);
    await told(day, '20.11.', 'pe 20.11.2026 on jo mennyt.');
    await page.getByRole('button', { name: 'Korjaa kohta' }).click();
    expect(await day.and(page.locator(':focus')).count()).toBe(1);
    expect(asked).toEqual([]);
    await day.fill('ylihuomenna');
    await page.getByRole('heading', { name: /tilaa sopii, ke 25\.11\./ }).waitFor();
    await day.press('Tab');
    expect(await day.inputValue()).toBe('ke 25.11.2026');
    await told(page.getByRole('textbox', { name: 'Aikaisintaan klo' }), '9.07', '09.05 tai 09.10');
    await page.getByRole('textbox', { name: 'Aikaisintaan klo' }).fill('1330');
    const until = page.getByRole('textbox', { name: 'Viimeistään klo' });
    await told(until, '13.00', 'Kirjoita aika, joka on klo 13.30 jälkeen.');
    await until.fill('kello 16');
    await page.getByRole('radio', { name: 'Muu', exact: true }).check({ force: true });
    const length = page.getByRole('spinbutton', { name: 'Minuutteja' });
    await told(length, '17', '15 tai 20');
    await told(length, '0', 'Pituus on vähintään 5 minuuttia.');
    await length.fill('1 h 30');
    const people = page.getByRole('spinbutton', { name: 'Montako henkilöä?' });
    await told(people, '3,5', 'Kirjoita kokonaisluku väliltä 1–1000.');
    const search = page.waitForRequest(
      (request) =>
        request.url().endsWith('/api/availability') && request.postData()?.includes('"attendees":4') === true,
    );
    await people.fill('4 hlö');
    expect((await search).postDataJSON()).toMatchObject({
      from: '2026-11-25T13:30:00+02:00',
      to: '2026-11-25T16:00:00+02:00',
      minutes: 90,
      attendees: 4,
    });
    await page.getByRole('heading', { name: /^Haku odottaa: / }).waitFor({ state: 'detached' });
  });

  it('is kept when the language is switched in the middle of a booking', async () => {
    const page = await tab.open('/book', { personId: 'kela-virkailija', homeSiteId: 'lahti' });
    await page.getByRole('spinbutton', { name: 'Montako henkilöä?' }).fill('3');
    await page.getByRole('button', { name: 'esteetön kulku' }).click();
    await page.getByRole('button', { name: /kieli ja asetukset/ }).click();
    await page.getByRole('menuitemradio', { name: 'Svenska' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Boka' }).waitFor();
    expect(await page.getByRole('spinbutton', { name: 'Hur många personer?' }).inputValue()).toBe('3');
    expect(await page.locator('button[aria-pressed="true"]').count()).toBe(1);
    await answered(page);
    await page
      .getByRole('button', { name: /^Boka \d/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Bokningen är gjord' }).waitFor();
  });

  it('is told in the language of now, also what goes with a booking', async () => {
    const page = await tab.open('/book', { personId: 'vero-virkailija' });
    await page.getByRole('radio', { name: 'Kokous', exact: true }).check({ force: true });
    await page.getByRole('switch', { name: 'Paikalle tulee asiakas tai vieras' }).check();
    await answered(page);
    await bookButtons(page).first().click();
    await booked(page).waitFor();
    await page.getByText(/^Ota vieraasi vastaan\./).waitFor();
    await page.getByRole('button', { name: /kieli ja asetukset/ }).click();
    await page.getByRole('menuitemradio', { name: 'Svenska' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Bokningen är gjord' }).waitFor();
    await page.getByText(/^Ta emot dina gäster\./).waitFor();
    expect(await page.getByText(/^Ota vieraasi vastaan/).count()).toBe(0);
  });

  it('is kept while the server is down, and the page recovers by itself', async () => {
    const page = await tab.open('/book', { personId: 'lahti-koordinaattori', homeSiteId: 'lahti' });
    await answered(page);
    await tab.stopServer();
    await page.getByRole('spinbutton', { name: 'Montako henkilöä?' }).fill('4');
    await page.getByText(/Ei yhteyttä klo/).waitFor();
    expect(await page.getByRole('spinbutton', { name: 'Montako henkilöä?' }).inputValue()).toBe('4');
    await tab.startServer();
    await page.getByText(/Ei yhteyttä klo/).waitFor({ state: 'detached' });
    await answered(page);
    await bookButtons(page).first().click();
    await booked(page).waitFor();
  });
});

describe('the need', () => {
  const kept = (page: Page): Promise<string> => page.evaluate('JSON.stringify([sessionStorage, localStorage])');
  const expectNeed = async (page: Page): Promise<void> => {
    await page.getByRole('heading', { name: /sopii?, ke 2\.12\. 10\.00–12\.00|Mikään tila ei sovi/ }).waitFor();
    expect(await page.getByRole('radio', { name: 'Kokous', exact: true }).isChecked()).toBe(true);
    expect(await page.getByRole('textbox', { name: 'Päivä' }).inputValue()).toBe('ke 2.12.2026');
    expect(await page.getByRole('textbox', { name: 'Viimeistään klo' }).inputValue()).toBe('12.00');
    expect(await page.getByRole('spinbutton', { name: 'Montako henkilöä?' }).inputValue()).toBe('6');
    expect(await page.getByRole('button', { name: 'esteetön kulku', pressed: true }).count()).toBe(1);
    expect(new URL(page.url()).search).toBe(
      '?purpose=meeting&date=2026-12-02&from=10:00&to=12:00&length=45&people=6&site=pori',
    );
  };

  it.each([DESKTOP, PHONE])(
    'keeps what cannot be read, and goes on waiting, over other screens and a reload',
    async (size) => {
      const page = await tab.open('/book?purpose=meeting&date=2026-12-02', { personId: 'te-virkailija', size });
      await answered(page);
      if (size === PHONE) await page.getByRole('button', { name: 'Muuta' }).click();
      const day = page.getByRole('textbox', { name: 'Päivä' });
      const people = page.getByRole('spinbutton', { name: 'Montako henkilöä?' });
      const stands = async () => {
        await page.getByText('Päivää 31.11.2026 ei ole.').waitFor();
        await page.getByText('Kirjoita kokonaisluku väliltä 1–1000.').waitFor();
        expect([await day.inputValue(), await people.inputValue()]).toEqual(['31.11.', 'monta']);
        await page.getByRole('heading', { name: 'Haku odottaa: korjaa kohta ”Päivä”' }).waitFor();
      };
      await day.fill('31.11.');
      await people.fill('monta');
      await stands();
      await page.getByRole('tab', { name: 'Päivä' }).click();
      await page.waitForURL('**/site/pori/day/**');
      await page.getByRole('tab', { name: 'Varaa' }).click();
      await stands();
      await page.reload();
      await stands();
      await page.getByRole('radio', { name: 'Nyt' }).check({ force: true });
      await people.fill('4');
      await page.getByRole('radio', { name: 'Muu päivä' }).check({ force: true });
      expect(await day.inputValue()).toBe('ti 24.11.2026');
    },
  );

  it('outlasts other screens, a reload and signing in anew; what tells of a customer is in no address', async () => {
    const page = await tab.open('/book', { personId: 'pori-koordinaattori' });
    await answered(page);
    const entries = await page.evaluate('history.length');
    await page.getByRole('radio', { name: 'Kokous', exact: true }).check({ force: true });
    await page.getByRole('radio', { name: 'Muu päivä' }).check({ force: true });
    await page.getByRole('textbox', { name: 'Päivä' }).fill('2.12.');
    await page.getByRole('textbox', { name: 'Aikaisintaan klo' }).fill('10');
    await page.getByRole('textbox', { name: 'Viimeistään klo' }).fill('12');
    await page.getByRole('radio', { name: '45' }).check({ force: true });
    await page.getByRole('spinbutton', { name: 'Montako henkilöä?' }).fill('6');
    await page.getByRole('button', { name: 'esteetön kulku' }).click();
    await expectNeed(page);
    expect(await page.evaluate('history.length')).toBe(entries);
    await page.getByRole('tab', { name: 'Päivä' }).click();
    await page.getByRole('grid').waitFor();
    await page.getByRole('tab', { name: 'Varaa' }).click();
    await expectNeed(page);
    await page.reload();
    await expectNeed(page);
    await page.goBack();
    await page.getByRole('grid').waitFor();
    await page.goBack();
    await expectNeed(page);
    await page.getByRole('button', { name: /kieli ja asetukset/ }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Book', level: 1 }).waitFor();
    await page.getByRole('button', { name: /language and settings/ }).click();
    await page.getByRole('menuitemradio', { name: 'Suomi' }).click();
    await page.keyboard.press('Escape');
    await expectNeed(page);
    // The sign-in has run out.
    await page.evaluate("localStorage.removeItem('yhteistila.token')");
    await page.reload();
    await page.locator('[data-person-id="pori-koordinaattori"]').click();
    await expectNeed(page);
    expect(await kept(page)).toContain('stepFree');
    await answered(page);
    await bookButtons(page).first().click();
    await booked(page).waitFor();
    expect(await kept(page)).not.toContain('stepFree');
  });

  it('is forgotten on signing out', async () => {
    const page = await tab.open('/book', { personId: 'vero-paakayttaja' });
    await page.getByRole('button', { name: 'induktiosilmukka', exact: true }).click();
    await page.waitForURL(/purpose=/);
    expect(await kept(page)).toContain('hearingLoop');
    await page.getByRole('button', { name: /kieli ja asetukset/ }).click();
    await page.getByRole('menuitem', { name: 'Kirjaudu ulos' }).click();
    await page.locator('[data-person-id="vero-virkailija"]').waitFor();
    expect(await kept(page)).not.toContain('hearingLoop');
    expect(new URL(page.url()).search).toBe('');
  });

  it('comes with a link, also before signing in, at the site that it names', async () => {
    await tab.call('vero-virkailija', 'PATCH', '/api/me', { homeSiteId: 'pori' });
    const page = await tab.open('/book?purpose=meeting&date=2.12.2026&from=10&to=12&length=45&people=6&site=lahti');
    await page.locator('[data-person-id="vero-virkailija"]').click();
    await page.getByRole('heading', { name: /tilaa sopii, ke 2\.12\. 10\.00–12\.00/ }).waitFor();
    await page.getByRole('button', { name: /^Toimipaikka: Lahti/ }).waitFor();
    expect(await page.getByRole('radio', { name: '45' }).isChecked()).toBe(true);
  });

  it('is told of where its address means nothing, and can be narrowed there', async () => {
    const page = await tab.open('/book?purpose=meeting&date=2026-11-20&people=monta&length=45&type=meetingRoom', {
      personId: 'vero-paakayttaja',
    });
    await page.getByText('Osoitteesta jäi lukematta: date=2026-11-20. pe 20.11.2026 on jo mennyt.').waitFor();
    await page.getByText(/^Osoitteesta jäi lukematta: people=monta\./).waitFor();
    await answered(page);
    const spaces = (await spacesAtPori(tab)).filter(({ type }) => type === 'meetingRoom').map(({ name }) => name.fi);
    expect(spaces).toEqual(expect.arrayContaining(await offers(page).getByRole('heading').allTextContents()));
    await page.getByRole('combobox', { name: 'Tilan tyyppi' }).selectOption('projectRoom');
    await page.waitForURL(/type=projectRoom/);
    expect(await page.getByText(/^Osoitteesta jäi lukematta/).count()).toBe(0);
  });

  it("has the interpreter's language, which the offer, the booking and no address tells", async () => {
    const page = await tab.open('/book', { personId: 'pori-neuvoja' });
    await page.getByRole('button', { name: 'tulkki', exact: true }).click();
    const languages = page.getByRole('group', { name: 'Mitä kieltä tulkki puhuu?' });
    const search = page.waitForRequest((request) => request.postData()?.includes('"languages":["ar"]') === true);
    await languages.getByRole('button', { name: 'arabia' }).click();
    await search;
    await answered(page);
    await offers(page)
      .first()
      .getByText(/tulkki: arabia/)
      .waitFor();
    expect(page.url()).not.toMatch(/language|=ar\b|interpreter/);
    await bookButtons(page).first().click();
    await booked(page).waitFor();
    await page.getByText('tulkki: arabia', { exact: true }).waitFor();
    const [made] = await bookingsOf(tab, 'pori-neuvoja');
    expect(made?.languages).toEqual(['ar']);
    await page.getByRole('link', { name: 'Avaa varaus' }).click();
    await page.getByText('Tulkin kieli').waitFor();
    await page
      .getByRole('definition')
      .filter({ hasText: /^arabia$/ })
      .waitFor();
  });

  it('is answered in the order that one chooses, without asking again, and the choice is remembered', async () => {
    const page = await tab.open('/book?purpose=meeting&date=2026-12-02&from=10:00&to=14:00&length=30&site=pori', {
      personId: 'vero-paakayttaja',
    });
    await answered(page);
    const spaces = await spacesAtPori(tab);
    const sizes = async () => {
      const names = await offers(page).getByRole('heading').allTextContents();
      return names.map((name) => spaces.find((space) => space.name.fi === name)?.capacity ?? Number.POSITIVE_INFINITY);
    };
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/api/availability')) asked.push(request.url());
    });
    await page.getByRole('combobox', { name: 'Järjestys' }).selectOption('size');
    const shown = await sizes();
    expect(asked).toEqual([]);
    expect(shown.length).toBeGreaterThan(1);
    expect(shown).toEqual([...shown].sort((one, other) => one - other));
    await page.reload();
    await answered(page);
    expect(await page.getByRole('combobox', { name: 'Järjestys' }).inputValue()).toBe('size');
    expect(await sizes()).toEqual(shown);
  });
});
