import type { Directory, PlacedResource } from '../../site/directory.ts';
import type { Scope } from '../../site/rule.ts';
import type { Instant } from '../../time/interval.ts';
import { dayOf } from '../../time/site-time.ts';
import { ringParams } from '../kinds/ring.ts';
import { appliesTo, inForce, narrowest, type ScopeQuestion } from './applies.ts';

/** What a call is asked of: its room where it has one, else the site alone. */
export interface RingQuestion extends Pick<ScopeQuestion, 'request' | 'organiser'> {
  readonly siteId: string;
  readonly resourceId?: string;
  readonly now: Instant;
}

/** Where no rule speaks at all. */
const USUAL_SECONDS = 45;

const looksAtRoom = ({ zoneIds, zoneLevels, resourceKinds, resourceTypes, exceptResourceTypes, resourceIds }: Scope) =>
  [zoneIds, zoneLevels, resourceKinds, resourceTypes, exceptResourceTypes, resourceIds].some(
    (list) => list !== undefined,
  );

/** The call's room, and whether it is one; without a room, any of the site stands for it. */
const placeOf = ({ siteId, resourceId }: RingQuestion, directory: Directory): readonly [PlacedResource?, boolean?] => {
  const room = resourceId === undefined ? undefined : directory.resourceById.get(resourceId);
  if (room !== undefined) return [room, true];
  const [first] = directory.siteById.get(siteId)?.resources ?? [];
  return [first === undefined ? undefined : directory.resourceById.get(first.id), false];
};

/**
 * How long a call rings before it rings on, by the narrowest rule of kind `ring` that applies there, of equals the
 * shortest (N26). A call without a room is told by rules that look at no room.
 */
export const ringSeconds = (question: RingQuestion, directory: Directory): number => {
  const [placed, isRoom] = placeOf(question, directory);
  if (placed === undefined) return USUAL_SECONDS;
  const day = dayOf(question.now, placed.site.timeZone);
  const applying = directory.rules.filter(
    (rule) =>
      rule.kind === 'ring' &&
      inForce(rule, day) &&
      (isRoom === true || !looksAtRoom(rule.scope)) &&
      appliesTo(rule.scope, { ...question, placed, day }),
  );
  const seconds = narrowest(applying).map(({ params }) => ringParams.parse(params).seconds);
  return seconds.length === 0 ? USUAL_SECONDS : Math.min(...seconds);
};
