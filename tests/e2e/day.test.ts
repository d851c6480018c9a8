import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible } from './accessible.ts';
import { answerWithCrowdedSite } from './crowded-site.ts';
import { cell, dayPath, drag } from './day-grid.ts';
import { PHONE, type StartedTab, startTab } from './start-tab.ts';

/** Mondays after the demo's last bookings: nobody has anything there but what a test makes. */
const EMPTY = {
  drag: '2026-12-14',
  refused: '2026-12-21',
  keys: '2027-01-11',
  fresh: '2027-01-18',
  phone: '2027-01-25',
};
const DEMO_DAY = '2026-11-23';
const MAX_NODES = 800;

let tab: StartedTab;
beforeAll(async () => {
  tab = await startTab();
});
afterAll(() => tab.stop());

const openDay = (day: string, personId = 'vero-virkailija') => tab.open(dayPath(day), { personId });

interface Told {
  readonly bookings: readonly { readonly start: string; readonly end: string; readonly resourceIds: string[] }[];
}
const bookingsOn = async (personId: string, day: string): Promise<Told['bookings']> => {
  const { body } = await tab.call(personId, 'GET', `/api/me/bookings?from=${day}&to=${day}`);
  return body as Told['bookings'];
};

const bookRoom = async (day: string, from: string, to: string, personId = 'vero-virkailija') => {
  const { status } = await tab.call(personId, 'POST', '/api/bookings', {
    siteId: 'pori',
    resourceIds: ['pori-service-room-1'],
    start: `${day}T${from}:00+02:00`,
    end: `${day}T${to}:00+02:00`,
    purpose: 'customerService',
  });
  expect(status).toBe(201);
};

describe('drawing on the day', () => {
  it('books by a drag on free time; another browser sees it by itself, and nothing of whose it is', async () => {
    const page = await openDay(EMPTY.drag);
    const other = await openDay(EMPTY.drag, 'te-virkailija');
    await cell(other, /^Palvelupiste 1, 09.00–09.30, vapaa$/).waitFor();
    await drag(page, 'Palveluhuone 101', 10, 11);
    await page.getByText('10.00–11.00 · Sopii').waitFor();
    await page.mouse.up();
    await page.getByRole('button', { name: 'Varaa 10.00–11.00' }).click();
    await cell(page, 'Palveluhuone 101, 10.00–11.00, oma varauksesi: asiakaspalvelu, vahvistettu').waitFor();
    await cell(other, 'Palveluhuone 101, 10.00–11.00, toisen viraston varaus: varattu, vahvistettu').waitFor();
    await page.getByRole('button', { name: 'Kumoa' }).click();
    await cell(page, /^Palveluhuone 101, 10.00–11.00/).waitFor({ state: 'detached' });
  });

  it('puts a refused drop back, says why, and stores nothing', async () => {
    await bookRoom(EMPTY.refused, '10:00', '11:00');
    const page = await openDay(EMPTY.refused);
    await cell(page, /^Palveluhuone 101, 10.00–11.00, oma/).waitFor();
    // By its right edge, to a length that no service room is given for.
    await drag(page, 'Palveluhuone 101', 10.97, 13);
    await page.getByText(/· Ei tähän: .*Pisin varaus tässä on 120 minuuttia/).waitFor();
    await page.mouse.up();
    await page.getByText('Varaus ei sovi tähän. Mitään ei muutettu.').waitFor();
    await cell(page, /^Palveluhuone 101, 10.00–11.00, oma/).waitFor();
    expect(await bookingsOn('vero-virkailija', EMPTY.refused)).toMatchObject([
      { start: `${EMPTY.refused}T10:00:00+02:00`, end: `${EMPTY.refused}T11:00:00+02:00` },
    ]);
  });

  const moveTo13 = async (page: Page, from: string) => {
    await cell(page, /^Palveluhuone 101, 10.00–11.00, /).waitFor();
    await drag(page, 'Palveluhuone 101', 10.5, 13.5, 'Palveluhuone 103');
    await page.locator('[data-ghost=move]').filter({ hasText: from }).waitFor();
    await page.mouse.up();
    await cell(page, /^Palveluhuone 103, 13.00–14.00, /).waitFor();
    await page.getByText('Varaus on nyt 13.00–14.00').first().waitFor();
  };

  it('moves an own booking to another space and time, and takes it back', async () => {
    const page = await openDay(EMPTY.refused);
    await moveTo13(page, '13.00–14.00');
    await page.getByRole('button', { name: 'Kumoa' }).click();
    await cell(page, /^Palveluhuone 101, 10.00–11.00, oma/).waitFor();
    expect(await bookingsOn('vero-virkailija', EMPTY.refused)).toMatchObject([
      { start: `${EMPTY.refused}T10:00:00+02:00`, resourceIds: ['pori-service-room-1'] },
    ]);
  });

  it('lets a coordinator move another’s, and says when that cannot be taken back any more', async () => {
    const page = await openDay(EMPTY.refused, 'pori-koordinaattori');
    await moveTo13(page, '13.00–14.00');
    await bookRoom(EMPTY.refused, '10:30', '11:30', 'te-virkailija');
    await page.getByRole('button', { name: 'Kumoa' }).click();
    await page.getByText('Tätä ei voi enää kumota.').waitFor();
    await cell(page, /^Palveluhuone 103, 13.00–14.00, /).waitFor();
    expect(await bookingsOn('vero-virkailija', EMPTY.refused)).toMatchObject([
      { start: `${EMPTY.refused}T13:00:00+02:00`, resourceIds: ['pori-service-room-3'] },
    ]);
  });
});

