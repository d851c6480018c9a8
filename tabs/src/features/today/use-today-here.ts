import { dayOf } from '@yhteistila/core/time/site-time.ts';
import { useMemo } from 'react';
import {
  type DayView,
  type Resource,
  type Today,
  useDay,
  useMe,
  useOrganisations,
  useSite,
  useToday,
} from '../../api/queries.ts';
import { useSiteRoles } from '../../booking-parts/actions/allowed-acts.ts';
import { useCurrentSite } from '../../session/current-site.tsx';
import { useNow } from '../../session/use-now.ts';
import { USUAL_ZONE } from '../../session/usual-zone.ts';
import { type FaultPlace, faultPlacesOf } from '../faults/fault-places.ts';
import { type Agency, agenciesOf } from './agencies/agencies.ts';
import { type FreeRoom, freeRooms } from './free-rooms.ts';

/** Everything that the screen shows of the site at this moment. */
export interface TodayHere {
  readonly siteId: string;
  readonly zone: string;
  readonly now: number;
  readonly day: string;
  readonly today: Today | undefined;
  readonly agencies: readonly Agency[] | undefined;
  readonly dayView: DayView | undefined;
  readonly resources: readonly Resource[];
  /** What a fault can be reported of. */
  readonly faultPlaces: readonly FaultPlace[];
  readonly rooms: readonly FreeRoom[] | undefined;
  readonly placesForAll: boolean;
  /** Advisers and coordinators place for every agency here; anybody else for their own (docs/api.md §2). */
  readonly mayPlaceFor: (organisationId: string) => boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

export const useTodayHere = (): TodayHere => {
  const { siteId = '' } = useCurrentSite();
  const now = useNow();
  const me = useMe();
  const site = useSite(siteId);
  const zone = site.data?.timeZone ?? USUAL_ZONE;
  const day = dayOf(now, zone);
  const today = useToday(siteId, day);
  const organisations = useOrganisations();
  const view = useDay(siteId, day);
  const own = me.data?.organisation.id;
  const holds = useSiteRoles(siteId);
  const placesForAll = holds('adviser') || holds('coordinator');
  const agencies = useMemo(
    () => (today.data && organisations.data ? agenciesOf(today.data, organisations.data, now) : undefined),
    [today.data, organisations.data, now],
  );
  const dayView = view.data?.siteId === siteId && view.data.day === day ? view.data : undefined;
  const resources = site.data?.resources ?? [];
  const rooms = useMemo(
    () => (dayView && site.data ? freeRooms(site.data.resources, dayView, now) : undefined),
    [dayView, site.data, now],
  );
  return {
    siteId,
    zone,
    now,
    day,
    today: today.data,
    agencies,
    dayView,
    resources,
    faultPlaces: site.data === undefined ? [] : faultPlacesOf(site.data),
    rooms,
    placesForAll,
    mayPlaceFor: (organisationId) => placesForAll || organisationId === own,
    error: today.error ?? organisations.error ?? site.error ?? view.error,
    retry: () => {
      void today.refetch();
      void organisations.refetch();
      void site.refetch();
      void view.refetch();
    },
  };
};
