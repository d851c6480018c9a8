import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import { expectAccessible } from './accessible.ts';
import { answered, bookButtons } from './book-page.ts';
import { makeBookings } from './make-bookings.ts';
import { type PageOptions, PHONE, type StartedTab, startTab } from './start-tab.ts';

let tab: StartedTab;
beforeAll(async () => {
  tab = await startTab();
});
afterAll(() => tab.stop());

interface Mine {
  readonly id: string;
  readonly status: string;
  readonly start: string;
}

const bookingsOf = async (personId: string): Promise<readonly Mine[]> => {
  const { body } = await tab.call(personId, 'GET', '/api/me/bookings?from=2026-11-23&to=2027-01-31');
  return body as Mine[];
};
const live = async (personId: string) => (await bookingsOf(personId)).filter(({ status }) => status === 'confirmed');

/** The Book screen with everything that it needs while it has no connection. */
const openWhole = async (options: PageOptions): Promise<Page> => {
  let whole: Promise<unknown> = Promise.resolve();
  const page = await tab.open('/book', {
    ...options,
    prepare: async (opened) => {
      whole = opened.waitForResponse((response) => response.url().includes('withdrawn-bar'));
    },
  });
  await whole;
  await page.locator('ul[aria-busy="false"] article').first().waitFor();
  return page;
};

const WAITS = 'Palveluun ei saada yhteyttä. Varaus tehdään heti, kun yhteys palaa.';
const bookFirst = async (page: Page) => {
  await page.locator('ul[aria-busy="false"] article button:not([aria-disabled="true"])').first().click();
};
const booked = (page: Page) => page.getByRole('heading', { name: 'Varaus on tehty' });

/** Counts the bookings that are sent, and loses the answers of the first ones though they arrive. */
const loseAnswers = async (page: Page, lost: number): Promise<{ readonly keys: string[] }> => {
  const keys: string[] = [];
  await page.route('**/api/bookings', async (route) => {
    keys.push(route.request().headers()['idempotency-key'] ?? '');
    const response = await route.fetch();
    if (keys.length <= lost) await route.abort('connectionreset');
    else await route.fulfill({ response });
  });
  return { keys };
};

