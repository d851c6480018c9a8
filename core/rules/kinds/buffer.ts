import { z } from 'zod';
import { resourceDayOf } from '../../booking/day.ts';
import { type Taker, takersOf } from '../../booking/taken-time.ts';
import { tellsNeed } from '../../site/resource.ts';
import type { Rule } from '../../site/rule.ts';
import { type Interval, overlaps, widen } from '../../time/interval.ts';
import type { Subject } from '../engine/facts.ts';
import { gridAfter, gridFrom, gridUpTo } from '../engine/grid.ts';
import { defineKind } from '../engine/kind.ts';

const MINUTE_MS = 60_000;

/** Who must be kept apart: customers of different organisations, or whoever comes after another. */
const BETWEEN = ['organisations', 'always'] as const;

interface Params {
  readonly minutes: number;
  readonly between: (typeof BETWEEN)[number];
}

type Owned = Pick<Taker, 'organisationId'>;

const schema = z.strictObject({ minutes: z.int().min(0).max(240), between: z.enum(BETWEEN) });

const neighboursOf = ({ between }: Params, { request, placed, facts }: Subject): readonly Taker[] => {
  const day = facts.days.get(placed.site.id);
  if (day === undefined) return [];
  const takers = takersOf(resourceDayOf(day, placed.resource.id), facts.replaces?.id);
  return between === 'always' ? takers : takers.filter((each) => each.organisationId !== request.organisationId);
};

/** Adds the starts on the grid with which a booking would begin too soon after the neighbour, or end too near before. */
const addTooClose = (starts: Interval[], neighbour: Interval, bufferMs: number, lengthMs: number): void => {
  starts.push(
    { start: gridFrom(neighbour.end), end: gridFrom(neighbour.end + bufferMs) },
    { start: gridAfter(neighbour.start - bufferMs - lengthMs), end: gridAfter(neighbour.start - lengthMs) },
  );
};

const tooNear = (neighbour: Taker, request: Interval, bufferMs: number): boolean =>
  !overlaps(neighbour, request) && overlaps(widen(neighbour, bufferMs, bufferMs), request);

/**
 * N13: some minutes between neighbours on the same resource, so that customers of different organisations do not meet
 * (S0 3.2.1). An overlap is not its matter but a conflict's (conflict.ts), in `evaluate` and in `blocked` alike.
 */
export const buffer = defineKind({
  kind: 'buffer',
  combine: 'narrowest',
  params: schema,
  evaluate(params, subject, report) {
    const { request, placed } = subject;
    const { minutes } = params;
    const bufferMs = minutes * MINUTE_MS;
    return neighboursOf(params, subject)
      .filter((neighbour) => tooNear(neighbour, request, bufferMs))
      .map(({ start, end }) => {
        if (tellsNeed(placed.resource)) return report('not-free', {});
        return request.start >= end
          ? report('too-close', { minutes, fromAt: gridFrom(end + bufferMs) })
          : report('too-close-before', { minutes, untilAt: gridUpTo(start - bufferMs) });
      });
  },
  blocked(params, subject) {
    const bufferMs = params.minutes * MINUTE_MS;
    const lengthMs = subject.minutes * MINUTE_MS;
    const starts: Interval[] = [];
    for (const neighbour of neighboursOf(params, subject)) addTooClose(starts, neighbour, bufferMs, lengthMs);
    return { starts };
  },
});

/** What the rule of this kind keeps free between two bookings. Throws on a rule that cannot be read. */
export const bufferOf = (rule: Rule): Params => schema.parse(rule.params);

/** What the rules that were selected for a resource keep free between bookings of the two, in milliseconds. */
export const bufferMsBetween = (rules: readonly Rule[], one: Owned, other: Owned): number => {
  const sameOrganisation = one.organisationId === other.organisationId;
  const minutes = rules
    .filter(({ kind }) => kind === 'buffer')
    .map(bufferOf)
    .map((kept) => (kept.between === 'organisations' && sameOrganisation ? 0 : kept.minutes));
  return Math.max(0, ...minutes) * MINUTE_MS;
};
