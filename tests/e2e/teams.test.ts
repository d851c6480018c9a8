import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectAccessible } from './accessible.ts';
import { type FramedTab, openInStranger, openInTeams } from './fake-teams.ts';
import { makeBookings } from './make-bookings.ts';
import { PHONE, type StartedTab, startTab } from './start-tab.ts';

const PERSON = 'vero-virkailija';
const DAY = '/site/pori/day/2026-11-23';

let tab: StartedTab;
beforeAll(async () => {
  tab = await startTab();
});
afterAll(() => tab.stop());

const BACKGROUND = { light: '#ffffff', dark: '#292929', contrast: '#000000' } as const;

const MAX_MS = 20_000;
const SURFACE =
  "getComputedStyle(document.querySelector('.fui-FluentProvider')).getPropertyValue('--colorNeutralBackground1')";

/** Waits until the page has the theme's own colour of surfaces. */
const expectTheme = async ({ page }: FramedTab, theme: keyof typeof BACKGROUND): Promise<void> => {
  const frame = page.frames().find((each) => each.url().startsWith(tab.url));
  if (frame === undefined) throw new Error('the tab has no frame');
  await frame.locator('.fui-FluentProvider').first().waitFor();
  // Asked again from here: the page's policy lets nobody make code from text inside it.
  const deadline = Date.now() + MAX_MS;
  while ((await frame.evaluate(SURFACE)) !== BACKGROUND[theme]) {
    if (Date.now() > deadline) throw new Error(`the theme did not become ${theme}`);
    await setImmediate();
  }
};

describe('the tab in Teams', () => {
  it('follows the theme, also when it changes', async () => {
    const framed = await openInTeams(tab, { theme: 'default' }, { personId: PERSON });
    await framed.frame.getByRole('heading', { level: 1 }).waitFor();
    await expectTheme(framed, 'light');
    await framed.changeTheme('dark');
    await expectTheme(framed, 'dark');
    await framed.changeTheme('contrast');
    await expectTheme(framed, 'contrast');
    await framed.page.context().close();
  });

  it('speaks the language of Teams, and lets one sign in where there is no single sign-on', async () => {
    const framed = await openInTeams(tab, { locale: 'sv-se', theme: 'dark' });
    const { page, frame } = framed;
    await frame.locator('[data-person-id="kela-virkailija"]').waitFor();
    expect(await frame.locator('html').getAttribute('lang')).toBe('sv');
    await expectTheme(framed, 'dark');
    await frame.locator('[data-person-id="kela-virkailija"]').click();
    await frame.locator('[data-site-id="lahti"]').click();
    await frame.getByRole('tab', { name: 'Mina bokningar' }).waitFor();
    await page.context().close();
  });

  it('opens at the day that a deep link names', async () => {
    const { page, frame } = await openInTeams(tab, { subPageId: DAY }, { personId: PERSON });
    await frame.getByRole('tab', { name: 'Päivä', selected: true }).waitFor();
    expect(page.frames().map((each) => new URL(each.url()).pathname)).toContain(DAY);
    await page.context().close();
  });

  it('opens at the booking that a deep link names', async () => {
    const { id } = await makeBookings(tab).book(PERSON, '2026-12-08', '10:00–10:30');
    const { page, frame } = await openInTeams(tab, { subPageId: `/booking/${id}` }, { personId: PERSON });
    await frame.getByRole('heading', { name: 'Varaus', level: 1 }).waitFor();
    await frame.getByText('ti 8.12. 10.00–10.30').waitFor();
    await page.context().close();
  });

  it.each(['/book', DAY, '/my', '/today', '/settings'])('is accessible in the contrast theme: %s', async (path) => {
    for (const size of [undefined, PHONE]) {
      const opened = await openInTeams(
        tab,
        { theme: 'contrast', subPageId: path },
        { personId: PERSON, ...(size && { size }) },
      );
      await opened.frame.getByRole('heading', { level: 1 }).waitFor();
      await expectAccessible(opened.page);
      await opened.page.context().close();
    }
  });
});

describe('the tab in a frame of a stranger', () => {
  it('does not wait for an answer that never comes', async () => {
    const { page, frame } = await openInStranger(tab, { personId: PERSON });
    await page.clock.fastForward(2_000);
    await frame.getByRole('tab', { name: 'Varaa' }).waitFor();
    await page.context().close();
  });
});
