import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { expectAccessible } from './accessible.ts';
import { PHONE, type StartedTab, startTab } from './start-tab.ts';

let tab: StartedTab;
beforeAll(async () => {
  tab = await startTab();
});
afterAll(() => tab.stop());

interface Booked {
  readonly id: string;
  readonly resourceIds: readonly string[];
  readonly start: string;
  readonly end: string;
  readonly status: string;
  readonly organisation: { readonly id: string };
}

interface Space {
  readonly id: string;
  readonly type: string;
  readonly name: { readonly fi: string };
  readonly features: readonly string[];
}

const HOLDING = ['requested', 'confirmed', 'checkedIn'];

/** Bookings of the person that hold their space, of the days on which the stories happen. */
const bookingsOf = async (personId: string): Promise<readonly Booked[]> => {
  const { body } = await tab.call(personId, 'GET', '/api/me/bookings?from=2026-11-23&to=2027-02-28');
  return (body as Booked[]).filter(({ status }) => HOLDING.includes(status));
};

const spacesAtPori = async (): Promise<readonly Space[]> => {
  const { body } = await tab.call('vero-virkailija', 'GET', '/api/sites/pori');
  return (body as { resources: Space[] }).resources;
};

const offers = (page: Page) => page.getByRole('article');
const bookButtons = (page: Page) => page.getByRole('button', { name: /^Varaa \d/ });
const booked = (page: Page) => page.getByRole('heading', { name: 'Varaus on tehty' });

/** The focus comes to the button of that name. */
const inFocus = (page: Page, name: RegExp): Promise<void> =>
  page.getByRole('button', { name }).and(page.locator(':focus')).waitFor();

/** The answer to what was asked last stands there: it is not being looked for and can be booked. */
const answered = async (page: Page): Promise<void> => {
  await page.locator('ul[aria-busy="false"] article button:not([aria-disabled="true"])').first().waitFor();
};

