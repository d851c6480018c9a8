import { SPACE_TYPES, type SpaceType } from '@yhteistila/core/site/resource.ts';
import type { SiteView } from '../../cards/viewer.ts';
import { homeSiteIdOf } from '../../home-site.ts';
import type { Turn } from '../../turn.ts';
import type { NamedRoom } from '../../understanding/said.ts';
import { type Understood, understand } from '../../understanding/understand.ts';
import { bookableSites } from '../offers/bookable-sites.ts';
import { readSite } from '../read-placed.ts';

/** What was understood of a sentence, and at which site it is meant. */
export interface Hearing {
  readonly heard: Understood;
  readonly siteId: string;
}

const isSpaceType = (type: string): type is SpaceType => SPACE_TYPES.some((each) => each === type);

const roomsIn = ({ resources }: Pick<SiteView, 'resources'>): readonly NamedRoom[] =>
  resources.flatMap(({ id, kind, name, type }) => (kind === 'space' && isSpaceType(type) ? [{ id, name, type }] : []));

const roomsAt = async (turn: Turn, siteId: string): Promise<readonly NamedRoom[]> => {
  const site = await readSite(turn, siteId);
  return site.ok ? roomsIn(site.value) : [];
};

/**
 * What the person's sentence wishes; undefined for one that speaks of no booking. Rooms are those of the site that it
 * names, else of the person's own.
 */
export const hear = async (turn: Turn, sentence: string, isWish: boolean): Promise<Hearing | undefined> => {
  const sites = await bookableSites(turn);
  const home = await homeSiteIdOf(turn);
  const at = sites.find(({ id }) => id === home) ?? sites[0];
  if (at === undefined) return undefined;
  const listening = { now: turn.now, zone: at.timeZone, language: turn.language, sites, isWish };
  const heard = understand(sentence, { ...listening, rooms: await roomsAt(turn, at.id) });
  const named = heard?.siteId ?? heard?.act?.about.siteId;
  if (heard === undefined || named === undefined || named === at.id) return heard && { heard, siteId: at.id };
  const there = understand(sentence, { ...listening, rooms: await roomsAt(turn, named) });
  return there && { heard: there, siteId: named };
};
