import type { Booking } from './booking.ts';

export type NoShow = 'staff' | 'customer';

/**
 * Who did not come: staff left a booked room unused, so that it was released (M7), or staff were there and the customer
 * was not. The two are counted apart. Undefined where somebody came, or it is not known yet.
 */
export const noShowOf = ({
  status,
  customerAbsentAt,
}: Pick<Booking, 'status' | 'customerAbsentAt'>): NoShow | undefined => {
  if (status === 'released') return 'staff';
  return customerAbsentAt === undefined ? undefined : 'customer';
};
