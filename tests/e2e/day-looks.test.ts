import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible } from './accessible.ts';
import { cell, dayPath } from './day-grid.ts';
import { type PageOptions, PHONE, type StartedTab, startTab } from './start-tab.ts';

const DEMO_DAY = '2026-11-23';
const EMPTY_DAY = '2027-02-01';
const SMALL = { width: 1024, height: 768 };

let tab: StartedTab;
beforeAll(async () => {
  tab = await startTab();
});
afterAll(() => tab.stop());

const openDay = (day: string, options: PageOptions = {}, search = '') =>
  tab.open(dayPath(day) + search, { personId: 'vero-virkailija', ...options });

const LANGUAGES = ['fi', 'sv', 'en'] as const;
const COMPACT = { fi: 'Tiivis', sv: 'Kompakt', en: 'Compact' } as const;

const ofPage = <T>(page: Page, script: string): Promise<T> => page.evaluate<T>(`(() => { ${script} })()`);

const MAX_MS = 60_000;

/** Asked again from here: the page's policy lets nobody make code from text inside it. */
const until = async (page: Page, condition: string): Promise<void> => {
  const deadline = Date.now() + MAX_MS;
  while ((await page.evaluate<boolean>(condition)) !== true) {
    if (Date.now() > deadline) throw new Error(`it never came to be that ${condition}`);
    await setImmediate();
  }
};

