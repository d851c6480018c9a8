import { z } from 'zod';
import type { Interval } from '../../time/interval.ts';
import { addDays, dayOf, type LocalDay } from '../../time/site-time.ts';
import type { Facts, Subject } from '../engine/facts.ts';
import { gridAfter, gridFrom } from '../engine/grid.ts';
import { defineKind } from '../engine/kind.ts';
import { dayOfSubject, dayWindowOf } from './within-hours.ts';

const MINUTE_MS = 60_000;
/** "Now" is still now when the request arrives (docs/api.md §1). */
const TOLERANCE_MINUTES = 5;

const params = z.strictObject({
  minimumLeadMinutes: z.number().int().nonnegative(),
  maximumDays: z.number().int().nonnegative(),
  /** The same for an occurrence of a series. */
  seriesMaximumDays: z.number().int().nonnegative(),
});
type Params = z.infer<typeof params>;

const earliestStart = ({ minimumLeadMinutes }: Params, { now }: Facts): number =>
  now + (minimumLeadMinutes === 0 ? -TOLERANCE_MINUTES : minimumLeadMinutes) * MINUTE_MS;

/** The furthest local day on which a booking may lie. */
const lastDay = ({ maximumDays, seriesMaximumDays }: Params, { facts, placed }: Subject): LocalDay =>
  addDays(dayOf(facts.now, placed.site.timeZone), facts.inSeries === true ? seriesMaximumDays : maximumDays);

/** A booking that has begun may still be made longer or moved to another room: its start is no new one. */
const keepsItsStart = (start: number, { replaces }: Facts): boolean => replaces?.start === start;

/** How soon and how far ahead a booking may start (N12). */
export const advance = defineKind({
  kind: 'advance',
  combine: 'narrowest',
  params,
  evaluate(limits, subject, report) {
    const { request, facts } = subject;
    const earliest = earliestStart(limits, facts);
    if (request.start < earliest && !keepsItsStart(request.start, facts)) {
      const { minimumLeadMinutes } = limits;
      return [
        minimumLeadMinutes === 0
          ? report('in-the-past')
          : report('too-soon', { minimumLeadMinutes, earliestAt: earliest }),
      ];
    }
    const last = lastDay(limits, subject);
    return dayOfSubject(subject) > last ? [report('too-far-ahead', { lastDay: last })] : [];
  },
  blocked(limits, subject) {
    const { facts } = subject;
    const window = dayWindowOf(subject);
    const last = lastDay(limits, subject);
    if (dayOfSubject(subject) > last) return { starts: [window] };
    const earliest = gridFrom(earliestStart(limits, facts));
    if (earliest <= window.start) return {};
    return { starts: withoutStart({ start: window.start, end: earliest }, facts) };
  },
});

const withoutStart = (past: Interval, { replaces }: Facts): Interval[] => {
  if (replaces === undefined || replaces.start < past.start || replaces.start >= past.end) return [past];
  return [
    { start: past.start, end: replaces.start },
    { start: gridAfter(replaces.start), end: past.end },
  ];
};
