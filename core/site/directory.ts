import type { TimeZone } from '../time/site-time.ts';
import type { Fixture } from './fixture.ts';
import { type Listing, listingOf, type Organisation, type Presence, type Service } from './organisation.ts';
import type { Person } from './person.ts';
import type { Resource } from './resource.ts';
import type { Rule } from './rule.ts';
import { cardOf, type Site, type SiteCard } from './site.ts';
import type { Zone } from './zone.ts';

/** What lies outside a day, as it was stored: sites, organisations, people, presence and rules. */
export interface DirectoryContents {
  readonly sites: readonly Site[];
  readonly organisations: readonly Organisation[];
  readonly people: readonly Person[];
  readonly presences: readonly Presence[];
  readonly rules: readonly Rule[];
}

/** A resource with the site and zone that it lies in. */
export interface PlacedResource {
  readonly resource: Resource;
  readonly site: Site;
  readonly zone: Zone;
}

/** What is found by its id. */
export interface Lookup<T> {
  get(id: string): T | undefined;
  has(id: string): boolean;
}

/** A snapshot of what lies outside the days: all sites, and what they have in common. Immutable, but for who is known. */
export interface Directory {
  readonly sites: readonly Site[];
  /** The same as lists tell them. */
  readonly cards: readonly SiteCard[];
  readonly organisations: readonly Organisation[];
  readonly rules: readonly Rule[];
  /** Who is listed at which site. */
  readonly listings: readonly Listing[];
  readonly siteById: Lookup<Site>;
  readonly organisationById: Lookup<Organisation>;
  /** Those whom somebody has asked for: people are read one by one. */
  readonly personById: Lookup<Person>;
  readonly resourceById: Lookup<PlacedResource>;
  readonly fixtureById: Lookup<Fixture>;
  readonly presencesBySite: Lookup<readonly Presence[]>;
  /** All services that an organisation gives anywhere. */
  readonly servicesByOrganisation: Lookup<readonly Service[]>;
  /** Names the state of the rules and of these sites. Bookings keep it as `decidedWith`. */
  readonly versionAt: (siteIds: readonly string[]) => string;
}

/** A directory with those people whom a question is about. */
export interface PeopledDirectory extends Directory {
  readonly people: readonly Person[];
}

/** A directory of which everything is known. */
export interface WholeDirectory extends PeopledDirectory, DirectoryContents {
  readonly version: string;
  readonly personById: ReadonlyMap<string, Person>;
  readonly resourceById: ReadonlyMap<string, PlacedResource>;
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.id, item]));

/** The resources of the sites, by id. Throws when one names a zone that its site does not have. */
export const placeResources = (sites: readonly Site[]): Map<string, PlacedResource> => {
  const placed = new Map<string, PlacedResource>();
  for (const site of sites) {
    const zones = byId(site.zones);
    for (const resource of site.resources) {
      const zone = zones.get(resource.zoneId);
      if (zone === undefined) throw new Error(`resource ${resource.id} lies in unknown zone ${resource.zoneId}`);
      placed.set(resource.id, { resource, site, zone });
    }
  }
  return placed;
};

const presencesBySite = (presences: readonly Presence[]): Map<string, Presence[]> => {
  const bySite = new Map<string, Presence[]>();
  for (const presence of presences) {
    const there = bySite.get(presence.siteId);
    if (there === undefined) bySite.set(presence.siteId, [presence]);
    else there.push(presence);
  }
  return bySite;
};

const servicesByOrganisation = (presences: readonly Presence[]): Map<string, readonly Service[]> => {
  const found = new Map<string, readonly Service[]>();
  for (const { organisationId, services } of presences) {
    const known = found.get(organisationId) ?? [];
    found.set(organisationId, [...known, ...services.filter(({ id }) => !known.some((each) => each.id === id))]);
  }
  return found;
};

/** Indexes contents. Throws when a resource names a zone that its site does not have. */
export const indexDirectory = (version: string, contents: DirectoryContents): WholeDirectory => ({
  ...contents,
  version,
  versionAt: () => version,
  cards: contents.sites.map(cardOf),
  listings: contents.presences.map(listingOf),
  servicesByOrganisation: servicesByOrganisation(contents.presences),
  siteById: byId(contents.sites),
  organisationById: byId(contents.organisations),
  personById: byId(contents.people),
  resourceById: placeResources(contents.sites),
  fixtureById: byId(contents.sites.flatMap(({ fixtures = [] }) => fixtures)),
  presencesBySite: presencesBySite(contents.presences),
});

/** The organisation's presence at the site, in whatever column; undefined for a guest. */
export const presenceOf = (
  directory: Pick<Directory, 'presencesBySite'>,
  siteId: string,
  organisationId: string,
): Presence | undefined =>
  directory.presencesBySite.get(siteId)?.find((presence) => presence.organisationId === organisationId);

/** Present: its staff work there, serving customers or in offices of their own (docs/rules.md §1, 5). */
export const isPresent = (
  directory: Pick<Directory, 'presencesBySite'>,
  siteId: string,
  organisationId: string,
): boolean => {
  const column = presenceOf(directory, siteId, organisationId)?.column;
  return column === 'serving' || column === 'office';
};

/** Remote: it serves the site's customers from afar, and none of its staff work there (docs/rules.md §1, 5). */
export const isRemote = (
  directory: Pick<Directory, 'presencesBySite'>,
  siteId: string,
  organisationId: string,
): boolean => presenceOf(directory, siteId, organisationId)?.column === 'remote';

/** Present or remote at the site; a guest is neither. */
export const isListed = (
  directory: Pick<Directory, 'presencesBySite'>,
  siteId: string,
  organisationId: string,
): boolean => presenceOf(directory, siteId, organisationId) !== undefined;

/** Present or remote at any site at all (N25). */
export const isListedAnywhere = ({ listings }: Directory, organisationId: string): boolean =>
  listings.some((each) => each.organisationId === organisationId);

/** The zone of the site; UTC where the site is not told or not known. */
export const zoneOf = (directory: Directory, siteId: string | undefined): TimeZone =>
  (siteId === undefined ? undefined : directory.siteById.get(siteId)?.timeZone) ?? 'UTC';
