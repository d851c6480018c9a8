import type { Page } from 'playwright-core';
import type { Times } from './make-bookings.ts';

/** The menu of the booking at those times. */
const menuOf = (page: Page, { times }: Times) =>
  page.getByRole('button', { name: new RegExp(`Muut toiminnot: .*${times}`) });

/** Chooses an act from the menu of the booking at those times. */
export const choose = async (page: Page, of: Times, item: string | RegExp) => {
  await menuOf(page, of).click();
  await page.getByRole('menuitem', { name: item }).click();
};
