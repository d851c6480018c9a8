import { z } from 'zod';
import type { Instant } from '../../time/interval.ts';
import { dayInterval, dayOf } from '../../time/site-time.ts';
import { gridAfter } from '../engine/grid.ts';
import { defineKind } from '../engine/kind.ts';

const MINUTE_MS = 60_000;

interface Params {
  readonly organisationIds: readonly string[];
  readonly releaseMinutesBefore?: number | undefined;
}

/** The moment from which anyone may book a start; undefined when the space is never released. */
const freeAt = ({ releaseMinutesBefore }: Params, start: Instant): Instant | undefined =>
  releaseMinutesBefore === undefined ? undefined : start - releaseMinutesBefore * MINUTE_MS;

/**
 * M6: a space earmarked to some organisations, for a stated reason; the others may book it once it is released, so long
 * before the start. The reason is the rule's own text, found by the finding's rule id.
 */
export const earmark = defineKind({
  kind: 'earmark',
  combine: 'each',
  params: z.strictObject({
    organisationIds: z.array(z.string()).min(1),
    releaseMinutesBefore: z.int().min(0).optional(),
  }),
  evaluate(params, { request, facts }, report) {
    const { organisationIds } = params;
    if (organisationIds.includes(request.organisationId)) return [];
    const free = freeAt(params, request.start);
    if (free === undefined) return [report('earmarked', { organisationIds })];
    return facts.now >= free ? [] : [report('earmarked-until', { organisationIds, freeAt: free })];
  },
  blocked(params, { request, placed, facts }) {
    if (params.organisationIds.includes(request.organisationId)) return {};
    const { timeZone } = placed.site;
    const day = dayInterval(dayOf(request.start, timeZone), timeZone);
    if (params.releaseMinutesBefore === undefined) return { coverage: [day] };
    const firstRefused = gridAfter(facts.now + params.releaseMinutesBefore * MINUTE_MS);
    return { starts: [{ start: Math.max(day.start, firstRefused), end: Math.max(day.end, firstRefused) }] };
  },
});
