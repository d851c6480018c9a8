import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible } from './accessible.ts';
import { DESKTOP, PHONE, type StartedTab, startTab } from './start-tab.ts';

const TABLET = { width: 768, height: 1024 };
const ADVISER = 'pori-neuvoja';
const DAY = '2026-11-23';

interface Booking {
  readonly id: string;
  readonly resourceIds: readonly string[];
  readonly start: string;
  readonly end: string;
  readonly status: string;
  readonly purpose: string;
  readonly organisation: { readonly id: string };
  readonly needs?: readonly string[];
}
interface Plan {
  readonly steps: readonly { readonly resourceId: string; readonly start: string; readonly end: string }[];
}

let tab: StartedTab;
beforeAll(async () => {
  tab = await startTab();
  // Ten o'clock: customers are being served.
  await tab.advance(120);
});
afterAll(() => tab.stop());

const openToday = async (options: Partial<Parameters<StartedTab['open']>[1]> = {}): Promise<Page> => {
  const page = await tab.open('/today', { personId: ADVISER, ...options });
  await page.locator('[data-agency-id="vero"]').waitFor();
  return page;
};
const agency = (page: Page, id: string) => page.locator(`[data-agency-id="${id}"]`);
const bookButton = (page: Page) => page.getByRole('button', { name: /^Varaa \d/ }).first();
const placed = (page: Page) => page.getByRole('heading', { name: 'Tila on varattu asiakkaalle' });
const nextCustomer = (page: Page) => page.getByRole('button', { name: 'Seuraava asiakas' }).click();

const bookingsOf = async (personId: string): Promise<readonly Booking[]> => {
  const { body } = await tab.call(personId, 'GET', `/api/me/bookings?from=${DAY}&to=${DAY}`);
  return (body as readonly Booking[]).filter(({ status }) => status === 'confirmed');
};
/** What the act added to the adviser's bookings. */
const bookedBy = async (act: () => Promise<unknown>): Promise<readonly Booking[]> => {
  const before = new Set((await bookingsOf(ADVISER)).map(({ id }) => id));
  await act();
  return (await bookingsOf(ADVISER)).filter(({ id }) => !before.has(id));
};

const openChain = async (page: Page, ...ids: readonly string[]) => {
  await page.getByRole('tab', { name: 'Usea virasto peräkkäin' }).click();
  for (const id of ids) await page.getByRole('combobox', { name: 'Lisää virasto' }).selectOption(id);
  await page.getByRole('list', { name: 'Käynnin kulku' }).waitFor();
};

describe('today here', () => {
  it('tells who serves now and until when, by which way, and who is absent until when, last', async () => {
    const page = await openToday();
    await page.getByRole('heading', { level: 1, name: 'Tänään täällä, ma 23.11.' }).waitFor();
    expect(await agency(page, 'avi').innerText()).toMatch(/klo 15\.00 asti/);
    expect(await agency(page, 'kela').innerText()).toMatch(/Etäpalvelu[\s\S]*klo 16\.00 asti/);
    const last = page.locator('[data-agency-id]').last();
    expect(await last.getAttribute('data-agency-id')).toBe('mml');
    expect(await last.innerText()).toMatch(/ei tänään, seuraavaksi ti 24\.11\./);
  });

  it('lists the customer rooms that are free now, longest first', async () => {
    const page = await openToday();
    const rooms = page.getByRole('region', { name: 'Asiakastilat vapaana nyt' }).getByRole('listitem');
    await rooms.first().waitFor();
    const minutes = (await rooms.allInnerTexts()).map((text) => {
      const [, hours = '0', rest = '0'] =
        /(?:(\d+) h)?\s?(?:(\d+) min)?\n/.exec(text.slice(text.indexOf('\n') + 1)) ?? [];
      return Number(hours) * 60 + Number(rest);
    });
    expect(Math.min(...minutes)).toBeGreaterThanOrEqual(5);
    expect(minutes).toEqual([...minutes].sort((one, other) => other - one));
  });

  it('is open to other staff too, who place for their own agency alone', async () => {
    const page = await openToday({ personId: 'vero-virkailija' });
    await agency(page, 'te').click();
    await page.getByText('Voit ohjata asiakkaita vain oman virastosi palveluun.').waitFor();
    expect(await bookButton(page).count()).toBe(0);
    await agency(page, 'vero').click();
    await bookButton(page).waitFor();
    expect(await page.getByRole('tab', { name: 'Usea virasto peräkkäin' }).count()).toBe(0);
  });
});

