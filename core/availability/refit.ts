import type { BookingRequest } from '../booking/booking.ts';
import { isFeature, needsInterpreter } from '../booking/need.ts';
import { decide } from '../rules/engine/decide.ts';
import type { Facts } from '../rules/engine/facts.ts';
import { BROUGHT_BY } from '../rules/kinds/needs.ts';
import type { PlacedResource } from '../site/directory.ts';
import type { Feature, Resource } from '../site/resource.ts';
import { propernessOf } from './ranking/proper-types.ts';

/** A request that is to keep its time, and its room where that still fits. */
interface Refit {
  readonly request: BookingRequest;
  readonly facts: Facts;
  readonly spaces: readonly PlacedResource[];
  /** Experts and equipment that come along wherever it goes. */
  readonly kept: readonly PlacedResource[];
}

const placedIn = (ids: readonly string[], { directory }: Facts): readonly PlacedResource[] =>
  ids.flatMap((id) => directory.resourceById.get(id) ?? []);

const isInterpreter = ({ resource }: PlacedResource): boolean => resource.type === 'interpreter';

const idsOf = (placed: readonly PlacedResource[]): readonly string[] => placed.map(({ resource }) => resource.id);

/** Whether the person or piece of equipment can be had for the time, whatever room it is in. */
const isToBeHad = ({ request, facts }: Refit, { resource }: PlacedResource): boolean => {
  const { languages: _, ...alone } = request;
  return decide({ ...alone, needs: [], confidential: false, resourceIds: [resource.id] }, facts).allowed;
};

/** What the site lends, and people who serve from the virtual site. */
const lent = ({ request, facts: { directory } }: Refit, type: Resource['type']): readonly PlacedResource[] =>
  directory.sites
    .filter(({ id, size }) => id === request.siteId || size === 'virtual')
    .flatMap(({ resources }) => resources.filter((resource) => resource.type === type))
    .flatMap(({ id }) => directory.resourceById.get(id) ?? [])
    .sort((a, b) => Number(b.site.id === request.siteId) - Number(a.site.id === request.siteId));

/**
 * Interpreters who speak the languages between them, as few as may be: those who are booked already first. Undefined
 * where nobody can be had; none where none is wanted.
 */
const interpretersFor = (refit: Refit): readonly PlacedResource[] | undefined => {
  const { needs, languages = [] } = refit.request;
  if (!needsInterpreter({ needs, languages })) return [];
  const booked = placedIn(refit.request.resourceIds, refit.facts).filter(isInterpreter);
  const others = lent(refit, 'interpreter').filter((each) => !booked.includes(each) && isToBeHad(refit, each));
  const candidates = [...booked, ...others];
  if (languages.length === 0)
    return candidates.length === 0 ? undefined : candidates.slice(0, Math.max(1, booked.length));
  const chosen: PlacedResource[] = [];
  let unspoken: readonly string[] = languages;
  const spokenBy = ({ resource }: PlacedResource) =>
    unspoken.filter((each) => resource.languages?.includes(each)).length;
  while (unspoken.length > 0) {
    const [next] = candidates.toSorted((a, b) => spokenBy(b) - spokenBy(a));
    if (next === undefined || spokenBy(next) === 0) return undefined;
    chosen.push(next);
    unspoken = unspoken.filter((each) => !next.resource.languages?.includes(each));
  }
  return chosen;
};

const lacking = ({ request, kept }: Refit, rooms: readonly PlacedResource[]): readonly Feature[] => {
  const isBrought = (feature: Feature) => kept.some(({ resource }) => resource.type === BROUGHT_BY[feature]);
  return request.needs
    .filter(isFeature)
    .filter((feature) => rooms.some(({ resource }) => !resource.features.includes(feature)) && !isBrought(feature));
};

/** Portable equipment for what the rooms lack; undefined where something of it cannot be brought. */
const equipmentFor = (refit: Refit, rooms: readonly PlacedResource[]): readonly PlacedResource[] | undefined => {
  const brought: PlacedResource[] = [];
  for (const feature of lacking(refit, rooms)) {
    const type = BROUGHT_BY[feature];
    const found = type && lent(refit, type).find((each) => !brought.includes(each) && isToBeHad(refit, each));
    if (found === undefined) return undefined;
    brought.push(found);
  }
  return brought;
};

