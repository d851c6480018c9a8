import type { BookingRequest } from '../../booking/booking.ts';
import type { ResourceType } from '../../site/resource.ts';
import { lengthMinutes } from '../../time/interval.ts';
import { isWholeDay } from '../../time/site-time.ts';
import type { Facts, SearchSubject, Subject } from '../engine/facts.ts';
import { dayWindowOf } from './within-hours.ts';

/** Whether the booking takes a space of one of the types for a whole day, as an exhibition does (N11). */
export const isWholeDayOf = (
  types: readonly ResourceType[] | undefined,
  request: Pick<BookingRequest, 'resourceIds' | 'start' | 'end'>,
  { directory }: Pick<Facts, 'directory'>,
): boolean => {
  if (types === undefined) return false;
  return request.resourceIds.some((id) => {
    const placed = directory.resourceById.get(id);
    if (placed === undefined || !types.includes(placed.resource.type)) return false;
    return isWholeDay(request, placed.site.timeZone);
  });
};

/** The same of one resource. */
export const takesWholeDay = (types: readonly ResourceType[] | undefined, { request, placed }: Subject): boolean =>
  types?.includes(placed.resource.type) === true && isWholeDay(request, placed.site.timeZone);

/** Whether a search is for whole days of the resource: a booking as long as the day fits only at its beginning. */
export const looksForWholeDay = (types: readonly ResourceType[] | undefined, subject: SearchSubject): boolean =>
  types?.includes(subject.placed.resource.type) === true && subject.minutes === lengthMinutes(dayWindowOf(subject));
