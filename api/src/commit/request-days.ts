import type { Booking } from '@yhteistila/core/booking/booking.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import { listAll, type Records } from '../ports/records.ts';
import { recordAt } from '../records/record-kind.ts';
import { REQUEST_DAYS, requestDaysOf } from '../records/request-days.ts';
import { keptAfter } from '../records/retention.ts';

/**
 * The days of each site for which something was asked that a coordinator decides on. Nothing is taken back when it is
 * decided: a day of the list need not hold a request any longer, but no request lies on a day that is not in it.
 */
export const createRequestDays = (records: Records) => {
  const underWay = new Set<Promise<unknown>>();

  return {
    /** Notes the day of a booking that waits for approval; of another it does nothing. Throws StoreUnreachable. */
    note: async ({ status, siteId, day, end }: Booking): Promise<void> => {
      if (status !== 'requested') return;
      const filing = { sort: day, expiresAt: keptAfter('request-days', end) };
      const writing = recordAt(records, REQUEST_DAYS, { siteId, day }).create({}, filing);
      underWay.add(writing);
      await writing.finally(() => underWay.delete(writing));
    },
    /** The days from one to another, both inclusive, in their order. Throws StoreUnreachable. */
    list: async (siteId: string, from: LocalDay, to: LocalDay): Promise<readonly LocalDay[]> => {
      await Promise.allSettled(underWay);
      const found = await listAll(records, requestDaysOf(siteId), { prefix: '', from, to });
      return found.map(({ id }) => id);
    },
  };
};
