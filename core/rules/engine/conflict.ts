import { resourceDayOf } from '../../booking/day.ts';
import { type Taker, takersOf } from '../../booking/taken-time.ts';
import type { Finding } from '../../finding/finding.ts';
import { tellsNeed } from '../../site/resource.ts';
import { overlaps } from '../../time/interval.ts';
import type { Subject } from './facts.ts';

const takersFor = ({ facts, placed }: Subject) => {
  const day = facts.days.get(placed.site.id);
  return day === undefined ? [] : takersOf(resourceDayOf(day, placed.resource.id), facts.replaces?.id);
};

/** Of people and portable loops others learn that they are not free, never when they are not (M18; docs/api.md §4). */
const timesOf = ({ placed }: Subject, { start, end }: Taker): Finding['params'] =>
  tellsNeed(placed.resource) ? {} : { fromAt: start, untilAt: end };

/**
 * What takes the resource at the wanted time. The one place that says "occupied". Says from when to when, and nothing
 * else of the other booking (M18).
 */
export const conflictsOn = (subject: Subject): readonly Finding[] =>
  takersFor(subject)
    .filter((taker) => overlaps(taker, subject.request))
    .map((taker) => ({
      rule: 'conflict',
      kind: 'conflict',
      code: 'occupied',
      severity: 'refuse',
      resourceId: subject.placed.resource.id,
      params: timesOf(subject, taker),
    }));
