import type { Texts } from '@yhteistila/core/language/texts.ts';
import type { Interval } from '@yhteistila/core/time/interval.ts';
import { dayInterval } from '@yhteistila/core/time/site-time.ts';
import { useMemo } from 'react';
import { type SiteDetails, useDay, useMe, useOrganisations, useSite } from '../../api/queries.ts';
import { type Hours, hoursOf, type Row, rowsOf } from './rows.ts';

/** A site's day as the screen needs it. */
export interface DayModel {
  readonly site: SiteDetails;
  readonly zone: string;
  readonly day: string;
  readonly span: Interval;
  readonly hours: Hours;
  /** The holiday that closes the day to customers. */
  readonly closedBecause: Texts | undefined;
  readonly rows: readonly Row[];
  /** Whether the rows tell what was cancelled or released. */
  readonly hasEnded: boolean;
  readonly personId: string | undefined;
  readonly shortNames: ReadonlyMap<string, Texts>;
}

/** The day, kept fresh; `model` is undefined until it is known, and stays the same object while nothing changes. */
export const useDayModel = (siteId: string, day: string, withEnded: boolean) => {
  const site = useSite(siteId);
  const view = useDay(siteId, day, withEnded);
  const me = useMe();
  const organisations = useOrganisations();
  const personId = me.data?.person.id;
  const shortNames = useMemo(
    () => new Map((organisations.data ?? []).map(({ id, shortName }) => [id, shortName])),
    [organisations.data],
  );
  const { data } = view;
  const model = useMemo((): DayModel | undefined => {
    if (site.data === undefined || data === undefined || data.siteId !== siteId || data.day !== day) return undefined;
    const zone = site.data.timeZone;
    const hours = hoursOf(data);
    return {
      site: site.data,
      zone,
      day,
      span: dayInterval(day, zone),
      hours,
      closedBecause: data.closedBecause,
      rows: rowsOf(site.data, data, hours),
      hasEnded: data.resources.some(({ ended }) => ended !== undefined),
      personId,
      shortNames,
    };
  }, [site.data, data, siteId, day, personId, shortNames]);
  const error = site.error ?? (data === undefined ? view.error : null);
  return { site: site.data, model, error, retry: () => Promise.all([site.refetch(), view.refetch()]) };
};