describe('the day by keyboard alone', () => {
  it('books and moves', async () => {
    const page = await openDay(EMPTY.keys);
    const { keyboard } = page;
    await cell(page, 'Palvelupiste 1, 09.00–09.30, vapaa').focus();
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowDown');
    await cell(page, 'Palvelupiste 2, 09.30–10.00, vapaa').and(page.locator(':focus')).waitFor();
    await keyboard.press('Enter');
    await keyboard.press('Shift+ArrowRight');
    await cell(page, 'Palvelupiste 2, 09.30–10.30. Sopii').and(page.locator(':focus')).waitFor();
    await keyboard.press('Enter');
    await page.getByRole('button', { name: 'Varaa 09.30–10.30' }).focus();
    await keyboard.press('Enter');
    const made = cell(page, /^Palvelupiste 2, 09.30–10.30, oma varauksesi/);
    await made.waitFor();

    await made.focus();
    await keyboard.press('Enter');
    await page.getByRole('button', { name: 'Siirrä näppäimistöllä' }).and(page.locator(':focus')).waitFor();
    await keyboard.press('Enter');
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowDown');
    await cell(page, 'Palvelupiste 3, 10.00–11.00. Sopii').and(page.locator(':focus')).waitFor();
    await keyboard.press('Enter');
    await cell(page, /^Palvelupiste 3, 10.00–11.00, oma varauksesi/).waitFor();
    expect(await bookingsOn('vero-virkailija', EMPTY.keys)).toHaveLength(1);
    // The way back has the focus; once it is over, the place on the timeline has it again.
    await page.getByRole('button', { name: 'Kumoa' }).and(page.locator(':focus')).waitFor();
    await page.clock.fastForward(10_000);
    await page.locator('[role=gridcell]:focus').waitFor();
  });

  it('puts back with Escape', async () => {
    const page = await openDay(EMPTY.keys);
    const made = cell(page, /^Palvelupiste 3, 10.00–11.00, oma varauksesi/);
    await made.focus();
    await page.keyboard.press('Enter');
    // The keys act on the booking that has the focus, however it came there; its card takes the focus.
    await page.getByRole('button', { name: 'Siirrä näppäimistöllä' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await cell(page, /^Palvelupiste 4, 10.00–11.00\./).waitFor();
    await page.keyboard.press('Escape');
    await made.and(page.locator(':focus')).waitFor();
  });
});

interface SeenDay {
  readonly resources: readonly { readonly bookings: readonly { organiser?: { name: string }; visibility: string }[] }[];
}

/** Scrolls the timeline, and waits until what is in sight there is drawn. */
const scrollTo = (page: Page, left: number, top: number): Promise<unknown> =>
  page.evaluate(`new Promise((done) => {
    document.querySelector('[role=grid]').scrollTo(${left}, ${top});
    requestAnimationFrame(() => requestAnimationFrame(() => done()));
  })`);

const OTHERS = `[...document.querySelectorAll('[data-whose=other]')].map((block) => block.ariaLabel)`;

/** Every spoken text of others' bookings, gathered while scrolling through the whole day. */
const othersIn = async (page: Page): Promise<string[]> => {
  const found = new Set<string>();
  const height: number = await page.evaluate(`document.querySelector('[role=grid]').scrollHeight`);
  for (let top = 0; top < height; top += 400) {
    await scrollTo(page, 700, top);
    const labels: string[] = await page.evaluate(OTHERS);
    for (const label of labels) found.add(label);
  }
  return [...found];
};

describe('another agency’s booking', () => {
  it('tells nothing but the agency, and on customer-facing rooms not even that', async () => {
    const page = await openDay(DEMO_DAY);
    await page.locator('[data-whose=other]').first().waitFor();
    const labels = await othersIn(page);
    expect(labels.length).toBeGreaterThan(100);
    const { body } = await tab.call('vero-virkailija', 'GET', '/api/organisations');
    const agencies = (body as { shortName: { fi: string } }[]).map(({ shortName }) => shortName.fi);
    for (const label of labels) {
      const [, space = '', name = ''] = /^([^,]+), .* toisen viraston varaus: (.*), [^,]+$/.exec(label) ?? [];
      const isCustomerFacing = /^(Palvelupiste|Palveluhuone|Etäpalvelu|Turvahuone)/.test(space);
      expect(isCustomerFacing ? ['varattu'] : ['varattu', ...agencies]).toContain(name);
    }
    const seen = (await tab.call('pori-host', 'GET', `/api/sites/pori/days/${DEMO_DAY}`)).body as SeenDay;
    const named = seen.resources.flatMap(({ bookings }) => bookings.flatMap(({ organiser }) => organiser?.name ?? []));
    const mine = new Set(await page.locator('[data-whose=agency]').allInnerTexts());
    const html = await page.content();
    expect(named.length).toBeGreaterThan(100);
    expect([...new Set(named)].filter((name) => html.includes(name) && !mine.has(name))).toEqual([]);
  });
});

describe('300 spaces with 3,000 bookings', () => {
  it.each([
    { width: 1280, height: 800 },
    { width: 1920, height: 2160 },
  ])('are never more than 800 nodes, in a window of %j', async (size) => {
    const page = await tab.open('/settings', { personId: 'vero-virkailija', size });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await answerWithCrowdedSite(page, { spaces: 300, bookingsPerSpace: 10 });
    await page.goto(tab.url + dayPath(DEMO_DAY));
    const grid = page.getByRole('grid');
    await page.locator('[data-booking-id]').first().waitFor();
    for (const [left, top] of [
      [700, 0],
      [700, 3_000],
      [900, 9_000],
      [0, 20_000],
    ] as const) {
      await scrollTo(page, left, top);
      expect(await grid.locator('*').count()).toBeLessThanOrEqual(MAX_NODES);
    }
    await page.getByText('Tila 300', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Tiivis' }).click();
    await scrollTo(page, 900, 4_000);
    await page.locator('[data-booking-id]').first().waitFor();
    expect(await grid.locator('*').count()).toBeLessThanOrEqual(MAX_NODES);
  });
});

describe('the day on a phone', () => {
  it('lists the spaces with what is free, shows one space’s day, and books there', async () => {
    const page = await tab.open(dayPath(DEMO_DAY), { personId: 'vero-virkailija', size: PHONE });
    await page
      .getByRole('button', { name: /^Kokoustila 201 (Vapaa klo .* asti|Varattu klo .* asti, sitten vapaa)/ })
      .waitFor();
    await page.goto(tab.url + dayPath(EMPTY.phone));
    await page.getByRole('button', { name: /^Palveluhuone 101/ }).click();
    await page.getByRole('heading', { name: 'Palveluhuone 101' }).waitFor();
    await page.getByRole('button', { name: 'Vapaa 09.00–17.00' }).click();
    await page.getByLabel('Alkaa').selectOption({ label: '10.00' });
    await page.getByLabel('Kesto').selectOption({ label: '45 min' });
    await page.getByRole('button', { name: 'Varaa 10.00–10.45' }).click();
    await page.getByRole('button', { name: /^asiakaspalvelu.*10.00–10.45/i }).waitFor();
    expect(await bookingsOn('vero-virkailija', EMPTY.phone)).toHaveLength(1);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
  });
});

describe('a link to a day', () => {
  it('opens it, also at another site than the one chosen', async () => {
    const page = await tab.open('/site/lahti/day/2026-11-24', { personId: 'vero-virkailija', homeSiteId: 'pori' });
    await page.getByRole('grid', { name: /ti 24.11/ }).waitFor();
    await page.getByRole('button', { name: /Lahti/ }).waitFor();
    expect(await page.getByLabel('Päivämäärä').inputValue()).toContain('24.11.2026');
  });

  it('to no day says so, and leads to today', async () => {
    const page = await openDay('2026-02-31');
    await page.getByRole('heading', { name: 'Tällaista päivää ei ole' }).waitFor();
    await page.getByRole('button', { name: 'Näytä tämä päivä' }).click();
    await page.waitForURL(`**${dayPath(DEMO_DAY)}`);
  });
});

describe('the day for everybody', () => {
  it.each(['fi', 'sv', 'en'] as const)('is accessible in %s, light and dark, on a phone too', async (language) => {
    for (const scheme of ['light', 'dark'] as const) {
      const page = await tab.open(dayPath(DEMO_DAY), { personId: 'vero-virkailija', language, scheme });
      await page.locator('[data-booking-id]').first().waitFor();
      await expectAccessible(page);
      await page.locator('[role=gridcell][tabindex="0"]').focus();
      await page.keyboard.press('Enter');
      await page.locator('[data-ghost], [role=dialog]').first().waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      await expectAccessible(page);
      await page.context().close();
    }
    const phone = await tab.open(dayPath(DEMO_DAY), { personId: 'vero-virkailija', language, size: PHONE });
    await phone.getByRole('button', { name: /201/ }).click();
    await phone.getByRole('heading', { level: 2, name: /201/ }).waitFor();
    await expectAccessible(phone);
    await phone.context().close();
  });
});
