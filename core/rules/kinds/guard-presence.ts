import { z } from 'zod';
import type { Finding } from '../../finding/finding.ts';
import { guardHours } from '../../site/hours.ts';
import { covers, type Interval, lengthMinutes, subtract } from '../../time/interval.ts';
import { dayInterval, dayOf } from '../../time/site-time.ts';
import type { Subject } from '../engine/facts.ts';
import { defineKind, type Report } from '../engine/kind.ts';

const dutyOf = ({ request, placed: { site } }: Subject): readonly Interval[] =>
  guardHours(site, dayOf(request.start, site.timeZone));

/** Says the longest time of the day in which a guard is there. */
const outsideDuty = (duty: readonly Interval[], report: Report): Finding => {
  const [longest] = [...duty].sort((a, b) => lengthMinutes(b) - lengthMinutes(a));
  return longest === undefined
    ? report('no-guard')
    : report('outside-hours', { fromAt: longest.start, untilAt: longest.end });
};

/** N15, M8: a guard is on duty for the whole of the booking, and is told of it. */
export const guardPresence = defineKind({
  kind: 'guard-presence',
  combine: 'each',
  params: z.strictObject({ obligation: z.literal('inform-guard') }),
  evaluate({ obligation }, subject, report) {
    const duty = dutyOf(subject);
    return covers(duty, subject.request) ? [report(obligation, {}, 'obligation')] : [outsideDuty(duty, report)];
  },
  blocked(_, subject) {
    const { timeZone } = subject.placed.site;
    return { coverage: subtract(dayInterval(dayOf(subject.request.start, timeZone), timeZone), dutyOf(subject)) };
  },
});
