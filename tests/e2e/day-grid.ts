import type { Locator, Page } from 'playwright-core';

/** The address of a day of the demo's largest site. */
export const dayPath = (day: string) => `/site/pori/day/${day}`;

/** A cell of the timeline by what is spoken of it. */
export const cell = (page: Page, name: string | RegExp): Locator => page.getByRole('gridcell', { name });

/** The middle of the row at a full or half hour, in the window's pixels. */
const placeOf = async (page: Page, space: string, hour: number) => {
  const row = await page.getByRole('rowheader', { name: new RegExp(`^${space}:`) }).boundingBox();
  const nine = await page.getByRole('columnheader', { name: '9', exact: true }).boundingBox();
  const ten = await page.getByRole('columnheader', { name: '10', exact: true }).boundingBox();
  if (row === null || nine === null || ten === null) throw new Error('the timeline is not there');
  return { x: nine.x + (hour - 9) * (ten.x - nine.x), y: row.y + row.height / 2 };
};

/** Where a drag begins and ends, once nothing that comes late moves the rows any more. */
const steadyPlaces = async (page: Page, from: readonly [string, number], to: readonly [string, number]) => {
  for (let last = ''; ; ) {
    const places = { start: await placeOf(page, ...from), end: await placeOf(page, ...to) };
    if (JSON.stringify(places) === last) return places;
    last = JSON.stringify(places);
    await page.waitForLoadState('networkidle');
  }
};

/**
 * Presses in the row at an hour, and moves to another hour there or in another row; the button stays down. What may be
 * taken hold of can come after the press: the hand keeps trembling until the draft is drawn.
 */
export const drag = async (page: Page, space: string, from: number, to: number, onSpace = space) => {
  const { start, end } = await steadyPlaces(page, [space, from], [onSpace, to]);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 3 });
  const ghost = page.locator('[data-ghost]');
  await page.mouse.move(end.x, end.y, { steps: 3 });
  while (!(await ghost.isVisible())) {
    await page.mouse.move(end.x - 1, end.y);
    await page.mouse.move(end.x, end.y);
  }
};
