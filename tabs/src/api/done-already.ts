import type { ROUTES } from '@yhteistila/core/contract/routes.ts';
import type { z } from 'zod';

type BookingView = z.output<(typeof ROUTES)['booking']['replies']['body']>;

/** A call as far as it says what it wanted. */
export interface Wanted {
  readonly ifMatch?: string;
  readonly body?: unknown;
}

const fieldsOf = (body: unknown): Readonly<Record<string, unknown>> =>
  typeof body === 'object' && body !== null ? { ...body } : {};

const isSameTime = (wanted: unknown, time: string): boolean =>
  typeof wanted !== 'string' || Date.parse(wanted) === Date.parse(time);

const isAsLong = (booking: BookingView, { body }: Wanted): boolean => {
  const { end } = fieldsOf(body);
  return typeof end === 'string' && Date.parse(booking.end) >= Date.parse(end);
};

/** A newer version than the person saw, with the time and the resources that were asked for. */
const isChanged = (booking: BookingView, { ifMatch = '', body }: Wanted): boolean => {
  const seen = Number(ifMatch.replaceAll('"', ''));
  const { start, end, resourceIds } = fieldsOf(body);
  const isNewer = booking.version === undefined || Number.isNaN(seen) || booking.version > seen;
  const hasThose = !Array.isArray(resourceIds) || resourceIds.every((id) => booking.resourceIds.includes(id));
  return isNewer && isSameTime(start, booking.start) && isSameTime(end, booking.end) && hasThose;
};

const LIVE: readonly string[] = ['requested', 'confirmed', 'checkedIn'];

/** How a booking shows that a call on it was done. */
export const DONE_ALREADY: {
  readonly [id in keyof typeof ROUTES]?: (booking: BookingView, wanted: Wanted) => boolean;
} = {
  checkIn: ({ checkedInAt, status }) => status === 'checkedIn' || checkedInAt !== undefined,
  checkOut: ({ status }) => status === 'completed',
  customerAbsent: ({ status }) => status === 'completed',
  approve: ({ status }) => status !== 'requested' && status !== 'declined' && status !== 'cancelled',
  decline: ({ status }) => status === 'declined',
  cancelBooking: ({ status }) => status === 'cancelled',
  reinstate: ({ status }) => LIVE.includes(status),
  extend: isAsLong,
  changeBooking: isChanged,
};
