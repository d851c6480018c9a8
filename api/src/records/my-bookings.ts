import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { withoutNeeds } from '@yhteistila/core/booking/ended.ts';
import { isLive } from '@yhteistila/core/booking/status.ts';
import { personPartition } from '../ports/records.ts';
import type { RecordKind } from './record-kind.ts';
import { keptAfter } from './retention.ts';

export const BOOKING_PREFIX = 'booking.';

/** Every booking of a list is read at each look at it: whether it is one is asked, not whether each of its fields is right. */
const isBooking = (body: unknown): body is Booking =>
  typeof body === 'object' && body !== null && 'organiserId' in body && 'day' in body;

/** A booking in its organiser's list. The version of the record is the booking's own. */
export const MY_BOOKINGS: RecordKind<Booking, Pick<Booking, 'id' | 'organiserId'>> = {
  name: 'my-bookings',
  schemaVersion: 2,
  shape: {
    parse: (body) => {
      if (!isBooking(body)) throw new Error('a list of bookings holds something else');
      return body;
    },
  },
  upgrades: {},
  placeOf: ({ id, organiserId }) => ({ partition: personPartition(organiserId), id: `${BOOKING_PREFIX}${id}` }),
  isAt: ({ partition, id }) => partition.startsWith('person|') && id.startsWith(BOOKING_PREFIX),
  filedAs: ({ day, end }) => ({ sort: day, expiresAt: keptAfter('my-bookings', end) }),
  // What is kept apart for who takes it back is not for a list.
  bodyOf: (booking) => (isLive(booking.status) ? booking : withoutNeeds(booking)),
};
