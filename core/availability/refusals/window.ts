import type { Finding } from '../../finding/finding.ts';
import type { PlacedResource } from '../../site/directory.ts';
import { GRID_MINUTES } from '../../time/site-time.ts';
import { type Ask, openingsOf } from '../openings.ts';
import type { SearchDay } from '../search-facts.ts';
import type { RefusedResource } from './refused.ts';

/** What a longer window might change: no reason against one that is too short. */
const OF_THE_TIME: ReadonlySet<Finding['kind']> = new Set<Finding['kind']>([
  'conflict',
  'buffer',
  'closure',
  'person-limit',
  'fair-share',
]);

const longest = (days: readonly SearchDay[]): SearchDay | undefined =>
  [...days].sort((a, b) => b.to - b.from - (a.to - a.from))[0];

/** A window of which no day is long enough for the booking, and whatever else would refuse it there. */
export const refusedByWindow = (
  spaces: readonly PlacedResource[],
  days: readonly SearchDay[],
  ask: Ask,
): readonly RefusedResource[] => {
  const day = longest(days);
  if (day === undefined) return [];
  const openings = openingsOf(day, ask, new Map());
  const windowMinutes = Math.max(0, day.to - day.from) * GRID_MINUTES;
  return spaces.map((placed): RefusedResource => {
    const tooLong: Finding = {
      ...{ rule: 'window', kind: 'duration', code: 'longer-than-window', severity: 'refuse' },
      resourceId: placed.resource.id,
      params: { minutes: ask.minutes, windowMinutes },
    };
    const others = openings.refusals(placed, day.from).filter(({ kind }) => !OF_THE_TIME.has(kind));
    return { placed, findings: [...others, tooLong] };
  });
};
