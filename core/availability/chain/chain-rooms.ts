import type { PlacedResource } from '../../site/directory.ts';
import { MAKESHIFT_STEP, propernessOf } from '../ranking/proper-types.ts';
import { standingsAt } from '../ranking/standing.ts';
import type { SearchDay } from '../search-facts.ts';
import type { StepOpenings } from './chain-openings.ts';

/** How proper the room is for the step, 0 best; one that is kept for others comes after all. */
const unfitness = (placed: PlacedResource, { ask, starts }: StepOpenings, { facts, site }: SearchDay): number => {
  if (!starts.has(placed)) return Number.POSITIVE_INFINITY;
  const isKept = standingsAt(site, ask.request, facts.directory)(placed) === 'kept';
  return propernessOf(placed.resource.type, ask.request.purpose).step + (isKept ? MAKESHIFT_STEP + 1 : 0);
};

/**
 * Every room in which a step can be had, the most proper first: of visits that cost the same, the one in the earlier
 * rooms is found.
 */
export const roomsOf = (steps: readonly StepOpenings[], on: SearchDay): readonly PlacedResource[] => {
  const rooms = new Set(steps.flatMap(({ starts }) => [...starts.keys()]));
  const unfit = new Map([...rooms].map((room) => [room, Math.min(...steps.map((step) => unfitness(room, step, on)))]));
  return [...rooms].sort((a, b) => (unfit.get(a) ?? 0) - (unfit.get(b) ?? 0));
};
