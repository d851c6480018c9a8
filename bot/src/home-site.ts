import { type Read, readOf, readSite } from './actions/read-placed.ts';
import type { SiteView } from './cards/viewer.ts';
import type { Turn } from './turn.ts';

/** The site that the person has chosen, or that is the person's own. */
export const readHomeSite = async ({ api }: Pick<Turn, 'api'>): Promise<Read<SiteView>> => {
  const me = readOf(await api.me({}));
  return me.ok ? readSite({ api }, me.value.homeSiteId) : me;
};
