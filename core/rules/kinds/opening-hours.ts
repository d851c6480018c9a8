import { z } from 'zod';
import type { Finding } from '../../finding/finding.ts';
import { buildingHours, closedBecause, customerHours, nextDayWithHours } from '../../site/hours.ts';
import { RESOURCE_TYPES } from '../../site/resource.ts';
import type { Rule } from '../../site/rule.ts';
import type { Site } from '../../site/site.ts';
import type { LocalDay } from '../../time/site-time.ts';
import type { Subject } from '../engine/facts.ts';
import { isFirstConcerned } from '../engine/first-concerned.ts';
import { defineKind, type Report } from '../engine/kind.ts';
import { looksForWholeDay, takesWholeDay } from './whole-day.ts';
import { dayOfSubject, dayWindowOf, isWithin, nearestHours, startsOutside } from './within-hours.ts';

const HOURS_OF = { building: buildingHours, customer: customerHours } as const;

/** Remote experts and interpreters lie at a site of their own, whose hours are those of nothing that is built. */
const hoursNamed = (which: keyof typeof HOURS_OF, { size }: Site): string => (size === 'virtual' ? 'remote' : which);

/** A closed day with its name, where it has one. */
const closedDayOf = (site: Site, day: LocalDay) => {
  const because = closedBecause(site, day);
  return { closedDay: day, ...(because === undefined ? {} : { because }) };
};

/**
 * What is to be known of a day on which the building is open to staff, but a holiday or another exception closes it to
 * customers: said once of a booking, which is allowed all the same.
 */
const warningOf = (subject: Subject, rule: Rule, report: Report): readonly Finding[] => {
  const because = closedBecause(subject.placed.site, dayOfSubject(subject));
  if (because === undefined || !isFirstConcerned(subject, rule)) return [];
  return [report('closed-day', { because }, 'obligation')];
};

/** Within the hours of the site that the resource lies at (N16, N17; S0 3.2.1). */
export const openingHours = defineKind({
  kind: 'opening-hours',
  combine: 'each',
  params: z.strictObject({
    hours: z.enum(['building', 'customer']),
    /** Whole days of these types are had on any day: what is shown there stays over the night and the weekend. */
    exceptWholeDaysOf: z.array(z.enum(RESOURCE_TYPES)).optional(),
  }),
  evaluate({ hours: which, exceptWholeDaysOf }, subject, report, rule) {
    if (takesWholeDay(exceptWholeDaysOf, subject)) return [];
    const { request, placed } = subject;
    const day = dayOfSubject(subject);
    const hours = HOURS_OF[which](placed.site, day);
    if (isWithin(hours, request)) return which === 'building' ? warningOf(subject, rule, report) : [];
    const nearest = nearestHours(hours, request);
    const name = hoursNamed(which, placed.site);
    if (nearest !== undefined) {
      return [report(`outside-${name}-hours`, { opensAt: nearest.start, closesAt: nearest.end })];
    }
    const nextDay = nextDayWithHours((each) => HOURS_OF[which](placed.site, each), day);
    const closed = closedDayOf(placed.site, day);
    return [
      nextDay === undefined ? report(`${name}-closed`, closed) : report(`${name}-closed-until`, { ...closed, nextDay }),
    ];
  },
  blocked({ hours: which, exceptWholeDaysOf }, subject) {
    if (looksForWholeDay(exceptWholeDaysOf, subject)) return {};
    const hours = HOURS_OF[which](subject.placed.site, dayOfSubject(subject));
    return { starts: startsOutside(hours, dayWindowOf(subject), subject.minutes) };
  },
});
