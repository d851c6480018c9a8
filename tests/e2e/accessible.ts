import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';

/** What moves is judged when it has come to rest: half-way between two colours nothing has enough contrast. */
const REST = `Promise.allSettled(
  document.getAnimations()
    .filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity)
    .map(({ finished }) => finished),
)`;

const judge = (page: Page) =>
  new AxeBuilder({ page })
    // Invisible stops by which Fluent's focus manager keeps the Tab key inside a group; nobody ever rests on them.
    .exclude('[data-tabster-dummy]')
    .exclude(['iframe', '[data-tabster-dummy]'])
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
    .analyze();

/** axe leaves out a frame that has not taken its program within a second, as on a busy machine, and says so. */
const judgeWithFrames = async (page: Page): ReturnType<typeof judge> => {
  for (;;) {
    const judged = await judge(page);
    if (!judged.incomplete.some(({ id }) => id === 'frame-tested')) return judged;
  }
};

/** axe finds nothing to complain of on the page as it stands (WCAG 2.1 AA). */
export const expectAccessible = async (page: Page): Promise<void> => {
  await page.evaluate(REST);
  const { violations } = await judgeWithFrames(page);
  const told = violations.map(({ id, nodes }) => ({
    id,
    nodes: nodes.map(({ html, any }) => [html, ...any.map(({ message }) => message)]),
  }));
  expect(told).toEqual([]);
};
