import { type Read, readOf, readSite } from './actions/read-placed.ts';
import type { SiteView } from './cards/viewer.ts';
import type { Turn } from './turn.ts';

/** The id of the site that the person has chosen, or that is the person's own; also while that cannot be asked. */
export const homeSiteIdOf = async ({ api, person }: Pick<Turn, 'api' | 'person'>): Promise<string> => {
  const me = readOf(await api.me({}));
  return me.ok ? me.value.homeSiteId : person.homeSiteId;
};

/** The site that the person has chosen, or that is the person's own. */
export const readHomeSite = async ({ api }: Pick<Turn, 'api'>): Promise<Read<SiteView>> => {
  const me = readOf(await api.me({}));
  return me.ok ? readSite({ api }, me.value.homeSiteId) : me;
};
