import { z } from 'zod';
import type { Closure } from '../../booking/day.ts';
import { overlaps } from '../../time/interval.ts';
import type { Subject } from '../engine/facts.ts';
import { defineKind } from '../engine/kind.ts';

const NONE: readonly Closure[] = [];

const closuresOf = ({ placed, facts }: Subject): readonly Closure[] =>
  facts.days.get(placed.site.id)?.resourceDays.get(placed.resource.id)?.closures ?? NONE;

/** Not while the resource is out of use (N24). */
export const closure = defineKind({
  kind: 'closure',
  combine: 'each',
  params: z.strictObject({}),
  evaluate: (_params, subject, report) =>
    closuresOf(subject)
      .filter((each) => overlaps(each, subject.request))
      .map((each) => report('out-of-use', { fromAt: each.start, untilAt: each.end, because: each.reason })),
  blocked: (_params, subject) => ({ coverage: closuresOf(subject) }),
});