describe('a booking that is made while there is no connection', () => {
  it('waits in sight, and is sent once when the connection is back', async () => {
    const person = 'vero-virkailija';
    const page = await openWhole({ personId: person });
    await page.context().setOffline(true);
    await bookFirst(page);
    await page.getByText(WAITS).waitFor();
    await page.getByText(/Ei yhteyttä klo/).waitFor();
    await expectAccessible(page);
    expect(await bookingsOf(person)).toHaveLength(0);
    await page.context().setOffline(false);
    await booked(page).waitFor();
    await page.getByText(/Ei yhteyttä klo/).waitFor({ state: 'detached' });
    expect(await live(person)).toHaveLength(1);
    await page.context().close();
  });

  it('is one booking, also when it had arrived and only its answer was lost', async () => {
    const person = 'te-virkailija';
    const page = await tab.open('/book', { personId: person });
    const sent = await loseAnswers(page, 2);
    await bookFirst(page);
    await booked(page).waitFor();
    expect(sent.keys).toHaveLength(3);
    expect(new Set(sent.keys).size).toBe(1);
    expect(await bookingsOf(person)).toHaveLength(1);
    await page.context().close();
  });

  it('can be taken back on a phone, and is not made when the connection is back', async () => {
    const person = 'kela-virkailija';
    const page = await openWhole({ personId: person, size: PHONE, homeSiteId: 'lahti' });
    await page.context().setOffline(true);
    await bookFirst(page);
    await page.getByText(WAITS).waitFor();
    await page.getByRole('button', { name: 'Älä varaa' }).click();
    await page.getByText(WAITS).waitFor({ state: 'detached' });
    await page.getByText(/Varausta ei tehdä\. Kun yhteys palaa/).waitFor();
    await expectAccessible(page);
    const asked = page.waitForResponse((response) => response.url().includes('/api/me/requests/') && response.ok());
    await page.context().setOffline(false);
    await asked;
    await page.getByText(/Varausta ei tehdä/).waitFor({ state: 'detached' });
    expect(await bookingsOf(person)).toEqual([]);
    expect(await page.getByRole('button', { name: /^Varaa \d/ }).count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it('is found and cancelled when it is taken back though it had arrived', async () => {
    const person = 'vero-paakayttaja';
    const page = await tab.open('/book', { personId: person });
    await loseAnswers(page, Number.POSITIVE_INFINITY);
    await bookFirst(page);
    await page.getByText(WAITS).waitFor();
    expect(await live(person)).toHaveLength(1);
    await page.getByRole('button', { name: 'Älä varaa' }).click();
    await page.getByText(/Varaus ehti perille ennen kuin peruit sen\. Nyt se on peruttu: ma 23\.11\./).waitFor();
    await expectAccessible(page);
    expect((await bookingsOf(person)).map(({ status }) => status)).toEqual(['cancelled']);
    await page.getByRole('button', { name: 'Selvä' }).click();
    expect(await booked(page).count()).toBe(0);
    await page.context().close();
  });

  it('is cancelled also when the page was opened again before the connection was back', async () => {
    const person = 'pori-neuvoja';
    const page = await tab.open('/book', { personId: person });
    await loseAnswers(page, Number.POSITIVE_INFINITY);
    await page.route('**/api/me/requests/**', (route) => route.abort());
    await bookFirst(page);
    await page.getByRole('button', { name: 'Älä varaa' }).click();
    await page.getByText(WAITS).waitFor({ state: 'detached' });
    expect(await live(person)).toHaveLength(1);
    // Opened before the way is free: else the first page may still be told what became of it.
    await page.goto(`${tab.url}/my`);
    await page.unroute('**/api/me/requests/**');
    await page.getByText(/Varaus ehti perille ennen kuin peruit sen/).waitFor();
    expect(await live(person)).toEqual([]);
    await page.context().close();
  });
});

describe('a series that is booked while there is no connection', () => {
  it('says that it waits, and is made once when the connection is back', async () => {
    const person = 'pori-host';
    const page = await openWhole({ personId: person });
    await page.getByRole('radio', { name: 'Muu päivä' }).check({ force: true });
    await page.getByRole('textbox', { name: 'Päivä' }).fill('14.12.2026');
    await page.getByRole('heading', { name: /tilaa sopii, ma 14\.12\./ }).waitFor();
    await page.locator('ul[aria-busy="false"] article').first().waitFor();
    await bookFirst(page);
    await booked(page).waitFor();
    await page.getByRole('button', { name: 'Toista…' }).click();
    const send = page.getByRole('button', { name: /^Varaa \d kertaa$/ });
    await send.and(page.locator(':not([aria-disabled="true"])')).waitFor();
    await page.context().setOffline(true);
    await send.click();
    await page.getByText(/Toistuva varaus tehdään heti, kun yhteys palaa/).waitFor();
    await expectAccessible(page);
    expect(await live(person)).toHaveLength(1);
    await page.context().setOffline(false);
    await page.getByText(/^Toistuva varaus on tehty: \d kertaa/).waitFor();
    await page.getByText(/Toistuva varaus tehdään heti/).waitFor({ state: 'detached' });
    const made = await live(person);
    expect(made.length).toBeGreaterThan(1);
    expect(new Set(made.map(({ start }) => start)).size).toBe(made.length);
    await page.context().close();
  });
});

describe('a part of the program that could not come', () => {
  const LATE = /\/(timeline-card|opened-menu)-[^/]+\.js$/;
  const DAY = '/site/pori/day/2026-11-23';

  it('breaks nothing when it is asked for, and comes with the connection', async () => {
    const lose = async (opened: Page): Promise<void> => {
      await opened.route(LATE, (route) => route.abort('internetdisconnected'));
    };
    const page = await tab.open(DAY, { personId: 'kela-virkailija', prepare: lose });
    await page.getByRole('grid').waitFor();
    await page.context().setOffline(true);
    await page.locator('[data-whose]').nth(3).click();
    const menu = page.getByRole('button', { name: /: kieli ja asetukset$/ });
    await menu.click();
    await page.getByText(/^Ei yhteyttä klo/).waitFor();
    await page.getByRole('grid').waitFor();
    await page.unroute(LATE);
    await page.context().setOffline(false);
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await menu.click();
    await page.getByRole('menuitemradio', { name: 'Svenska' }).waitFor();
  });

  it('is told of where the service has a newer program by now, and comes with a reload', async () => {
    const replace = async (opened: Page): Promise<void> => {
      const gone = (route: Route) => route.fulfill({ status: 404 });
      await opened.route(LATE, gone);
      await opened.route(/\/assets\//, (route) =>
        route.request().method() === 'HEAD' ? gone(route) : route.fallback(),
      );
    };
    const page = await tab.open(DAY, { personId: 'kela-virkailija', prepare: replace });
    await page.getByText(/^Palvelusta on tullut uusi versio/).waitFor();
    await page.getByRole('grid').waitFor();
    await expectAccessible(page);
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Lataa sivu uudelleen' }).click();
    await page.getByText(/^Palvelusta on tullut uusi versio/).waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: /: kieli ja asetukset$/ }).click();
    await page.getByRole('menuitemradio', { name: 'Svenska' }).waitFor();
  });
});

describe('an answer that is lost after the act was done', () => {
  const PERSON = 'vero-paakayttaja';
  const DAY = '2026-12-11';

  /** The service does what it is asked once, and its answer never comes. */
  const loseAnswer = async (page: Page, call: RegExp, method: string): Promise<() => number> => {
    let asked = 0;
    await page.route(call, async (route) => {
      if (route.request().method() !== method) return route.continue();
      asked += 1;
      if (asked > 1) return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    });
    return () => asked;
  };
  const openOwn = async (): Promise<Page> => {
    const page = await tab.open('/my', { personId: PERSON });
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };
  const choose = async (page: Page, item: string): Promise<void> => {
    await page.getByRole('button', { name: /Muut toiminnot: .*11\.12\. 10\.00–10\.30/ }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };

  it('is told as what holds: the booking is longer once, and then cancelled', async () => {
    const bookings = makeBookings(tab);
    const made = await bookings.book(PERSON, DAY, '10:00–10:30');
    const page = await openOwn();
    const extended = await loseAnswer(page, /\/extend$/, 'POST');
    await choose(page, 'Pidennä 15 min');
    await page.getByText('10.00–10.45').first().waitFor();
    expect(extended()).toBe(1);
    expect((await bookings.read(PERSON, made)).end).toContain('T10:45');
    expect(await page.getByText('Mitään ei muutettu').count()).toBe(0);
    await loseAnswer(page, /\/api\/bookings\/[^/]+$/, 'DELETE');
    await page.getByRole('button', { name: /Muut toiminnot: .*11\.12\. 10\.00–10\.45/ }).click();
    await page.getByRole('menuitem', { name: 'Peru varaus' }).click();
    await page.getByRole('button', { name: 'Kumoa' }).waitFor();
    expect((await bookings.read(PERSON, made)).status).toBe('cancelled');
    expect(await page.getByText('Mitään ei muutettu').count()).toBe(0);
    await page.context().close();
  });

  it('of a booking is the one booking, shown as made', async () => {
    const page = await tab.open('/book', { personId: 'pori-host' });
    await answered(page);
    const before = (await live('pori-host')).length;
    const sent = await loseAnswer(page, /\/api\/bookings$/, 'POST');
    await bookButtons(page).first().click();
    await page.getByRole('heading', { name: 'Varaus on tehty' }).waitFor();
    expect(sent()).toBeGreaterThan(1);
    expect(await live('pori-host')).toHaveLength(before + 1);
    await page.context().close();
  });
});
