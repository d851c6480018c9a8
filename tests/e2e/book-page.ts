import type { Page } from 'playwright-core';
import type { StartedTab } from './start-tab.ts';

interface Booked {
  readonly id: string;
  readonly resourceIds: readonly string[];
  readonly start: string;
  readonly end: string;
  readonly status: string;
  readonly languages?: readonly string[];
  readonly organisation: { readonly id: string };
}

interface Space {
  readonly id: string;
  readonly type: string;
  readonly name: { readonly fi: string };
  readonly features: readonly string[];
  readonly capacity?: number;
}

const HOLDING = ['requested', 'confirmed', 'checkedIn'];

/** Bookings of the person that hold their space, of the days on which the stories happen. */
export const bookingsOf = async (tab: StartedTab, personId: string): Promise<readonly Booked[]> => {
  const { body } = await tab.call(personId, 'GET', '/api/me/bookings?from=2026-11-23&to=2027-02-28');
  return (body as Booked[]).filter(({ status }) => HOLDING.includes(status));
};

export const spacesAtPori = async (tab: StartedTab): Promise<readonly Space[]> => {
  const { body } = await tab.call('vero-virkailija', 'GET', '/api/sites/pori');
  return (body as { resources: Space[] }).resources;
};

export const offers = (page: Page) => page.getByRole('article');
export const bookButtons = (page: Page) => page.getByRole('button', { name: /^Varaa \d/ });
export const booked = (page: Page) => page.getByRole('heading', { name: 'Varaus on tehty' });

/** The focus comes to the button of that name. */
export const inFocus = (page: Page, name: RegExp): Promise<void> =>
  page.getByRole('button', { name }).and(page.locator(':focus')).waitFor();

/** The answer to what was asked last stands there: it is not being looked for and can be booked. */
export const answered = async (page: Page): Promise<void> => {
  await page.locator('ul[aria-busy="false"] article button:not([aria-disabled="true"])').first().waitFor();
};
