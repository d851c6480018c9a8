import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dayPath } from './day-grid.ts';
import { type StartedTab, startTab } from './start-tab.ts';

const DEMO_DAY = '2026-11-23';

let tab: StartedTab;
beforeAll(async () => {
  tab = await startTab();
});
afterAll(() => tab.stop());

/** Pages of a PDF, each with its width and height in points. */
const pagesIn = (pdf: Buffer): string[] => {
  const text = pdf.toString('latin1');
  const pages = text.match(/\/Type\s*\/Page\b[^s]/g) ?? [];
  return pages.map((_, index) => [...text.matchAll(/\/MediaBox\s*\[([^\]]*)\]/g)][index]?.[1]?.trim() ?? '');
};

describe('the printed day', () => {
  it('has every room, a page on its side for each zone, and says of what and when it is', async () => {
    const { body } = await tab.call('vero-virkailija', 'GET', '/api/sites/pori');
    const site = body as { zones: { name: { fi: string } }[]; resources: { id: string; kind: string }[] };
    let code: Promise<unknown> | undefined;
    const page = await tab.open(dayPath(DEMO_DAY), {
      personId: 'vero-virkailija',
      prepare: async (opened) => {
        code = opened.waitForResponse(/printed-day/);
      },
    });
    await code;
    await page.emulateMedia({ media: 'print' });
    const printed = page.locator('[data-printed]');
    await printed.locator('[data-printed-row]').last().waitFor();
    const rows = site.resources.filter(({ kind }) => ['space', 'equipment', 'person'].includes(kind));
    expect(await printed.locator('[data-printed-row]').count()).toBe(rows.length);
    expect(await printed.getByRole('heading', { level: 1 }).allInnerTexts()).toEqual(
      site.zones.map(({ name }) => `Pori · ma 23.11.2026 · ${name.fi}`),
    );
    await printed
      .getByText(/^Tulostettu ma 23.11.2026 klo 08\.0\d$/)
      .first()
      .waitFor();
    expect(await page.locator('#root').isVisible()).toBe(false);
    const pages = pagesIn(await page.pdf({ preferCSSPageSize: true }));
    expect(pages).toHaveLength(site.zones.length);
    for (const box of pages) {
      const [, , width = 0, height = 0] = box.split(/\s+/).map(Number);
      expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
    }
    await page.emulateMedia({ media: 'screen' });
    await printed.waitFor({ state: 'detached' });
  });
});
