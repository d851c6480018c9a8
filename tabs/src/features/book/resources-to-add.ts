import type { BookingView, Resource, SiteDetails } from '../../api/queries.ts';

/** Where the agencies' remote experts and interpreters are (docs/api.md §1). */
export const VIRTUAL_SITE = 'etapalvelu';

/** What can come along, by where it comes from. */
export interface AddableGroup {
  readonly from: 'equipment' | 'here' | 'remote';
  readonly resources: readonly Resource[];
}

const groupOf = ({ kind, siteId }: Resource): AddableGroup['from'] => {
  if (kind === 'equipment') return 'equipment';
  return siteId === VIRTUAL_SITE ? 'remote' : 'here';
};

const GROUPS = ['equipment', 'here', 'remote'] as const;

/** Equipment of the site, interpreters, and the agency's own experts, except what the booking has already. */
export const resourcesToAdd = (
  sites: readonly Pick<SiteDetails, 'resources'>[],
  booking: Pick<BookingView, 'resourceIds' | 'organisation'>,
): readonly AddableGroup[] => {
  const addable = sites
    .flatMap(({ resources }) => resources)
    .filter(
      ({ id, kind, type, organisationId }) =>
        kind !== 'space' &&
        !booking.resourceIds.includes(id) &&
        (type !== 'expert' || organisationId === booking.organisation?.id),
    );
  return GROUPS.map((from) => ({ from, resources: addable.filter((each) => groupOf(each) === from) })).filter(
    ({ resources }) => resources.length > 0,
  );
};