describe('a room’s card', () => {
  it('opens from its name, tells the room and its day, and gives the focus back', async () => {
    const page = await openDay(DEMO_DAY);
    const name = page.getByRole('button', { name: 'Palveluhuone 103' });
    await name.click();
    const card = page.getByRole('dialog', { name: 'Palveluhuone 103' });
    for (const fact of ['palveluhuone', '4', '9 m²', 'esteetön kulku, videoyhteys, tulostin', /Valtorin verkko/]) {
      await card.getByRole('definition').filter({ hasText: fact }).first().waitFor();
    }
    await card.getByRole('definition').filter({ hasText: 'Asiakaspalvelualue (julkinen)' }).waitFor();
    await card
      .getByRole('listitem')
      .filter({ hasText: /^\d\d\.\d\d–\d\d\.\d\d.*varattu · toisen viraston varaus/ })
      .first()
      .waitFor();
    await card.getByText(/^Suljettu klo 09.00 asti, sitten vapaa/).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    await name.and(page.locator(':focus')).waitFor();
  });

  it('is reached by keys, and begins a booking or leads to Book with the room', async () => {
    const page = await openDay(EMPTY_DAY);
    await cell(page, 'Palvelupiste 1, 09.00–09.30, vapaa').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    await page.keyboard.press('Home');
    await page.getByRole('button', { name: 'Palvelupiste 2' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    const card = page.getByRole('dialog', { name: 'Palvelupiste 2' });
    await card.getByRole('button', { name: 'Varaa 09.00–09.30' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Uusi varaus' }).getByText('Palvelupiste 2, 09.00–09.30').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Palvelupiste 2' }).click();
    await card.getByRole('button', { name: 'Hae vapaita aikoja' }).click();
    await page.waitForURL(/\/book\?.*room=pori-service-point-screened-2/);
  });

  it('names the next day with free time where this one has none', async () => {
    const page = await openDay('2026-11-28');
    await page.getByRole('button', { name: 'Palveluhuone 103' }).click();
    await page.getByText(/^Seuraava vapaa aika: ma 30.11. /).waitFor();
    await page.getByRole('button', { name: 'Näytä ma 30.11.' }).click();
    await page.waitForURL(`**${dayPath('2026-11-30')}`);
  });

  it('stands over the room’s day on a phone', async () => {
    const page = await openDay(DEMO_DAY, { size: PHONE });
    await page.getByRole('button', { name: /^Palveluhuone 103/ }).click();
    await page.getByRole('definition').filter({ hasText: '9 m²' }).waitFor();
    await page.getByRole('button', { name: 'Hae vapaita aikoja' }).waitFor();
  });
});

describe('a press beside the free time', () => {
  it('on heads, headings, the axis and below the rows begins nothing', async () => {
    const page = await openDay(EMPTY_DAY);
    await cell(page, 'Palvelupiste 1, 09.00–09.30, vapaa').waitFor();
    const grid = page.getByRole('grid');
    const box = await grid.boundingBox();
    if (box === null) throw new Error('the timeline is not there');
    // A name opens the room's card: with its code here it opens and closes at once.
    await page.getByRole('button', { name: 'Palvelupiste 1' }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const press = async (x: number, y: number) => {
      await page.mouse.click(box.x + x, box.y + y);
      expect(await page.locator('[data-ghost]').count()).toBe(0);
      await page.keyboard.press('Escape');
    };
    await ofPage(page, `document.querySelector('[role=grid]').scrollTo(700, 200)`);
    for (const [x, y] of [
      [170, 300],
      [5, 300],
      [400, 20],
      [400, 60],
    ] as const) {
      await press(x, y);
    }
    await ofPage(page, `document.querySelector('[role=grid]').scrollTo(700, 1e6)`);
    await press(400, box.height - 40);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});

/** Texts of blocks of which a letter is cut: each line fits, or ends in an ellipsis; the time always fits. */
const CUT_TEXTS = `
  const cut = [];
  for (const block of document.querySelectorAll('[data-booking-id]')) {
    const { textOverflow, paddingLeft, paddingRight } = getComputedStyle(block);
    const room = block.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
    const [first] = block.innerText.split('\\n');
    const text = [...block.childNodes].find((node) => node.nodeType === 3);
    if (text === undefined) continue;
    if (textOverflow !== 'ellipsis') cut.push(block.innerText);
    if (!/^[0-9]/.test(first) || !block.innerText.includes('\\n')) continue;
    const range = document.createRange();
    range.setStart(text, 0);
    range.setEnd(text, first.length);
    if (range.getBoundingClientRect().width > room + 0.5) cut.push(first);
  }
  return cut;`;

/** Rows whose number is not wholly inside their head. */
const LOST_NUMBERS = `
  return [...document.querySelectorAll('[role=rowheader] button')].flatMap((name) => {
    const text = name.textContent.trim();
    if (!/[0-9]$/.test(text)) return [];
    const node = [...name.childNodes].reverse().find((each) => each.nodeType === 3) ?? name.firstChild;
    const range = document.createRange();
    range.setStart(node, Math.max(0, node.length - 3));
    range.setEnd(node, node.length);
    const [seen, whole] = [name.getBoundingClientRect(), range.getBoundingClientRect()];
    return whole.right > seen.right + 0.5 || whole.width === 0 ? [text] : [];
  });`;

describe('the words of the day', () => {
  it.each(LANGUAGES)('are never cut in a letter, and rooms keep their numbers, in %s', async (language) => {
    for (const size of [undefined, SMALL]) {
      const page = await openDay(DEMO_DAY, { language, ...(size && { size }) });
      await page.locator('[data-booking-id]').first().waitFor();
      await page.getByRole('button', { name: COMPACT[language] }).waitFor();
      for (const density of ['comfortable', 'compact']) {
        if (density === 'compact') await page.getByRole('button', { name: COMPACT[language] }).click();
        for (const top of [0, 900, 1800]) {
          await ofPage(page, `document.querySelector('[role=grid]').scrollTo(700, ${top})`);
          await page.locator('[data-booking-id]').first().waitFor();
          expect(await ofPage(page, CUT_TEXTS)).toEqual([]);
          expect(await ofPage(page, LOST_NUMBERS)).toEqual([]);
        }
      }
      await page.context().close();
    }
  });
});

describe('the tools of the day', () => {
  it.each(LANGUAGES)('stand in one line that no filter pushes, in %s', async (language) => {
    for (const size of [{ width: 1280, height: 800 }, SMALL]) {
      const tops: number[] = [];
      for (const search of ['', '?type=touchdown,workArea&zone=pori-work&free=now']) {
        const page = await openDay(DEMO_DAY, { language, size }, search);
        await page.getByRole('button', { name: COMPACT[language] }).waitFor();
        const grid = await page.getByRole('grid').boundingBox();
        tops.push(grid?.y ?? Number.NaN);
        expect(await ofPage(page, 'return document.documentElement.scrollWidth')).toBe(size.width);
        expect(await ofPage(page, 'return document.documentElement.scrollHeight')).toBe(size.height);
        await page.context().close();
      }
      expect(tops[1]).toBe(tops[0]);
      expect(tops[0]).toBeLessThanOrEqual(142);
    }
  });

  it('look pressed when they are, and not as when hovered', async () => {
    const page = await openDay(DEMO_DAY);
    const free = page.getByRole('button', { name: 'Vapaa nyt' });
    const color = () =>
      ofPage<string>(page, `return getComputedStyle(document.querySelector('[aria-pressed]')).backgroundColor;`);
    await free.hover();
    const hovered = await color();
    await free.click();
    await page.locator('[aria-pressed=true]').waitFor();
    await page.mouse.move(600, 600);
    expect(await color()).not.toBe(hovered);
  });
});

describe('the filters', () => {
  it('show only what is asked for, and say when that is nothing', async () => {
    const page = await openDay(DEMO_DAY);
    await page.getByRole('button', { name: 'Tyyppi' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'vihkitila' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('rowheader', { name: /^Vihkitila/ }).waitFor();
    expect(await page.getByRole('rowheader', { name: /^Palveluhuone/ }).count()).toBe(0);
    await page.waitForURL('**?type=ceremonyRoom');
    await page.reload();
    await page.getByRole('rowheader', { name: /^Vihkitila/ }).waitFor();
    await page.getByRole('button', { name: 'Tarpeet' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'turvalasi' }).click();
    await page.keyboard.press('Escape');
    await page.getByText('Mikään tila ei vastaa rajauksia.').waitFor();
    await page.goBack();
    await page.getByRole('rowheader', { name: /^Vihkitila/ }).waitFor();
    await page.goForward();
    await page.getByRole('button', { name: 'Poista rajaukset' }).last().click();
    await page.getByRole('rowheader', { name: /^Palvelupiste 1:/ }).waitFor();
  });
});

describe('a closed day', () => {
  it('is told with its holiday, on a phone too; a weekend as closed', async () => {
    for (const size of [undefined, PHONE]) {
      const page = await openDay('2026-12-25', size && { size });
      await page.getByText('Suljettu: Joulupäivä. Henkilöstö pääsee rakennukseen 06.00–21.00.').waitFor();
      await page.goto(tab.url + dayPath('2026-11-28'));
      await page.getByText('Suljettu tänä päivänä.').waitFor();
      await page.context().close();
    }
  });
});

describe('what began before the hours in sight', () => {
  it('has its words in sight: a booking of a whole day', async () => {
    const room = { siteId: 'pori', resourceIds: ['pori-showroom-1'], purpose: 'event' };
    const day = { start: '2027-02-06T00:00:00+02:00', end: '2027-02-07T00:00:00+02:00' };
    await tab.call('vero-virkailija', 'POST', '/api/bookings', { ...room, ...day });
    const page = await openDay('2027-02-06', {}, '?type=showroom');
    const words = page.locator('[data-booking-id] span');
    await words.waitFor();
    const box = await words.boundingBox();
    const headsEnd = 184;
    expect(box?.x).toBeGreaterThanOrEqual(headsEnd);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(1280);
  });
});

describe('in contrast', () => {
  it('the own agency’s bookings have another shape than others’', async () => {
    const page = await openDay(DEMO_DAY);
    await page.emulateMedia({ forcedColors: 'active' });
    const borderOf = (whose: string) =>
      ofPage<string>(
        page,
        `const { borderTopStyle, borderTopWidth, borderLeftWidth } =
          getComputedStyle(document.querySelector('[data-whose=${whose}]'));
        return [borderTopStyle, borderTopWidth, borderLeftWidth].join(' ');`,
      );
    await page.locator('[data-whose=agency]').first().waitFor();
    await until(page, `getComputedStyle(document.querySelector('[data-whose=agency]')).borderTopStyle === 'double'`);
    expect(await borderOf('agency')).toBe('double 3px 5px');
    expect(await borderOf('other')).toBe('solid 1px 1px');
  });

  it('the person’s own bookings stay filled', async () => {
    const day = '2027-01-05';
    for (const [personId, room] of [
      ['vero-virkailija', 'pori-meeting-room-1'],
      ['te-virkailija', 'pori-meeting-room-2'],
    ] as const) {
      const times = { start: `${day}T10:00:00+02:00`, end: `${day}T11:00:00+02:00` };
      const body = { siteId: 'pori', resourceIds: [room], ...times, purpose: 'meeting' };
      expect((await tab.call(personId, 'POST', '/api/bookings', body)).status).toBe(201);
    }
    const page = await tab.open(`${dayPath(day)}?type=meetingRoom`, { personId: 'vero-virkailija' });
    await page.emulateMedia({ forcedColors: 'active' });
    await page.locator('[data-whose=own]').first().waitFor();
    const fillOf = (whose: string) =>
      ofPage<string>(page, `return getComputedStyle(document.querySelector('[data-whose=${whose}]')).backgroundColor;`);
    expect(await fillOf('own')).not.toBe(await fillOf('other'));
  });
});
