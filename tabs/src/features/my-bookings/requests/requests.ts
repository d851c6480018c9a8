import type { BookingView } from '../../../api/queries.ts';

/** What waits for one decision: a booking, or the dates of a series together. */
export interface Request {
  readonly key: string;
  /** The first in time, which speaks for the others. */
  readonly first: BookingView;
  readonly bookings: readonly BookingView[];
  /** Where there is more than one. */
  readonly seriesId?: string;
}

/** The bookings that wait, by time, those of one series together. */
export const requestsIn = (bookings: readonly BookingView[]): readonly Request[] => {
  const groups = new Map<string, BookingView[]>();
  for (const booking of bookings) {
    const key = booking.seriesId ?? booking.id;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [booking]);
    else group.push(booking);
  }
  return [...groups].flatMap(([key, group]) => {
    const [first] = group;
    if (first === undefined) return [];
    const { seriesId } = first;
    return [{ key, first, bookings: group, ...(group.length > 1 && seriesId !== undefined && { seriesId }) }];
  });
};