describe('placing a customer', () => {
  it('takes three taps, with a step-free room, on behalf of the agency; and back without loss', async () => {
    const page = await openToday();
    const [booking, ...more] = await bookedBy(async () => {
      await agency(page, 'vero').click();
      const asked = page.waitForResponse((response) => (response.request().postData() ?? '').includes('stepFree'));
      await page.getByRole('button', { name: 'esteetön kulku' }).click();
      await asked;
      await bookButton(page).click();
      await placed(page).waitFor();
    });
    expect(more).toEqual([]);
    expect(booking).toMatchObject({
      purpose: 'customerService',
      organisation: { id: 'vero' },
      needs: ['stepFree'],
    });
    const site = (await tab.call(ADVISER, 'GET', '/api/sites/pori')).body as {
      resources: readonly { id: string; features: readonly string[] }[];
    };
    const room = site.resources.find(({ id }) => id === booking?.resourceIds[0]);
    expect(room?.features).toContain('stepFree');

    await page.getByRole('button', { name: 'Peru varaus' }).click();
    const need = page.getByRole('button', { name: 'esteetön kulku' });
    await need.waitFor();
    expect(await need.getAttribute('aria-pressed')).toBe('true');
    expect((await bookingsOf(ADVISER)).map(({ id }) => id)).not.toContain(booking?.id);
  });

  it('finds the agency by an everyday word in any form, and says what is not to be had here', async () => {
    const page = await openToday();
    await page.getByRole('searchbox', { name: 'Mitä asiakas tarvitsee?' }).fill('passin');
    const first = page.locator('[data-agency-id]').first();
    expect(await first.getAttribute('data-agency-id')).toBe('poliisi');
    await first.click();
    await page.getByText(/Vaatii käynnin viraston omassa toimipisteessä: Passin/).waitFor();
    await page.getByRole('searchbox').fill('xyzzy');
    await page.getByText('Haulla ”xyzzy” ei löytynyt virastoa.').waitFor();
  });

  it('tells of an absent agency when it next serves and its phone', async () => {
    const page = await openToday();
    await agency(page, 'mml').click();
    await page.getByText('Palvelee seuraavan kerran ti 24.11. 09.00–12.00').waitFor();
    await page.getByRole('link', { name: /^029/ }).waitFor();
    expect(await bookButton(page).count()).toBe(0);
  });

  it('places with an agency that serves only at a distance: a room here, and its free expert', async () => {
    const page = await openToday();
    const [booking] = await bookedBy(async () => {
      await agency(page, 'kela').click();
      await page.getByText(/Etäyhteyteen varataan myös Kela: asiantuntija/).waitFor();
      await bookButton(page).click();
      await placed(page).waitFor();
    });
    expect(booking).toMatchObject({ purpose: 'remoteService', organisation: { id: 'kela' } });
    expect(booking?.resourceIds[1]).toMatch(/^etapalvelu-kela-expert/);
    await nextCustomer(page);
    await page.getByText('Valitse virasto tai hae asiakkaan omilla sanoilla.').waitFor();
  });

  it('keeps what was said while the adviser looks at another agency, on a phone too', async () => {
    const page = await openToday({ size: PHONE });
    await agency(page, 'dvv').click();
    await page.getByRole('button', { name: 'induktiosilmukka' }).click();
    await page.getByRole('button', { name: 'Virastot' }).click();
    await agency(page, 'vero').click();
    const need = page.getByRole('button', { name: 'induktiosilmukka' });
    expect(await need.getAttribute('aria-pressed')).toBe('true');
    const width = await page.evaluate('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(PHONE.width);
  });
});

describe('on a phone', () => {
  const NARROW = { width: 360, height: 780 };
  /** What stands in sight beyond the right edge, where nobody can scroll to. */
  const BEYOND = `[...document.querySelectorAll('main *, [role=tab]')]
    .filter((each) => each.getBoundingClientRect().right > innerWidth + 1 && getComputedStyle(each).opacity !== '0')
    .map((each) => each.tagName + ' ' + each.textContent)`;

  it.each(['fi', 'sv', 'en'] as const)('nothing is pushed past the edge by long names, in %s', async (language) => {
    for (const size of [PHONE, NARROW]) {
      const page = await openToday({ language, size });
      await agency(page, 'kela').click();
      await page.locator('[data-offer]').first().waitFor();
      expect(await page.evaluate(BEYOND)).toEqual([]);
      await page.context().close();
    }
  });

  it.each(['fi', 'sv', 'en'] as const)('a coordinator’s count leaves room for every tab, in %s', async (language) => {
    const page = await tab.open('/my', { personId: 'pori-koordinaattori', language, size: NARROW });
    await page.getByRole('tab').getByText(/^\d+$/).waitFor();
    expect(await page.evaluate(BEYOND)).toEqual([]);
  });
});

describe('one visit to two agencies', () => {
  it('is proposed as a sequence, and booked at once', async () => {
    const page = await openToday({ size: TABLET });
    const booked = await bookedBy(async () => {
      await openChain(page, 'vero', 'te');
      await page.getByRole('button', { name: /^Varaa kaikki 2/ }).click();
      await page.getByRole('heading', { name: 'Kaikki käynnit on varattu' }).waitFor();
    });
    expect(booked.map(({ organisation }) => organisation.id).sort()).toEqual(['te', 'vero']);
    const [first, second] = [...booked].sort((one, other) => Date.parse(one.start) - Date.parse(other.start));
    expect(Date.parse(second?.start ?? '')).toBeGreaterThanOrEqual(Date.parse(first?.end ?? ''));
    const undone = page.getByRole('list', { name: 'Käynnin virastot' });
    await page.getByRole('button', { name: 'Peru varaus' }).click();
    await undone.waitFor();
  });

  it('says what happened when a room has been taken meanwhile, and offers the next best', async () => {
    const page = await openToday();
    // The plan of both, not the one that was made when only the first agency had been added.
    const planned = page.waitForResponse(
      async (response) =>
        response.url().endsWith('/api/chains/plan') &&
        ((await response.json()) as { plans: readonly Plan[] }).plans[0]?.steps.length === 2,
    );
    await openChain(page, 'vero', 'dvv');
    const { plans } = (await (await planned).json()) as { plans: readonly Plan[] };
    const step = plans[0]?.steps[0];
    if (step === undefined) throw new Error('no plan was seen');
    const { resourceId, start, end } = step;
    const taken = await tab.call('te-virkailija', 'POST', '/api/bookings', {
      siteId: 'pori',
      resourceIds: [resourceId],
      ...{ start, end, purpose: 'customerService' },
    });
    expect(taken.status).toBe(201);
    const nextBest = page.waitForResponse(
      async (response) =>
        response.url().endsWith('/api/chains/plan') &&
        ((await response.json()) as { plans: readonly Plan[] }).plans.length > 0,
    );
    await page.getByRole('button', { name: /^Varaa kaikki 2/ }).click();
    await page.getByText('Mitään ei varattu. Alla on uusi paras ehdotus.').last().waitFor();
    const booked = await bookedBy(async () => {
      await nextBest;
      await page.getByRole('button', { name: /^Varaa kaikki 2/ }).click();
      await page.getByRole('heading', { name: 'Kaikki käynnit on varattu' }).waitFor();
    });
    expect(booked).toHaveLength(2);
  });
});

describe('today here, for everybody', () => {
  it.each(['fi', 'sv', 'en'] as const)('is accessible in %s, light and dark', async (language) => {
    for (const scheme of ['light', 'dark'] as const) {
      const page = await openToday({ language, scheme, size: DESKTOP });
      await agency(page, 'vero').click();
      await page.locator('[data-offer]').first().waitFor();
      await expectAccessible(page);
      await page
        .getByRole('tab')
        .filter({ hasText: /peräkkäin|i följd|in a row/ })
        .click();
      await agency(page, 'te').click();
      await page.locator('ol').waitFor();
      await expectAccessible(page);
      await page.context().close();
    }
  });

  it.each([PHONE, TABLET])('is accessible at $width × $height', async (size) => {
    const page = await openToday({ size });
    await agency(page, 'kela').click();
    await bookButton(page).waitFor();
    await expectAccessible(page);
  });
});

describe('a customer who goes to the room at once', () => {
  it('is checked in right after placing, as soon as the booking can be', async () => {
    const page = await openToday();
    const [booking] = await bookedBy(async () => {
      await agency(page, 'vero').click();
      await bookButton(page).click();
      await placed(page).waitFor();
    });
    const { body } = await tab.call(ADVISER, 'GET', `/api/bookings/${booking?.id}`);
    const { checkInFrom } = body as { readonly checkInFrom: string };
    const now = await page.evaluate(() => Date.now());
    await tab.advance(Math.max(0, Math.ceil((Date.parse(checkInFrom) - now) / 60_000)) + 1);
    await page.getByRole('button', { name: 'Aloita käyttö heti' }).click();
    await page
      .getByRole('region', { name: 'Ohjaa asiakas' })
      .getByText(/^Tila on käytössä\./)
      .waitFor();
    expect(await page.getByRole('button', { name: 'Peru varaus' }).count()).toBe(0);
    expect((await tab.call(ADVISER, 'GET', `/api/bookings/${booking?.id}`)).body).toMatchObject({
      status: 'checkedIn',
    });
  });
});
