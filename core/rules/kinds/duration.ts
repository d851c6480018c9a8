import { z } from 'zod';
import { presenceOf } from '../../site/directory.ts';
import { RESOURCE_TYPES } from '../../site/resource.ts';
import { lengthMinutes } from '../../time/interval.ts';
import type { Subject } from '../engine/facts.ts';
import { defineKind } from '../engine/kind.ts';
import { looksForWholeDay, takesWholeDay } from './whole-day.ts';
import { dayWindowOf } from './within-hours.ts';

const params = z.strictObject({
  minimum: z.number().int().positive(),
  maximum: z.number().int().positive(),
  step: z.number().int().positive(),
  /** The maximum does not bind an organisation whose customer flow in that very space is continuous (M7). */
  dayLongWithContinuousFlow: z.boolean().optional(),
  /** Of these types a whole day may be had, for exhibitions. */
  wholeDaysOf: z.array(z.enum(RESOURCE_TYPES)).optional(),
});
type Params = z.infer<typeof params>;

const hasContinuousFlow = ({ request, placed, facts }: Subject): boolean =>
  presenceOf(facts.directory, placed.site.id, request.organisationId)?.continuousFlowResourceIds.includes(
    placed.resource.id,
  ) ?? false;

const isTooLong = (limits: Params, subject: Subject, minutes: number): boolean =>
  minutes > limits.maximum && !(limits.dayLongWithContinuousFlow === true && hasContinuousFlow(subject));

/** How long a booking may be, in minutes (N9–N11). */
export const duration = defineKind({
  kind: 'duration',
  combine: 'narrowest',
  params,
  evaluate(limits, subject, report) {
    if (takesWholeDay(limits.wholeDaysOf, subject)) return [];
    const minutes = lengthMinutes(subject.request);
    const { minimum, maximum, step } = limits;
    return [
      ...(minutes < minimum ? [report('too-short', { minutes, minimum })] : []),
      ...(isTooLong(limits, subject, minutes) ? [report('too-long', { minutes, maximum })] : []),
      ...(minutes % step === 0 ? [] : [report('off-step', { minutes, step })]),
    ];
  },
  blocked(limits, subject) {
    if (looksForWholeDay(limits.wholeDaysOf, subject)) return {};
    const { minutes } = subject;
    const fits = minutes >= limits.minimum && minutes % limits.step === 0 && !isTooLong(limits, subject, minutes);
    return fits ? {} : { coverage: [dayWindowOf(subject)] };
  },
});
