import type { Directory, PlacedResource } from '../../site/directory.ts';
import type { Rule } from '../../site/rule.ts';
import { dayOf } from '../../time/site-time.ts';
import { appliesTo } from './applies.ts';
import type { Subject } from './facts.ts';

const placedByIds = new WeakMap<Directory, WeakMap<readonly string[], readonly PlacedResource[]>>();

/** Asked for by many rules of each of a request's resources: worked out once. */
const allOf = (ids: readonly string[], directory: Directory): readonly PlacedResource[] => {
  const ofDirectory = placedByIds.get(directory) ?? new WeakMap<readonly string[], readonly PlacedResource[]>();
  placedByIds.set(directory, ofDirectory);
  const known = ofDirectory.get(ids);
  if (known !== undefined) return known;
  const all = ids.flatMap((id) => directory.resourceById.get(id) ?? []);
  ofDirectory.set(ids, all);
  return all;
};

/**
 * Every resource of the request with its place. In a search whose request names no resources yet, the one that is
 * looked at.
 */
export const placedOf = ({ request, placed, facts }: Subject): readonly PlacedResource[] => {
  const all = allOf(request.resourceIds, facts.directory);
  return all.includes(placed) ? all : [placed, ...all];
};

/**
 * Whether the subject is the first resource of the request that the rule reaches (and `concerns` holds of): what a rule
 * says of the whole booking is told once, there.
 */
export const isFirstConcerned = (
  subject: Subject,
  rule: Rule,
  concerns: (placed: PlacedResource) => boolean = () => true,
): boolean => {
  const { request, placed, facts } = subject;
  if (request.resourceIds[0] === placed.resource.id) return true;
  for (const other of placedOf(subject)) {
    if (other === placed) return true;
    const day = dayOf(request.start, other.site.timeZone);
    const asked = { request, placed: other, organiser: facts.organiser, day };
    if (concerns(other) && appliesTo(rule.scope, asked)) return false;
  }
  return true;
};
