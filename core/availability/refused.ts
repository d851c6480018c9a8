import type { Finding } from '../rules/finding.ts';
import type { PlacedResource } from '../site/directory.ts';
import { addAll, addRange, keepOnly, nextSlot, noSlots, removeAll, type Slots } from './bitmap.ts';
import type { Openings } from './openings.ts';

/** Resources that were refused for the same reason, which `finding` tells of the first of them. */
export interface RefusedGroup {
  readonly finding: Finding;
  readonly siteId: string;
  readonly resourceIds: readonly string[];
}

export interface RefusedResource {
  readonly placed: PlacedResource;
  readonly findings: readonly Finding[];
}

/** So many things in the way at one time are told apart; beyond, one time is as bad as another. */
const MOST_COUNTED = 6;

/** The first slot of `among` that the fewest rows hold, with how many do; undefined when `among` is empty. */
const leastHeld = (among: Slots, rows: readonly Slots[]): { slot: number; held: number } | undefined => {
  // heldBy[n]: slots that more than n of the rows so far hold.
  const heldBy = Array.from({ length: MOST_COUNTED }, () => noSlots());
  for (const row of rows) {
    for (let held = MOST_COUNTED - 1; held >= 0; held--) {
      const more = row.slice();
      const fewer = heldBy[held - 1];
      if (fewer !== undefined) keepOnly(more, fewer);
      const slots = heldBy[held];
      if (slots !== undefined) addAll(slots, more);
    }
  }
  for (const [held, slots] of [...heldBy, noSlots()].entries()) {
    const left = among.slice();
    removeAll(left, slots);
    const slot = nextSlot(left, 0);
    if (slot >= 0) return { slot, held };
  }
  return undefined;
};

/** The time at which the least stands in the way of the resource: the reasons there are the decisive ones. */
export const representative = (
  placed: PlacedResource,
  days: readonly Openings[],
  length: number,
): { openings: Openings; slot: number; held: number } | undefined => {
  let best: { openings: Openings; slot: number; held: number } | undefined;
  for (const openings of days) {
    const among = noSlots();
    addRange(among, openings.on.from, openings.on.to - length + 1);
    const found = leastHeld(among, openings.obstacles(placed));
    if (found !== undefined && (best === undefined || found.held < best.held)) best = { openings, ...found };
    if (best !== undefined && best.held <= 1) break;
  }
  return best;
};

/** Groups by kind and code in the order of the first resource that each concerns; a resource may stand in several. */
export const groupRefusals = (refused: readonly RefusedResource[]): RefusedGroup[] => {
  const groups = new Map<string, { finding: Finding; siteId: string; resourceIds: Set<string> }>();
  for (const { placed, findings } of refused) {
    for (const finding of findings) {
      const key = `${finding.kind}.${finding.code}`;
      const group = groups.get(key);
      if (group !== undefined) group.resourceIds.add(placed.resource.id);
      else groups.set(key, { finding, siteId: placed.site.id, resourceIds: new Set([placed.resource.id]) });
    }
  }
  return [...groups.values()].map(({ resourceIds, ...group }) => ({ ...group, resourceIds: [...resourceIds] }));
};
