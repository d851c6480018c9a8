import type { TimeZone } from '../time/site-time.ts';
import type { Fixture } from './fixture.ts';
import type { Organisation, Presence } from './organisation.ts';
import type { Person } from './person.ts';
import type { Resource } from './resource.ts';
import type { Rule } from './rule.ts';
import type { Site } from './site.ts';
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

/** One immutable snapshot of the directory, indexed. Bookings keep its version as `decidedWith`. */
export interface Directory extends DirectoryContents {
  readonly version: string;
  readonly siteById: ReadonlyMap<string, Site>;
  readonly organisationById: ReadonlyMap<string, Organisation>;
  readonly personById: ReadonlyMap<string, Person>;
  readonly resourceById: ReadonlyMap<string, PlacedResource>;
  readonly fixtureById: ReadonlyMap<string, Fixture>;
  readonly presencesBySite: ReadonlyMap<string, readonly Presence[]>;
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.id, item]));

const placeResources = (sites: readonly Site[]): Map<string, PlacedResource> => {
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

/** Indexes stored contents. Throws when a resource names a zone that its site does not have. */
export const indexDirectory = (version: string, contents: DirectoryContents): Directory => ({
  ...contents,
  version,
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
export const isListedAnywhere = (directory: Directory, organisationId: string): boolean =>
  directory.presences.some((presence) => presence.organisationId === organisationId);

/** The zone of the site; UTC where the site is not told or not known. */
export const zoneOf = (directory: Directory, siteId: string | undefined): TimeZone =>
  (siteId === undefined ? undefined : directory.siteById.get(siteId)?.timeZone) ?? 'UTC';
