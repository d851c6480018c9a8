import type { Finding } from '../finding/finding.ts';
import type { Directory } from '../site/directory.ts';
import type { Booking } from './booking.ts';
import { isAdviserAt, relationOf, type Viewer } from './relation.ts';

/** Needs and languages are the organiser's and the advisers' to know (docs/api.md §4). */
export const mayKnowNeeds = (booking: Booking, viewer: Viewer, directory: Directory): boolean =>
  viewer.person.id === booking.organiserId || isAdviserAt(viewer, booking.siteId, directory);

/** Who sees the people and the equipment of a booking, and not only its spaces. */
export const seesAllResources = (booking: Booking, viewer: Viewer, directory: Directory): boolean => {
  const relation = relationOf(booking, viewer, directory);
  return relation === 'organiser' || relation === 'own-organisation' || relation === 'desk';
};

const SOMETHING: Pick<Finding, 'kind' | 'code' | 'params'> = { kind: 'needs', code: 'something', params: {} };

/**
 * What was found against a change of another's booking, as the one who wanted it may know: what a customer needs, and
 * whom or what was booked for that beside the room, is told as something that does not fit (M18).
 */
export const toldFindings = (
  findings: readonly Finding[],
  booking: Booking,
  viewer: Viewer,
  directory: Directory,
): readonly Finding[] => {
  const isHidden = ({ kind, resourceId }: Finding): boolean => {
    if (kind === 'needs') return !mayKnowNeeds(booking, viewer, directory);
    const placed = resourceId === undefined ? undefined : directory.resourceById.get(resourceId);
    return placed !== undefined && placed.resource.kind !== 'space' && !seesAllResources(booking, viewer, directory);
  };
  const hidden = findings.find(isHidden);
  if (hidden === undefined) return findings;
  const { rule, severity } = hidden;
  return [...findings.filter((finding) => !isHidden(finding)), { rule, severity, ...SOMETHING }];
};
