import type { Resource } from '../site/resource.ts';
import type { BookingView } from './booking-view.ts';

/**
 * A view of what takes one resource. An interpreter's or a hearing loop's booking, told under the booking's id, would tie
 * a customer's need to a room (M18): to those who may not know the whole it says when the resource is taken and nothing
 * else.
 */
export const unlinkedUnlessSpace = (view: BookingView, { id, kind }: Pick<Resource, 'id' | 'kind'>): BookingView => {
  if (kind === 'space' || view.visibility === 'full') return view;
  const { start, end, status } = view;
  return { visibility: 'redacted', id: `${id}.${start}`, resourceIds: [], start, end, status };
};
