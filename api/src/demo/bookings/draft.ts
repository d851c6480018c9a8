import type { BookingRequest } from '@yhteistila/core/booking/booking.ts';
import type { PeopledDirectory } from '@yhteistila/core/site/directory.ts';
import type { PresenceColumn } from '@yhteistila/core/site/organisation.ts';
import { type Purpose, servesCustomers } from '@yhteistila/core/site/purpose.ts';
import type { Resource, SpaceType } from '@yhteistila/core/site/resource.ts';
import type { Site } from '@yhteistila/core/site/site.ts';
import type { ZoneLevel } from '@yhteistila/core/site/zone.ts';
import type { Interval } from '@yhteistila/core/time/interval.ts';
import { TITLES } from './habits.ts';
import { between, pick, type Random } from './random.ts';

/** Agencies with the most customers: three times as common as the others. */
const LARGE = new Set(['vero', 'te', 'kela', 'pori-kaupunki']);
const MAX_ATTENDEES = 12;

/** Who usually celebrates: weddings are the population agency's (S2 3). */
const HOLDERS: { readonly [type in SpaceType]?: readonly string[] } = {
  ceremonyRoom: ['dvv', 'dvv', 'dvv', 'vero', 'te'],
};

const weighted = (organisationIds: readonly string[]): readonly string[] =>
  organisationIds.flatMap((id) => (LARGE.has(id) ? [id, id, id] : [id]));

const holdersOf = (type: Resource['type']): readonly string[] | undefined =>
  type === 'ceremonyRoom' ? HOLDERS[type] : undefined;

const levelOf = (site: Site, resource: Resource): ZoneLevel | undefined =>
  site.zones.find(({ id }) => id === resource.zoneId)?.level;

/** Who is at a site in which way may want what there (N1–N3, N18): who is remote has no use of its work and meeting rooms. */
const wants = (column: PresenceColumn, purpose: Purpose, site: Site, resource: Resource): boolean => {
  if (purpose === 'customerService') return column === 'serving';
  const isPublic = levelOf(site, resource) === 'public';
  if (purpose === 'remoteService') return isPublic ? column !== 'office' : column === 'serving';
  return column !== 'remote' || (isPublic && site.size !== 'L' && site.size !== 'M');
};

/** Organisations that could book the resource for the purpose; the rules have the last word. */
export const candidates = (
  directory: PeopledDirectory,
  site: Site,
  resource: Resource,
  purpose: Purpose,
): readonly string[] => {
  if (resource.organisationId !== undefined) return [resource.organisationId];
  const holders = holdersOf(resource.type);
  if (holders !== undefined) return holders;
  const here = directory.presencesBySite.get(site.id) ?? [];
  const present = weighted(
    here.filter(({ column }) => wants(column, purpose, site, resource)).map(({ organisationId }) => organisationId),
  );
  return resource.type === 'coCreationArea' ? [...present, ...directory.organisations.map(({ id }) => id)] : present;
};

const chance = (random: Random, part: number): boolean => random() < part;

const usuallyExternal = (site: Site, resource: Resource, purpose: Purpose, random: Random): boolean => {
  if (levelOf(site, resource) === 'internal') return false;
  return servesCustomers(purpose) || purpose === 'event' || chance(random, 0.2);
};

/** What a customer may need and this very room has (M12). */
const needsIn = (resource: Resource, purpose: Purpose, random: Random): BookingRequest['needs'] =>
  servesCustomers(purpose) && chance(random, 0.12)
    ? resource.features
        .filter((feature) => feature === 'hearingLoop' || feature === 'stepFree' || feature === 'quiet')
        .slice(0, 1)
    : [];

/** One request as a member of the organisation's staff might make it. */
export const draft = (
  site: Site,
  resource: Resource,
  time: Interval,
  purpose: Purpose,
  organisationId: string,
  random: Random,
): BookingRequest => {
  const titles = TITLES[purpose];
  const attends = titles !== undefined && resource.capacity !== undefined && resource.capacity > 1;
  return {
    siteId: site.id,
    resourceIds: [resource.id],
    start: time.start,
    end: time.end,
    purpose,
    organisationId,
    ...(titles === undefined ? {} : { title: pick(random, titles) }),
    ...(attends ? { attendees: between(random, 2, Math.min(resource.capacity ?? 2, MAX_ATTENDEES)) } : {}),
    needs: needsIn(resource, purpose, random),
    externalParticipants: usuallyExternal(site, resource, purpose, random),
    confidential: resource.features.includes('soundproof') && chance(random, 0.2),
  };
};

/** The same with an interpreter for the customer, or with laptops for the team, where the site lends them. */
export const withExtra = (site: Site, request: BookingRequest, random: Random): BookingRequest => {
  const { purpose, needs, resourceIds } = request;
  const wanted = purpose === 'customerService' ? 'interpreter' : purpose === 'teamDay' ? 'laptopCart' : undefined;
  const extra = site.resources.find(({ type }) => type === wanted);
  if (extra === undefined || !chance(random, wanted === 'interpreter' ? 0.05 : 0.4)) return request;
  const interpreted = wanted === 'interpreter' ? { needs: [...needs, 'interpreter'] as const, languages: ['ru'] } : {};
  return { ...request, ...interpreted, resourceIds: [...resourceIds, extra.id] };
};
