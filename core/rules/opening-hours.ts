import { z } from 'zod';
import { buildingHours, customerHours, nextDayWithHours } from '../site/hours.ts';
import { defineKind } from './kind.ts';
import { dayOfSubject, dayWindowOf, isWithin, nearestHours, startsOutside } from './within-hours.ts';

const HOURS_OF = { building: buildingHours, customer: customerHours } as const;

/** Within the hours of the site that the resource lies at (N16, N17; S0 3.2.1). */
export const openingHours = defineKind({
  kind: 'opening-hours',
  combine: 'each',
  params: z.strictObject({ hours: z.enum(['building', 'customer']) }),
  evaluate({ hours: which }, subject, report) {
    const { request, placed } = subject;
    const day = dayOfSubject(subject);
    const hours = HOURS_OF[which](placed.site, day);
    if (isWithin(hours, request)) return [];
    const nearest = nearestHours(hours, request);
    if (nearest !== undefined)
      return [report(`outside-${which}-hours`, { opensAt: nearest.start, closesAt: nearest.end })];
    const nextDay = nextDayWithHours((each) => HOURS_OF[which](placed.site, each), day);
    return [nextDay === undefined ? report(`${which}-closed`) : report(`${which}-closed-until`, { nextDay })];
  },
  blocked({ hours: which }, subject) {
    const hours = HOURS_OF[which](subject.placed.site, dayOfSubject(subject));
    return { starts: startsOutside(hours, dayWindowOf(subject), subject.minutes) };
  },
});
