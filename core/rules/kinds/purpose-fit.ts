import { z } from 'zod';
import { PURPOSES, type Purpose } from '../../site/purpose.ts';
import { FEATURES } from '../../site/resource.ts';
import type { Subject } from '../engine/facts.ts';
import { gridAfter } from '../engine/grid.ts';
import { defineKind } from '../engine/kind.ts';
import { dayWindowOf } from './within-hours.ts';

const HOUR_MS = 3_600_000;

const purposes = z.array(z.enum(PURPOSES));
const params = z.strictObject({
  /** What the space is for. */
  purposes,
  /** And this, where the space has the feature. */
  purposesWithFeature: z.strictObject({ feature: z.enum(FEATURES), purposes }).optional(),
  /** And this, where the booking starts within so many hours from now; until then the space waits for its purpose. */
  purposesWithin: z.strictObject({ hours: z.number().positive(), purposes }).optional(),
});
type Params = z.infer<typeof params>;

const always = ({ purposes: own, purposesWithFeature }: Params, { placed }: Subject): readonly Purpose[] =>
  purposesWithFeature !== undefined && placed.resource.features.includes(purposesWithFeature.feature)
    ? [...own, ...purposesWithFeature.purposes]
    : own;

const fitsAlways = (limits: Params, subject: Subject): boolean =>
  limits.purposes.includes(subject.request.purpose) || always(limits, subject).includes(subject.request.purpose);

/** The last start at which the purpose is allowed for a while only; undefined where it never is. */
const lastStart = ({ purposesWithin }: Params, { request, facts }: Subject): number | undefined =>
  purposesWithin?.purposes.includes(request.purpose) === true ? facts.now + purposesWithin.hours * HOUR_MS : undefined;

/** What a space may be used for (N5–N8; S0 3.2.1, 3.2.2, 4.2.1). */
export const purposeFit = defineKind({
  kind: 'purpose-fit',
  combine: 'each',
  params,
  evaluate(limits, subject, report) {
    if (fitsAlways(limits, subject)) return [];
    const { request } = subject;
    const last = lastStart(limits, subject);
    const common = { purpose: request.purpose, purposes: always(limits, subject) };
    if (last === undefined) return [report('purpose-not-fit', common)];
    if (request.start <= last) return [];
    const hours = limits.purposesWithin?.hours ?? 0;
    return [report('only-at-short-notice', { ...common, hours, fromAt: request.start - hours * HOUR_MS })];
  },
  blocked(limits, subject) {
    if (fitsAlways(limits, subject)) return {};
    const window = dayWindowOf(subject);
    const last = lastStart(limits, subject);
    if (last === undefined) return { coverage: [window] };
    return last < window.end ? { starts: [{ start: Math.max(window.start, gridAfter(last)), end: window.end }] } : {};
  },
});
