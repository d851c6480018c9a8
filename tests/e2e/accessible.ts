import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';

/**
 * What moves is judged when it has come to rest: half-way between two colours nothing has enough contrast. From then
 * on the page counts the transitions that begin.
 */
const REST = `(async () => {
  const running = document.getAnimations()
    .filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity)
    .map(({ finished }) => finished);
  await Promise.allSettled(running);
  if (window.transitionsBegun === undefined) {
    document.addEventListener('transitionrun', () => { window.transitionsBegun += 1; }, true);
  }
  window.transitionsBegun = 0;
})()`;

/**
 * Only what is wrong or could not be judged is told node by node: to name each that is right takes ten times as long on a
 * full day. A page of one frame is judged in the page; of several, frames of other origins too, each is judged in its own.
 */
const judge = (page: Page) =>
  new AxeBuilder({ page })
    .options({ resultTypes: ['violations', 'incomplete'] })
    .setLegacyMode(page.frames().length === 1)
    // Invisible stops by which Fluent's focus manager keeps the Tab key inside a group; nobody ever rests on them.
    .exclude('[data-tabster-dummy]')
    .exclude(['iframe', '[data-tabster-dummy]'])
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
    .analyze();

/**
 * Judges again what could not be judged whole: axe leaves out a frame that has not taken its program within a second,
 * as on a busy machine, and says so; and an answer that arrives meanwhile may have set colours moving.
 */
const judgeWholeAtRest = async (page: Page): ReturnType<typeof judge> => {
  for (;;) {
    await page.evaluate(REST);
    const judged = await judge(page);
    const moved = (await page.evaluate<number>('window.transitionsBegun')) > 0;
    if (!moved && !judged.incomplete.some(({ id }) => id === 'frame-tested')) return judged;
  }
};

/** axe finds nothing to complain of on the page as it stands (WCAG 2.1 AA). */
export const expectAccessible = async (page: Page): Promise<void> => {
  const { violations } = await judgeWholeAtRest(page);
  const told = violations.map(({ id, nodes }) => ({
    id,
    nodes: nodes.map(({ html, any }) => [html, ...any.map(({ message }) => message)]),
  }));
  expect(told).toEqual([]);
};
