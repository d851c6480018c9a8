import { z } from 'zod';
import type { PlacedResource } from '../../site/directory.ts';
import type { Rule } from '../../site/rule.ts';
import type { Interval } from '../../time/interval.ts';
import { atLocal } from '../../time/site-time.ts';
import type { Blocked, Subject } from '../engine/facts.ts';
import { isFirstConcerned, placedOf } from '../engine/first-concerned.ts';
import { gridAfter, gridFrom } from '../engine/grid.ts';
import { defineKind } from '../engine/kind.ts';
import { msWithin, sharedTimeOf } from './shared-time.ts';

const MINUTE_MS = 60_000;
const localMinutes = z.int().min(0).max(1440);

const paramsSchema = z.strictObject({
  from: localMinutes,
  to: localMinutes,
  /** 0.5 = half of the type's open minutes in the window. */
  maximumPart: z.number().min(0).max(1),
  liftedMinutesBefore: z.int().min(0),
});
type Params = z.infer<typeof paramsSchema>;

interface Share {
  readonly window: Interval;
  readonly heldMs: number;
  readonly allowedMs: number;
  /** How many of the request's spaces count, all of the same type. */
  readonly spaces: number;
}

/** The organisation's share as it stands without the request; undefined where nothing is shared or told elsewhere. */
const shareOf = ({ from, to, maximumPart }: Params, subject: Subject, rule: Rule): Share | undefined => {
  const { request, placed, facts } = subject;
  const { site, resource } = placed;
  const day = facts.days.get(site.id);
  if (day === undefined) return undefined;
  const window = { start: atLocal(day.day, from, site.timeZone), end: atLocal(day.day, to, site.timeZone) };
  const shared = sharedTimeOf(subject, day, window);
  if (shared.openMs === 0 || !shared.spaceIds.has(resource.id)) return undefined;
  const counts = (other: PlacedResource): boolean => shared.spaceIds.has(other.resource.id);
  if (!isFirstConcerned(subject, rule, counts)) return undefined;
  return {
    window,
    heldMs: shared.heldMs(request.organisationId, facts.replaces?.id),
    allowedMs: Math.round(maximumPart * shared.openMs),
    spaces: placedOf(subject).filter(counts).length,
  };
};

/**
 * Starts at which a booking would overlap the window by more than `leftMs`: all four differences of the ends of both
 * are greater.
 */
const startsBeyond = (leftMs: number, lengthMs: number, window: Interval): Interval | undefined => {
  if (lengthMs <= leftMs || window.end - window.start <= leftMs) return undefined;
  return { start: gridAfter(window.start + leftMs - lengthMs), end: gridFrom(window.end - leftMs) };
};

/**
 * N19, M9: no organisation holds more than its part of a type's open minutes in the peak hours; lifted shortly before
 * the start, so that what is unused goes to whoever needs it. Earmarked spaces are out of the reckoning on both sides.
 */
export const fairShare = defineKind({
  kind: 'fair-share',
  combine: 'narrowest',
  params: paramsSchema,
  evaluate(params, subject, report, rule) {
    const { request, facts } = subject;
    const liftedAt = request.start - params.liftedMinutesBefore * MINUTE_MS;
    if (facts.now > liftedAt) return [];
    const share = shareOf(params, subject, rule);
    if (share === undefined) return [];
    const { window, heldMs, allowedMs, spaces } = share;
    const wantedMs = spaces * msWithin(request, window);
    if (wantedMs === 0 || heldMs + wantedMs <= allowedMs) return [];
    return [
      report('over-share', {
        part: Math.round(params.maximumPart * 100),
        usedMinutes: Math.round(heldMs / MINUTE_MS),
        leftMinutes: Math.max(0, Math.floor((allowedMs - heldMs) / MINUTE_MS)),
        fromAt: window.start,
        untilAt: window.end,
        liftedAt,
      }),
    ];
  },
  blocked(params, subject, rule): Blocked {
    const share = shareOf(params, subject, rule);
    if (share === undefined) return {};
    const { window, heldMs, allowedMs, spaces } = share;
    const leftMs = Math.max(0, allowedMs - heldMs) / spaces;
    const beyond = startsBeyond(leftMs, subject.minutes * MINUTE_MS, window);
    if (beyond === undefined) return {};
    const firstNotLifted = gridFrom(subject.facts.now + params.liftedMinutesBefore * MINUTE_MS);
    const start = Math.max(beyond.start, firstNotLifted);
    return start < beyond.end ? { starts: [{ start, end: beyond.end }] } : {};
  },
});
