import { type Directory, type Lookup, type PlacedResource, placeResources } from '@yhteistila/core/site/directory.ts';
import type { Fixture } from '@yhteistila/core/site/fixture.ts';
import type { Presence } from '@yhteistila/core/site/organisation.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import type { Rule } from '@yhteistila/core/site/rule.ts';
import type { Site } from '@yhteistila/core/site/site.ts';
import type { Shard, ShardEntry } from '../../ports/directory-store.ts';

type EntryOf<C extends ShardEntry['collection']> = Extract<ShardEntry, { readonly collection: C }>['entry'];

type ByCollection = { readonly [C in ShardEntry['collection']]: EntryOf<C>[] };

/** The shard's entries by collection, each in order of their ids. */
const byCollection = ({ entries }: Shard): ByCollection => {
  const found: Record<ShardEntry['collection'], unknown[]> = {
    ...{ sites: [], organisations: [], people: [], presences: [], rules: [] },
    ...{ cards: [], listings: [], services: [], members: [] },
  };
  for (const { collection, entry } of entries) found[collection].push(entry);
  // An entry of a collection has the collection's own type.
  return found as ByCollection;
};

const byId = <T extends { readonly id: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.id, item]));

const onceFor = <T>(make: (shard: Shard) => T): ((shard: Shard) => T) => {
  const made = new WeakMap<Shard, { readonly value: T }>();
  return (shard) => {
    const known = made.get(shard) ?? { value: make(shard) };
    made.set(shard, known);
    return known.value;
  };
};

/** What national holds, indexed once for each state of it. */
const nationalOf = onceFor((shard) => {
  const { organisations, cards, listings, rules, services } = byCollection(shard);
  return {
    organisations,
    organisationById: byId(organisations),
    cards,
    listings,
    rules,
    servicesByOrganisation: new Map(services.map((each) => [each.id, each.services])),
  };
});

interface SiteParts {
  readonly site: Site | undefined;
  readonly presences: readonly Presence[];
  readonly rules: readonly Rule[];
  readonly placed: ReadonlyMap<string, PlacedResource>;
  readonly fixtures: ReadonlyMap<string, Fixture>;
}

/** What a site's shard holds, indexed once for each state of it. */
const sitePartsOf = onceFor((shard): SiteParts => {
  const {
    sites: [site],
    presences,
    rules,
  } = byCollection(shard);
  return {
    site,
    presences,
    rules,
    placed: placeResources(site === undefined ? [] : [site]),
    fixtures: byId(site?.fixtures ?? []),
  };
});

/** The sites that there are, by national. */
export const siteIdsIn = (national: Shard): readonly string[] => nationalOf(national).cards.map(({ id }) => id);

/** Those whose people and things are booked from everywhere. */
export const virtualSiteIdsIn = (national: Shard): readonly string[] =>
  nationalOf(national).cards.flatMap(({ id, size }) => (size === 'virtual' ? [id] : []));

const inOrder = <T extends { readonly id: string }>(items: T[]): T[] => items.sort((a, b) => (a.id < b.id ? -1 : 1));

/** In which site an id was seen last: an index over all directories that are made, as ids hardly ever move. */
const homes = { placed: new Map<string, string>(), fixtures: new Map<string, string>() };
const indexed = new WeakSet<SiteParts>();

const indexHomes = (siteId: string, parts: SiteParts): void => {
  if (indexed.has(parts)) return;
  indexed.add(parts);
  for (const kind of ['placed', 'fixtures'] as const) for (const id of parts[kind].keys()) homes[kind].set(id, siteId);
};

const amongSites = <K extends keyof typeof homes>(sites: ReadonlyMap<string, SiteParts>, kind: K) => {
  type Found = SiteParts[K] extends ReadonlyMap<string, infer T> ? T : never;
  const get = (id: string): Found | undefined =>
    // The kind's own map holds what is found of that kind.
    sites.get(homes[kind].get(id) ?? '')?.[kind].get(id) as Found | undefined;
  return { get, has: (id: string) => get(id) !== undefined };
};

export interface DirectoryParts {
  readonly national: Shard;
  /** By site id. */
  readonly sites: ReadonlyMap<string, Shard>;
  readonly personById: Lookup<Person>;
}

const versionAt =
  ({ national, sites }: DirectoryParts) =>
  (siteIds: readonly string[]): string =>
    [
      `national:${national.version}`,
      ...[...new Set(siteIds)].sort().map((id) => `${id}:${sites.get(id)?.version ?? 0}`),
    ].join(' ');

/** One directory of national and the sites. What was made of a shard before is used again. */
export const composeDirectory = (parts: DirectoryParts): Directory => {
  const { rules, ...national } = nationalOf(parts.national);
  const held = new Map<string, SiteParts>();
  for (const [id, shard] of parts.sites) {
    const ofSite = sitePartsOf(shard);
    if (ofSite.site === undefined) continue;
    indexHomes(id, ofSite);
    held.set(id, ofSite);
  }
  const sites = inOrder([...held.values()].flatMap(({ site }) => site ?? []));
  return {
    ...national,
    sites,
    rules: inOrder([...rules, ...[...held.values()].flatMap((ofSite) => ofSite.rules)]),
    siteById: byId(sites),
    personById: parts.personById,
    resourceById: amongSites(held, 'placed'),
    fixtureById: amongSites(held, 'fixtures'),
    presencesBySite: new Map([...held].map(([id, { presences }]) => [id, presences])),
    versionAt: versionAt(parts),
  };
};