describe('booking', () => {
  it('takes the first offer in three interactions from opening the tab, and says when to check in', async () => {
    const page = await tab.open('/book', { personId: 'vero-virkailija' });
    await bookButtons(page).first().click();
    await booked(page).waitFor();
    await page.getByText(/Kuittaa varaus viimeistään klo/).waitFor();
    expect(await bookingsOf('vero-virkailija')).toHaveLength(1);
  });

  it('books nothing by Enter in the need, which leads to the first offer; there Enter books', async () => {
    const page = await tab.open('/my', { personId: 'te-virkailija' });
    await page.getByRole('tab', { name: 'Varaa' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Varaa', level: 1 }).waitFor();
    await page.keyboard.press('Enter');
    await inFocus(page, /^Varaa \d/);
    for (const field of [
      page.getByRole('spinbutton', { name: 'Montako henkilöä?' }),
      page.getByRole('radio', { name: 'Kokous', exact: true }),
      page.getByRole('switch', { name: 'Asia on luottamuksellinen' }),
    ]) {
      await field.focus();
      await page.keyboard.press('Enter');
      await inFocus(page, /^Varaa \d/);
    }
    expect(await bookingsOf('te-virkailija')).toEqual([]);
    await page.keyboard.press('Enter');
    await booked(page).waitFor();
    expect(await bookingsOf('te-virkailija')).toHaveLength(1);
  });

  it('leads by Enter to the first offer when it comes, and says so; whoever goes on writing stays where they are', async () => {
    const page = await tab.open('/book', { personId: 'vero-paakayttaja' });
    const people = page.getByRole('spinbutton', { name: 'Montako henkilöä?' });
    await answered(page);
    await people.fill('4');
    await people.press('Enter');
    await inFocus(page, /^Varaa \d/);
    await page
      .getByRole('status')
      .getByText(/^Ensimmäinen ehdotus: /)
      .waitFor({ state: 'attached' });
    await people.fill('5');
    await people.press('Enter');
    await people.press('Backspace');
    await people.pressSequentially('6');
    await page.getByRole('heading', { name: /tilaa sopii/ }).waitFor();
    await answered(page);
    expect(await people.and(page.locator(':focus')).count()).toBe(1);
    expect(await bookingsOf('vero-paakayttaja')).toEqual([]);
  });

  it('books another of the same offers, or says why not, and undoes each by itself', async () => {
    const page = await tab.open('/book', { personId: 'ara-vierailija', homeSiteId: 'lahti' });
    await page.getByRole('radio', { name: 'Kokous', exact: true }).check({ force: true });
    await answered(page);
    // Two presses of one finger: the second must not land on what the first has brought.
    await bookButtons(page).first().dblclick();
    await booked(page).waitFor();
    expect(await bookingsOf('ara-vierailija')).toHaveLength(1);
    await bookButtons(page).first().click();
    await page.getByText(/^Varaajalla on jo oma varaus/).waitFor();
    await page
      .getByRole('button', { name: /^Varaa sen sijaan/ })
      .first()
      .click();
    await booked(page).nth(1).waitFor();
    expect(await bookingsOf('ara-vierailija')).toHaveLength(2);
    await page
      .getByRole('button', { name: /^Kumoa/ })
      .first()
      .click();
    await booked(page).nth(1).waitFor({ state: 'detached' });
    expect(await booked(page).count()).toBe(1);
    expect(await bookingsOf('ara-vierailija')).toHaveLength(1);
  });

  it('finds a step-free room with a hearing loop for a confidential matter, and tells why not the others', async () => {
    const page = await tab.open('/book', { personId: 'vero-paakayttaja' });
    await page.getByRole('radio', { name: 'Asiakaspalvelu' }).check({ force: true });
    await page.getByRole('button', { name: 'esteetön kulku' }).click();
    await page.getByRole('button', { name: 'induktiosilmukka', exact: true }).click();
    await page.getByRole('switch', { name: 'Asia on luottamuksellinen' }).check();
    await answered(page);
    const spaces = await spacesAtPori();
    const names = await offers(page).getByRole('heading').allTextContents();
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      const space = spaces.find((each) => each.name.fi === name);
      expect(space?.features).toEqual(expect.arrayContaining(['stepFree', 'hearingLoop', 'soundproof']));
    }
    await page.getByRole('button', { name: /tilaa ei sovi/ }).click();
    await page
      .getByRole('rowheader', { name: /Ei sovi luottamukselliseen asiaan/ })
      .first()
      .waitFor();
  });

  it('tells the loser of a race what happened, who then books an alternative in one tap', async () => {
    const [winner, loser] = [
      await tab.open('/book', { personId: 'pori-koordinaattori' }),
      await tab.open('/book', { personId: 'pori-host' }),
    ];
    await Promise.all([answered(winner), answered(loser)]);
    const wanted = await offers(winner).first().getByRole('heading').textContent();
    expect(await offers(loser).first().getByRole('heading').textContent()).toBe(wanted);
    // What the loser sees is older than the winner's booking: no newer answer comes.
    await loser.route('**/api/availability', (route) => route.abort());
    await bookButtons(winner).first().click();
    await booked(winner).waitFor();
    await bookButtons(loser).first().click();
    await loser.getByText('Joku ehti varata tämän ajan juuri ennen sinua').waitFor();
    await loser
      .getByRole('button', { name: /^Varaa sen sijaan/ })
      .first()
      .click();
    await booked(loser).waitFor();
    expect(await bookingsOf('pori-host')).toHaveLength(1);
  });

  it('repeats weekly: two clashes are seen before anything is booked, and taken elsewhere', async () => {
    const page = await tab.open('/book', { personId: 'vero-paakayttaja' });
    await page.getByRole('radio', { name: 'Kokous', exact: true }).check({ force: true });
    await page.getByRole('radio', { name: 'Muu päivä' }).check({ force: true });
    await page.getByRole('textbox', { name: 'Päivä' }).fill('14.12.2026');
    await page.getByRole('heading', { name: /tilaa sopii, ma 14\.12\./ }).waitFor();
    await answered(page);
    await bookButtons(page).first().click();
    await booked(page).waitFor();
    const [first] = await bookingsOf('vero-paakayttaja');
    for (const day of ['2026-12-21', '2026-12-28']) {
      const [start, end] = [first?.start, first?.end].map((time) => `${day}${time?.slice(10)}`);
      const inTheWay = { siteId: 'pori', resourceIds: first?.resourceIds, start, end, purpose: 'meeting' };
      expect((await tab.call('te-virkailija', 'POST', '/api/bookings', inTheWay)).status).toBe(201);
    }
    await page.getByRole('button', { name: 'Toista…' }).click();
    const dates = page.getByRole('region', { name: 'Toistuva varaus' }).getByRole('listitem');
    await dates.filter({ hasText: 'ei onnistu' }).nth(1).waitFor();
    for (const day of ['ma 21.12.', 'ma 28.12.']) {
      const date = dates.filter({ hasText: day });
      await date.getByRole('button', { name: /^Varaa sen sijaan/ }).click();
      await date.getByText(/varattu:/).waitFor();
    }
    await page.getByRole('button', { name: 'Varaa 1 kerta' }).click();
    await page.getByText(/Toistuva varaus on tehty: 1 kerta\./).waitFor();
    const days = (await bookingsOf('vero-paakayttaja')).map(({ start }) => start.slice(0, 10));
    expect([...days].sort()).toEqual(['2026-12-14', '2026-12-21', '2026-12-28', '2027-01-04']);
  });

  it('adds what shall come along, after booking', async () => {
    const page = await tab.open('/book', { personId: 'pori-vartija' });
    await answered(page);
    await bookButtons(page).first().click();
    await booked(page).waitFor();
    await page.getByRole('button', { name: 'Lisää resurssi…' }).click();
    const free = page.getByRole('group', { name: 'Välineet' }).locator('input:enabled');
    await free.first().check();
    await page.getByRole('button', { name: 'Lisää varaukseen' }).click();
    await page.getByText(/ \+ /).waitFor();
    const [made] = await bookingsOf('pori-vartija');
    expect(made?.resourceIds).toHaveLength(2);
  });

  it('shows ways out that lead to offers when nothing suits', async () => {
    const page = await tab.open('/book', { personId: 'pori-host' });
    await page.getByRole('spinbutton', { name: 'Montako henkilöä?' }).fill('900');
    await page.getByRole('heading', { name: 'Mikään tila ei sovi juuri näin' }).waitFor();
    await page.getByRole('button', { name: /^Tila \d+ hengelle/ }).click();
    await answered(page);
    expect(await offers(page).count()).toBeGreaterThan(0);
  });

  it('leads out through another purpose, or if the matter is not confidential', async () => {
    const ask = async () => {
      const page = await tab.open('/book', { personId: 'pori-vartija' });
      await page.getByRole('radio', { name: 'Kokous', exact: true }).check({ force: true });
      await page.getByRole('button', { name: 'dokumenttikamera' }).click();
      await page.getByRole('switch', { name: 'Asia on luottamuksellinen' }).check();
      await page.getByRole('heading', { name: 'Mikään tila ei sovi juuri näin' }).waitFor();
      return page;
    };
    const open = await ask();
    await open.getByRole('button', { name: 'Jos asia ei ole luottamuksellinen' }).click();
    await answered(open);
    expect(await open.getByRole('switch', { name: 'Asia on luottamuksellinen' }).isChecked()).toBe(false);
    const hybrid = await ask();
    await hybrid.getByRole('button', { name: 'Toinen käyttötarkoitus: Hybridikokous' }).click();
    await answered(hybrid);
    expect(await hybrid.getByRole('radio', { name: 'Hybridikokous' }).isChecked()).toBe(true);
    expect(await hybrid.getByRole('switch', { name: 'Asia on luottamuksellinen' }).isChecked()).toBe(true);
  });

  it('lets an adviser book on behalf of an agency that serves at the site', async () => {
    const page = await tab.open('/book', { personId: 'pori-neuvoja' });
    await answered(page);
    const search = page.waitForRequest(
      (request) => request.url().includes('/api/availability') && request.postData()?.includes('"te"') === true,
    );
    await page.getByRole('combobox', { name: 'Minkä viraston puolesta?' }).selectOption('te');
    await search;
    await answered(page);
    await bookButtons(page).first().click();
    await booked(page).waitFor();
    expect((await bookingsOf('pori-neuvoja')).map(({ organisation }) => organisation.id)).toEqual(['te']);
  });
});

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
    const spaces = (await spacesAtPori()).filter(({ type }) => type === 'meetingRoom').map(({ name }) => name.fi);
    expect(spaces).toEqual(expect.arrayContaining(await offers(page).getByRole('heading').allTextContents()));
    await page.getByRole('combobox', { name: 'Tilan tyyppi' }).selectOption('projectRoom');
    await page.waitForURL(/type=projectRoom/);
    expect(await page.getByText(/^Osoitteesta jäi lukematta/).count()).toBe(0);
  });
});

