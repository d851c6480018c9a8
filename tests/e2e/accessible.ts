import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';

/** What moves is judged when it has come to rest: half-way between two colours nothing has enough contrast. */
const REST = `Promise.allSettled(
  document.getAnimations()
    .filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity)
    .map(({ finished }) => finished),
)`;

/** axe finds nothing to complain of on the page as it stands (WCAG 2.1 AA). */
export const expectAccessible = async (page: Page): Promise<void> => {
  await page.evaluate(REST);
  const { violations } = await new AxeBuilder({ page })
    // Invisible stops by which Fluent's focus manager keeps the Tab key inside a group; nobody ever rests on them.
    .exclude('[data-tabster-dummy]')
    .exclude(['iframe', '[data-tabster-dummy]'])
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
    .analyze();
  const told = violations.map(({ id, nodes }) => ({
    id,
    nodes: nodes.map(({ html, any }) => [html, ...any.map(({ message }) => message)]),
  }));
  expect(told).toEqual([]);
};