/** Nobody who does not ask for its second exit or glass is sent to where threats are met (M8). */
const isSuitable = ({ request }: Refit, { resource }: PlacedResource, from: PlacedResource): boolean =>
  resource.type !== 'securityRoom' ||
  from.resource.type === 'securityRoom' ||
  request.needs.includes('secondExit') ||
  request.needs.includes('securityGlass');

/** The nearest to what was booked first: the same type, the most proper other, the same zone, the least space and equipment to waste. */
const nearestFirst = ({ request }: Refit, from: PlacedResource) => {
  const unused = ({ resource }: PlacedResource) =>
    resource.features.filter((each) => !request.needs.includes(each)).length;
  const order = (placed: PlacedResource): readonly number[] => [
    Number(placed.resource.type !== from.resource.type),
    propernessOf(placed.resource.type, request.purpose).step,
    Number(placed.zone !== from.zone),
    Number(placed.resource.floor !== from.resource.floor),
    placed.resource.capacity ?? Number.POSITIVE_INFINITY,
    unused(placed),
  ];
  return (a: PlacedResource, b: PlacedResource): number => {
    const [one, other] = [order(a), order(b)];
    const differs = one.findIndex((value, index) => value !== other[index]);
    if (differs >= 0) return (one[differs] ?? 0) < (other[differs] ?? 0) ? -1 : 1;
    return a.resource.id < b.resource.id ? -1 : 1;
  };
};

const otherRooms = (refit: Refit): readonly PlacedResource[] => {
  const { request, facts, spaces } = refit;
  const [from, ...more] = spaces;
  if (from === undefined || more.length > 0) return [];
  return placedIn(
    from.site.resources.filter(({ kind }) => kind === 'space').map(({ id }) => id),
    facts,
  )
    .filter((placed) => placed !== from && placed.site.id === request.siteId && isSuitable(refit, placed, from))
    .sort(nearestFirst(refit, from));
};

/** In the order in which they are tried: where it is, then rooms that have what is needed, then rooms to bring it to. */
const attempts = (refit: Refit): readonly (readonly PlacedResource[])[] => {
  const rooms = otherRooms(refit).map((room) => [room]);
  const [whole, bare] = [
    rooms.filter((room) => lacking(refit, room).length === 0),
    rooms.filter((room) => lacking(refit, room).length > 0),
  ];
  return [refit.spaces, ...whole, ...bare];
};

/** The same resources in another order are no change. */
const inBookedOrder = (resourceIds: readonly string[], { resourceIds: booked }: BookingRequest): readonly string[] =>
  resourceIds.length === booked.length && resourceIds.every((id) => booked.includes(id)) ? booked : resourceIds;

/**
 * What a changed request takes at the same time (M12): its own room as long as that fits, else the nearest that does,
 * with the interpreters and the portable equipment that it now needs and without those it needs no more. Undefined where
 * nothing fits. `facts` must hold the day of the virtual sites too.
 */
export const refit = (request: BookingRequest, facts: Facts): readonly string[] | undefined => {
  const booked = placedIn(request.resourceIds, facts);
  const spaces = booked.filter(({ resource }) => resource.kind === 'space');
  const kept = booked.filter((placed) => !spaces.includes(placed) && !isInterpreter(placed));
  const of = { request, facts, spaces, kept };
  const interpreters = interpretersFor(of);
  if (interpreters === undefined) return undefined;
  for (const rooms of attempts(of)) {
    const equipment = equipmentFor(of, rooms);
    if (equipment === undefined) continue;
    const resourceIds = idsOf([...rooms, ...kept, ...interpreters, ...equipment]);
    const { allowed, status } = decide({ ...request, resourceIds }, facts);
    // Nobody who waits at a desk is sent to a room that a coordinator has to grant first.
    if (allowed && (status === 'confirmed' || rooms === spaces)) return inBookedOrder(resourceIds, request);
  }
  return undefined;
};