describe('on a phone', () => {
  it('books the first offer and takes it back', async () => {
    const page = await tab.open('/book', { personId: 'lahti-neuvoja', homeSiteId: 'lahti', size: PHONE });
    await bookButtons(page).first().click();
    await booked(page).waitFor();
    expect(await bookingsOf('lahti-neuvoja')).toHaveLength(1);
    await page.getByRole('button', { name: 'Kumoa' }).click();
    await answered(page);
    expect(await bookingsOf('lahti-neuvoja')).toEqual([]);
  });
});

describe('accessibility', () => {
  it.each(['fi', 'sv', 'en'] as const)('is whole in %s, light and dark', async (language) => {
    for (const scheme of ['light', 'dark'] as const) {
      const page = await tab.open('/book', { personId: 'pori-vartija', language, scheme });
      await answered(page);
      await page.locator('section > button[aria-expanded]').click();
      await page.getByRole('table').waitFor();
      await expectAccessible(page);
      await page.context().close();
    }
  });

  it('is whole after booking, with what can follow', async () => {
    const page = await tab.open('/book', { personId: 'kela-asiantuntija', homeSiteId: 'lahti', size: PHONE });
    await bookButtons(page).first().click();
    await booked(page).waitFor();
    for (const next of ['Toista…', 'Lisää resurssi…']) {
      await page.getByRole('button', { name: next }).click();
      await page.getByRole('region', { name: /Toistuva varaus|Lisää väline/ }).waitFor();
      await expectAccessible(page);
      const width = await page.evaluate("document.getElementById('content').scrollWidth");
      expect(width).toBeLessThanOrEqual(PHONE.width);
    }
  });
});
