import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible } from './accessible.ts';
import { answered, bookButtons, booked, bookingsOf, inFocus, offers, spacesAtPori } from './book-page.ts';
import { PHONE, type StartedTab, startTab } from './start-tab.ts';

/** So long a button to which Enter has led does not heed another Enter. */
const RESTS_MS = 1_000;

let tab: StartedTab;
beforeAll(async () => {
  tab = await startTab();
});
afterAll(() => tab.stop());

describe('booking', () => {
  it('takes the first offer in three interactions from opening the tab, and says when to check in', async () => {
    const page = await tab.open('/book', { personId: 'vero-virkailija' });
    await bookButtons(page).first().click();
    await booked(page).waitFor();
    await page.getByText(/Aloita käyttö viimeistään klo/).waitFor();
    expect(await bookingsOf(tab, 'vero-virkailija')).toHaveLength(1);
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
    // Once too often: the second press of a finger.
    await page.keyboard.press('Enter');
    await page.clock.fastForward(RESTS_MS);
    await inFocus(page, /^Varaa \d/);
    expect(await bookingsOf(tab, 'te-virkailija')).toEqual([]);
    await page.keyboard.press('Enter');
    await booked(page).waitFor();
    expect(await bookingsOf(tab, 'te-virkailija')).toHaveLength(1);
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
    // However fast the answer to 5 was: the number is 6 now, never 56.
    await people.press('ControlOrMeta+a');
    await people.pressSequentially('6');
    await page.getByRole('heading', { name: /tilaa sopii/ }).waitFor();
    await answered(page);
    expect(await people.and(page.locator(':focus')).count()).toBe(1);
    expect(await bookingsOf(tab, 'vero-paakayttaja')).toEqual([]);
  });

  it('books another of the same offers, or says why not, and undoes each by itself', async () => {
    const page = await tab.open('/book', { personId: 'ara-vierailija', homeSiteId: 'lahti' });
    await page.getByRole('radio', { name: 'Kokous', exact: true }).check({ force: true });
    await answered(page);
    // Two presses of one finger: the second must not land on what the first has brought.
    await bookButtons(page).first().dblclick();
    await booked(page).waitFor();
    expect(await bookingsOf(tab, 'ara-vierailija')).toHaveLength(1);
    await bookButtons(page).first().click();
    await page.getByText(/^Varaajalla on jo oma varaus/).waitFor();
    await page
      .getByRole('button', { name: /^Varaa sen sijaan/ })
      .first()
      .click();
    await booked(page).nth(1).waitFor();
    expect(await bookingsOf(tab, 'ara-vierailija')).toHaveLength(2);
    await page
      .getByRole('button', { name: /^Kumoa/ })
      .first()
      .click();
    await booked(page).nth(1).waitFor({ state: 'detached' });
    expect(await booked(page).count()).toBe(1);
    expect(await bookingsOf(tab, 'ara-vierailija')).toHaveLength(1);
  });

  it('finds a step-free room with a hearing loop for a confidential matter, and tells why not the others', async () => {
    const page = await tab.open('/book', { personId: 'vero-paakayttaja' });
    await page.getByRole('radio', { name: 'Asiakaspalvelu' }).check({ force: true });
    await page.getByRole('button', { name: 'esteetön kulku' }).click();
    await page.getByRole('button', { name: 'induktiosilmukka', exact: true }).click();
    await page.getByRole('switch', { name: 'Asia on luottamuksellinen' }).check();
    await answered(page);
    const spaces = await spacesAtPori(tab);
    const headings = await offers(page).getByRole('heading').allTextContents();
    // The number of a room does not leave its name.
    const names = headings.map((heading) => heading.replaceAll('\u00a0', ' '));
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
    expect(await bookingsOf(tab, 'pori-host')).toHaveLength(1);
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
    const [first] = await bookingsOf(tab, 'vero-paakayttaja');
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
    await page.getByText(/Toistuva varaus on tehty: 4 kertaa\./).waitFor();
    const days = (await bookingsOf(tab, 'vero-paakayttaja')).map(({ start }) => start.slice(0, 10));
    expect([...days].sort()).toEqual(['2026-12-14', '2026-12-21', '2026-12-28', '2027-01-04']);
  });

  it('adds what shall come along, after booking', async () => {
    const page = await tab.open('/book', { personId: 'pori-vartija' });
    await answered(page);
    await bookButtons(page).first().click();
    await booked(page).waitFor();
    await page.getByRole('button', { name: 'Lisää väline tai henkilö…' }).click();
    const free = page.getByRole('group', { name: 'Välineet' }).locator('input:enabled');
    await free.first().check();
    await page.getByRole('button', { name: 'Lisää varaukseen' }).click();
    await page.getByText(/ \+ /).waitFor();
    const [made] = await bookingsOf(tab, 'pori-vartija');
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
    const ask = async (forWhat: (page: Page) => Promise<void>) => {
      const page = await tab.open('/book', { personId: 'pori-vartija' });
      await page.getByRole('radio', { name: 'Kokous', exact: true }).check({ force: true });
      await forWhat(page);
      await page.getByRole('switch', { name: 'Asia on luottamuksellinen' }).check();
      await page.getByRole('heading', { name: 'Mikään tila ei sovi juuri näin' }).waitFor();
      return page;
    };
    const open = await ask((page) => page.getByRole('spinbutton', { name: 'Montako henkilöä?' }).fill('20'));
    await open.getByRole('button', { name: 'Jos asia ei ole luottamuksellinen' }).click();
    await answered(open);
    expect(await open.getByRole('switch', { name: 'Asia on luottamuksellinen' }).isChecked()).toBe(false);
    const hybrid = await ask((page) => page.getByRole('button', { name: 'dokumenttikamera' }).click());
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
    expect((await bookingsOf(tab, 'pori-neuvoja')).map(({ organisation }) => organisation.id)).toEqual(['te']);
  });
});

