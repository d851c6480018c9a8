import { useQueries } from '@tanstack/react-query';
import type { Resource, SiteDetails, Zone } from '../api/queries.ts';
import { siteQuery } from '../api/query-options.ts';
import { useSession } from '../session/session.tsx';
import { USUAL_ZONE } from '../session/usual-zone.ts';

/** The virtual site of remote experts and interpreters (docs/api.md §1). */
export const VIRTUAL_SITE = 'etapalvelu';

export interface Place {
  readonly site: SiteDetails;
  readonly resource: Resource;
  readonly zone: Zone | undefined;
}

export interface Places {
  readonly place: (resourceId: string) => Place | undefined;
  readonly site: (siteId: string) => SiteDetails | undefined;
  /** The site's time zone; that of the demo's sites until it is known. */
  readonly timeZone: (siteId: string | undefined) => string;
  readonly isLoading: boolean;
}

/** The sites with everything in them, for the names of what is booked there. */
export const usePlaces = (siteIds: readonly string[]): Places => {
  const { api } = useSession();
  const wanted = [...new Set([...siteIds, VIRTUAL_SITE])];
  const queries = useQueries({
    queries: wanted.map((siteId) => siteQuery(api, siteId)),
  });
  const sites = queries.flatMap(({ data }) => data ?? []);
  const site = (siteId: string) => sites.find(({ id }) => id === siteId);
  const place = (resourceId: string): Place | undefined => {
    for (const each of sites) {
      const resource = each.resources.find(({ id }) => id === resourceId);
      if (resource !== undefined) {
        return { site: each, resource, zone: each.zones.find(({ id }) => id === resource.zoneId) };
      }
    }
    return undefined;
  };
  return {
    place,
    site,
    timeZone: (siteId) => (siteId === undefined ? undefined : site(siteId)?.timeZone) ?? USUAL_ZONE,
    isLoading: queries.some(({ isPending }) => isPending),
  };
};
