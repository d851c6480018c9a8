import type { Interval } from '@yhteistila/core/time/interval.ts';
import { type Resource, useDay, useSite } from '../../api/queries.ts';
import type { Way } from './agencies.ts';
import { freeExperts } from './free-rooms.ts';

/** The virtual site of the remote experts (contract.md, Demo data). */
const EXPERTS_SITE = 'etapalvelu';

interface Experts {
  /** A free expert of the agency for that time; undefined when there is none, or none is needed. */
  readonly expertFor: (wanted: Interval) => Resource | undefined;
  readonly resources: readonly Resource[];
  readonly isKnown: boolean;
}

/** The agency's experts at a distance, looked up only for remote service. */
export const useExperts = (organisationId: string | undefined, way: Way | undefined, day: string): Experts => {
  const siteId = way === 'remote' && organisationId !== undefined ? EXPERTS_SITE : undefined;
  const site = useSite(siteId);
  const view = useDay(siteId, day);
  const resources = siteId === undefined ? [] : (site.data?.resources ?? []);
  const { data } = view;
  const isOfDay = data?.siteId === EXPERTS_SITE && data.day === day;
  return {
    resources,
    isKnown: isOfDay && site.data !== undefined,
    expertFor: (wanted) =>
      isOfDay && organisationId !== undefined ? freeExperts(resources, data, organisationId, wanted)[0] : undefined,
  };
};