describe('on a phone', () => {
  it('books the first offer and takes it back', async () => {
    const page = await tab.open('/book', { personId: 'lahti-neuvoja', homeSiteId: 'lahti', size: PHONE });
    await bookButtons(page).first().click();
    await booked(page).waitFor();
    expect(await bookingsOf(tab, 'lahti-neuvoja')).toHaveLength(1);
    await page.getByRole('button', { name: 'Kumoa' }).click();
    await answered(page);
    expect(await bookingsOf(tab, 'lahti-neuvoja')).toEqual([]);
  });
});

/** The numbers of the offered rooms, as far as they are within the name's box. */
const NUMBERS_IN_SIGHT = `[...document.querySelectorAll('article h3')].map((name) => {
  const text = name.lastChild.nodeType === Node.TEXT_NODE ? name.lastChild : name.lastChild.firstChild;
  const range = document.createRange();
  range.setStart(text, text.length - 3);
  range.setEnd(text, text.length);
  const inSight = range.getBoundingClientRect().right <= name.getBoundingClientRect().right + 0.5;
  return inSight ? range.toString() : name.textContent;
})`;

describe('an offered room with a long name', () => {
  it('keeps its number on a phone, in Swedish too', async () => {
    const page = await tab.open('/book?purpose=remoteService', {
      personId: 'kela-asiantuntija',
      homeSiteId: 'lahti',
      size: PHONE,
      language: 'sv',
    });
    await page
      .getByRole('heading', { name: /^Rum för distanstjänster \d{3}$/ })
      .first()
      .waitFor();
    const numbers = await page.evaluate<readonly string[]>(NUMBERS_IN_SIGHT);
    expect(numbers.filter((number) => !/^\d{3}$/.test(number))).toEqual([]);
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
    for (const next of ['Toista…', 'Lisää väline tai henkilö…']) {
      await page.getByRole('button', { name: next }).click();
      await page.getByRole('region', { name: /Toistuva varaus|Lisää väline/ }).waitFor();
      await expectAccessible(page);
      const width = await page.evaluate("document.getElementById('content').scrollWidth");
      expect(width).toBeLessThanOrEqual(PHONE.width);
    }
  });
});
