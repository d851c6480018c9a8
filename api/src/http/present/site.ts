import type { organisation, site, siteSummary } from '@yhteistila/core/contract/schemas/site.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Fixture } from '@yhteistila/core/site/fixture.ts';
import type { Organisation } from '@yhteistila/core/site/organisation.ts';
import type { Resource } from '@yhteistila/core/site/resource.ts';
import type { Rule } from '@yhteistila/core/site/rule.ts';
import type { Site, SiteCard } from '@yhteistila/core/site/site.ts';
import type { Hours, WeeklyHours } from '@yhteistila/core/time/opening.ts';
import type { z } from 'zod';

const HOUR_MINUTES = 60;

const wallClock = (minutes: number): string =>
  `${String(Math.floor(minutes / HOUR_MINUTES)).padStart(2, '0')}:${String(minutes % HOUR_MINUTES).padStart(2, '0')}`;

const presentHours = ({ from, to }: Hours) => ({ from: wallClock(from), to: wallClock(to) });

const presentWeek = (weekly: WeeklyHours) =>
  Object.fromEntries(Object.entries(weekly).map(([weekday, hours]) => [weekday, hours.map(presentHours)]));

/** Without its tenants, which are nobody's to know. */
export const presentOrganisation = ({ id, name, shortName, network }: Organisation): z.output<typeof organisation> => ({
  id,
  name,
  shortName,
  network,
});

export const presentSiteSummary = ({
  id,
  name,
  size,
  timeZone,
  parentId,
  host,
  address,
}: SiteCard): z.output<typeof siteSummary> => ({ id, name, size, timeZone, parentId, host, address });

const isEarmark = ({ kind, scope }: Rule): boolean => kind === 'earmark' && scope.resourceIds !== undefined;

/** What of the rules earmarks this very resource. */
const earmarkOf = (resource: Resource, earmarks: readonly Rule[]) => {
  const rule = earmarks.find(({ scope }) => scope.resourceIds?.includes(resource.id) === true);
  if (rule === undefined) return undefined;
  const named: unknown = rule.params.organisationIds;
  const organisationIds = Array.isArray(named) ? named.filter((each): each is string => typeof each === 'string') : [];
  return { organisationIds, reason: rule.reason };
};

/** Whose an expert or interpreter is, and never who: that is for nobody but who rings them. */
const presentResource = (resource: Resource, earmarks: readonly Rule[]) => ({
  id: resource.id,
  siteId: resource.siteId,
  zoneId: resource.zoneId,
  floor: resource.floor,
  kind: resource.kind,
  type: resource.type,
  name: resource.name,
  capacity: resource.capacity,
  areaM2: resource.areaM2,
  features: [...resource.features],
  networks: [...resource.networks],
  position: resource.position && { x: resource.position.x, y: resource.position.y },
  organisationId: resource.organisationId,
  languages: resource.languages && [...resource.languages],
  earmark: earmarkOf(resource, earmarks),
});

const presentFixture = ({ id, siteId, zoneId, floor, kind, type, name }: Fixture) => ({
  id,
  siteId,
  zoneId,
  floor,
  kind,
  type,
  name,
  features: [],
  networks: [],
});

export const presentSite = (whole: Site, { rules }: Pick<Directory, 'rules'>): z.output<typeof site> => {
  const earmarks = rules.filter(isEarmark);
  return {
    ...presentSiteSummary(whole),
    floors: [...new Set(whole.resources.map(({ floor }) => floor))].sort((a, b) => a - b),
    zones: whole.zones.map(({ id, level, securityArea, name }) => ({ id, level, securityArea, name })),
    resources: [
      ...whole.resources.map((each) => presentResource(each, earmarks)),
      ...(whole.fixtures ?? []).map(presentFixture),
    ],
    hours: {
      building: presentWeek(whole.hours.building),
      customer: presentWeek(whole.hours.customer),
      host: whole.hours.host && presentWeek(whole.hours.host),
      guard: whole.hours.guard && presentWeek(whole.hours.guard),
    },
    stops: (whole.hours.stops ?? []).map(({ place, weekday, hours }) => ({ place, weekday, ...presentHours(hours) })),
  };
};
