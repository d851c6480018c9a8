import { interpretersNeeded } from '@yhteistila/core/booking/need.ts';
import type { Turn } from '../../turn.ts';
import { readOf, readSite } from '../read-placed.ts';
import type { Wish } from '../wish.ts';

/** Who serves from the virtual site may take part anywhere. */
const remoteSiteIds = async ({ api }: Pick<Turn, 'api'>): Promise<readonly string[]> => {
  const sites = readOf(await api.sites({}));
  return sites.ok ? sites.value.filter(({ size }) => size === 'virtual').map(({ id }) => id) : [];
};

/** How many interpreters the wish takes: for one language, or none that is said, one. */
export const interpretersFor = async (turn: Pick<Turn, 'api'>, wish: Wish): Promise<number> => {
  const { siteId, needs = [], languages = [] } = wish;
  if (!needs.includes('interpreter')) return 0;
  if (languages.length < 2) return 1;
  const spoken: (readonly string[])[] = [];
  for (const id of [siteId, ...(await remoteSiteIds(turn))]) {
    const site = await readSite(turn, id);
    const resources = site.ok ? site.value.resources : [];
    spoken.push(...resources.filter(({ type }) => type === 'interpreter').map((each) => each.languages ?? []));
  }
  return interpretersNeeded(languages, spoken);
};
