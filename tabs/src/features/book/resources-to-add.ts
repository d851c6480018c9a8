import { overlaps } from '@yhteistila/core/time/interval.ts';
import type { BookingView, DayView, Resource, SiteDetails } from '../../api/queries.ts';
import { takenTimes } from './strip.ts';

/** Where the agencies' remote experts and interpreters are (contract.md). */
export const VIRTUAL_SITE = 'etapalvelu';

/** Equipment of the site, interpreters, and the agency's own experts, except what the booking has already. */
export const resourcesToAdd = (
  sites: readonly Pick<SiteDetails, 'resources'>[],
  booking: Pick<BookingView, 'resourceIds' | 'organisation'>,
): readonly Resource[] =>
  sites
    .flatMap(({ resources }) => resources)
    .filter(
      ({ id, kind, type, organisationId }) =>
        kind !== 'space' &&
        !booking.resourceIds.includes(id) &&
        (type !== 'expert' || organisationId === booking.organisation?.id),
    );

/** Whether the resource is taken at some moment of the booking, as far as the day tells. */
export const isTakenDuring = (
  view: DayView | undefined,
  resourceId: string,
  { start, end }: { readonly start: string; readonly end: string },
): boolean => {
  const time = { start: Date.parse(start), end: Date.parse(end) };
  return view !== undefined && takenTimes(view, resourceId).some((taken) => overlaps(taken, time));
};
