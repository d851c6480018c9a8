import type { Interval } from '@yhteistila/core/time/interval.ts';
import { type Resource, useDay, useSite } from '../../api/queries.ts';
import { freeExperts } from './free-rooms.ts';

/** The virtual site of the remote experts (contract.md, Demo data). */
const EXPERTS_SITE = 'etapalvelu';

interface Experts {
  /** A free expert of the agency for that time; undefined when there is none, or nobody is asked for. */
  readonly expertFor: (organisationId: string, wanted: Interval) => Resource | undefined;
  readonly resources: readonly Resource[];
  readonly isKnown: boolean;
}

/** The agencies' experts at a distance, looked up only while remote service is in question. */
export const useExperts = (isWanted: boolean, day: string): Experts => {
  const siteId = isWanted ? EXPERTS_SITE : undefined;
  const site = useSite(siteId);
  const view = useDay(siteId, day);
  const resources = isWanted ? (site.data?.resources ?? []) : [];
  const { data } = view;
  const isOfDay = data?.siteId === EXPERTS_SITE && data.day === day;
  return {
    resources,
    isKnown: isOfDay && site.data !== undefined,
    expertFor: (organisationId, wanted) =>
      isOfDay ? freeExperts(resources, data, organisationId, wanted)[0] : undefined,
  };
};
