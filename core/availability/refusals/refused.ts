import type { Finding } from '../../finding/finding.ts';
import { fundamentalFirst, withoutImplied } from '../../finding/telling-order.ts';
import type { PlacedResource } from '../../site/directory.ts';

/** Resources that were refused for the same reason, in the same words: what `finding` tells holds for each of them. */
export interface RefusedGroup {
  readonly finding: Finding;
  readonly siteId: string;
  readonly resourceIds: readonly string[];
  /** Set where nothing is offered because of this: it holds for every space that was looked for. */
  readonly decides?: true;
  /** Set where it says of spaces that nobody looked for that they are for something else. */
  readonly otherUse?: true;
}

export interface RefusedResource {
  readonly placed: PlacedResource;
  readonly findings: readonly Finding[];
}

/** What was asked for, to tell reasons from what is none. */
export interface Sought {
  /** Whether such a space is what one looks for with this purpose, or its type was named. */
  readonly isSought: (placed: PlacedResource) => boolean;
  readonly hasOffers: boolean;
}

interface Group {
  readonly finding: Finding;
  readonly siteId: string;
  readonly resourceIds: Set<string>;
  /** How many of them are of the sort that was looked for. */
  sought: number;
}

/** Reasons of single rooms: that all are taken is told by their times, and is no rule for the whole. */
const OF_ROOMS: ReadonlySet<Finding['kind']> = new Set<Finding['kind']>(['conflict', 'buffer', 'closure']);

/** A finding on what should come along is told of that, whichever space it should come to. */
const keyOf = ({ kind, code, params, resourceId }: Finding, { resource, site }: PlacedResource): string =>
  JSON.stringify([kind, code, params, resourceId === resource.id ? '' : resourceId, site.timeZone]);

const groupsOf = (refused: readonly RefusedResource[], isSought: ReadonlySet<RefusedResource>): Group[] => {
  const groups = new Map<string, Group>();
  for (const each of refused) {
    const { placed, findings } = each;
    for (const finding of findings) {
      const key = keyOf(finding, placed);
      const group = groups.get(key) ?? { finding, siteId: placed.site.id, resourceIds: new Set<string>(), sought: 0 };
      groups.set(key, group);
      if (!group.resourceIds.has(placed.resource.id) && isSought.has(each)) group.sought += 1;
      group.resourceIds.add(placed.resource.id);
    }
  }
  return [...groups.values()];
};

/** How little is missing, so that of several the nearest is told: the largest room, the longest time, the fewest needs. */
const missOf = ({ finding: { params } }: Group): number => {
  const { capacity, maximum, needs } = params;
  if (typeof capacity === 'number') return -capacity;
  if (typeof maximum === 'number') return -maximum;
  return Array.isArray(needs) ? needs.length : 0;
};

/** The reasons that hold for all that were looked for; of one kind those by which the least is missing. */
const decidingAmong = (groups: readonly Group[], sought: readonly RefusedResource[]): ReadonlySet<Group> => {
  const kindsOfAll = [...new Set(groups.map(({ finding }) => finding.kind))].filter(
    (kind) => !OF_ROOMS.has(kind) && sought.every(({ findings }) => findings.some((finding) => finding.kind === kind)),
  );
  const candidates = groups.filter((group) => group.sought > 0 && kindsOfAll.includes(group.finding.kind));
  const told = new Set(withoutImplied(candidates.map(({ finding }) => finding)));
  const nearest = (kind: Finding['kind']): number =>
    Math.min(...candidates.filter(({ finding }) => finding.kind === kind).map(missOf));
  return new Set(
    candidates.filter((group) => told.has(group.finding) && missOf(group) === nearest(group.finding.kind)),
  );
};

const isOtherUse = ({ finding, sought }: Group): boolean =>
  sought === 0 && (finding.code === 'purpose-not-fit' || finding.code === 'purpose-not-here');

/**
 * Groups by what is said, so that it is true of each member; a resource may stand in several. First what decides, then
 * what concerns most of those that were looked for, the most fundamental first; last that others are for other uses.
 */
export const groupRefusals = (
  refused: readonly RefusedResource[],
  { isSought, hasOffers }: Sought,
): readonly RefusedGroup[] => {
  const ofSort = refused.filter(({ placed }) => isSought(placed));
  const sought = ofSort.length > 0 ? ofSort : refused;
  const groups = groupsOf(refused, new Set(sought));
  const deciding = hasOffers ? new Set<Group>() : decidingAmong(groups, sought);
  const rankOf = (group: Group): number => {
    if (deciding.has(group)) return 0;
    if (group.sought > 0) return 1;
    return isOtherUse(group) ? 3 : 2;
  };
  return groups
    .sort(
      (a, b) =>
        rankOf(a) - rankOf(b) ||
        (deciding.has(a) ? 0 : b.sought - a.sought) ||
        fundamentalFirst(a.finding, b.finding) ||
        missOf(a) - missOf(b),
    )
    .map((group) => ({
      finding: group.finding,
      siteId: group.siteId,
      resourceIds: [...group.resourceIds],
      ...(deciding.has(group) ? { decides: true as const } : {}),
      ...(isOtherUse(group) ? { otherUse: true as const } : {}),
    }));
};
