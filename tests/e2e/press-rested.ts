import type { Locator, Page } from 'playwright-core';

/** Long enough for the page to notice that another act has come where one was pressed. */
const NOTICED_MS = 200;
const RESTS_MS = 1_000;

/** Presses an act that has come where another was pressed: its place rests for a second first. */
export const pressRested = async (page: Page, button: Locator): Promise<void> => {
  await button.waitFor();
  await page.clock.fastForward(NOTICED_MS);
  await page.clock.fastForward(RESTS_MS);
  await button.click();
};
