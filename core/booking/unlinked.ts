import { type Resource, tellsNeed } from '../site/resource.ts';
import type { BookingView } from './booking-view.ts';

/** That a piece of equipment is taken, and when: neither the booking nor its room. */
const unlinked = ({ start, end, status }: BookingView, id: string): BookingView => ({
  visibility: 'redacted',
  id,
  resourceIds: [],
  start,
  end,
  status,
});

/**
 * The views of what takes one resource, in order of time, as they may be told there. A booking's id beside a piece of
 * equipment would tie it to a room, and the times of a person or a portable loop, compared with those of the rooms, would
 * tell a customer's need and whose the customer is (M18): who may not know the whole learns nothing of these.
 */
export const viewsOn = (
  resource: Pick<Resource, 'id' | 'kind' | 'type'>,
  views: readonly BookingView[],
): BookingView[] => {
  if (resource.kind === 'space') return [...views];
  const told = tellsNeed(resource) ? views.filter(({ visibility }) => visibility === 'full') : views;
  return told.map((view, index) => (view.visibility === 'full' ? view : unlinked(view, `${resource.id}.${index + 1}`)));
};
