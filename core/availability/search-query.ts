import type { Need } from '../booking/need.ts';
import type { Purpose } from '../site/purpose.ts';
import type { ResourceType } from '../site/resource.ts';
import type { Site } from '../site/site.ts';
import type { Instant } from '../time/interval.ts';
import { dayOf, daysOf } from '../time/site-time.ts';
import type { Also } from './companions.ts';
import type { Ask } from './openings.ts';
import { type SearchDay, type SearchFacts, searchDayOf } from './search-facts.ts';

/** What is looked for: `minutes` somewhere within `from`–`to` (instants) at the sites. */
export interface SearchQuery {
  readonly siteIds: readonly string[];
  readonly from: Instant;
  readonly to: Instant;
  /** The time that would suit best; absent: `from`. */
  readonly near?: Instant;
  readonly minutes: number;
  readonly purpose: Purpose;
  readonly organisationId: string;
  readonly attendees?: number;
  readonly needs: readonly Need[];
  readonly languages?: readonly string[];
  readonly confidential: boolean;
  readonly externalParticipants: boolean;
  readonly zoneIds?: readonly string[];
  /** Absent: every space. */
  readonly resourceTypes?: readonly ResourceType[];
  readonly also: readonly Also[];
  readonly limit: number;
}

const DAY_MS = 86_400_000;

/** The asked time. One far outside the window is as far for every offer: a day is enough to tell that. */
export const nearOf = ({ near, from, to }: SearchQuery): Instant =>
  near === undefined ? from : Math.min(Math.max(near, from - DAY_MS), to + DAY_MS);

/** The booking that is asked for, apart from where and when. */
export const requestIn = (query: SearchQuery): Ask['request'] => {
  const { purpose, organisationId, attendees, needs, languages, confidential, externalParticipants } = query;
  return {
    ...{ purpose, organisationId, needs, confidential, externalParticipants },
    ...(attendees === undefined ? {} : { attendees }),
    ...(languages === undefined ? {} : { languages }),
  };
};

/** The days of the window at the site. Throws when one was not loaded. */
export const searchDays = (site: Site, { from, to }: SearchQuery, facts: SearchFacts): readonly SearchDay[] => {
  if (from >= to) return [];
  const others = facts.directory.sites.filter(({ size }) => size === 'virtual').map(({ id }) => id);
  return daysOf(dayOf(from, site.timeZone), dayOf(to - 1, site.timeZone)).map((day) => {
    const on = searchDayOf(site, day, facts, others, { start: from, end: to });
    if (on === undefined) throw new Error(`the day ${day} of ${site.id} was not loaded for the search`);
    return on;
  });
};
