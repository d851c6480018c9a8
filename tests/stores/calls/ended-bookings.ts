import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { at } from '../../fixtures/facts.ts';
import { crashingAt, survived } from '../bookings/process.ts';
import type { OpenedStores, OpenStores } from '../open-stores.ts';
import { clockAt } from '../sample-documents.ts';
import { openSwitchboard, type Switchboard } from './call-scene.ts';

const TEN = at('10');
const TEN_MINUTES_MS = 10 * 60_000;

/** What holds of the call of a booking that ends, on every store. Nothing wakes the job here: it finds out by itself. */
export const describeCallsOfEndedBookings = (open: OpenStores): void => {
  describe('of a booking that ends', () => {
    const clock = clockAt(TEN);
    let stores: OpenedStores;
    let here: Switchboard;
    beforeEach(async () => {
      clock.set(TEN);
      stores = await open(clock);
      here = openSwitchboard(stores, clock);
      await here.goOnDuty('duty-1');
    });
    afterEach(() => stores.close());

    it('are over, and those who were rung are told, once, however often the job runs', async () => {
      const { bookingId, callId } = await here.customerComes();
      await here.runJob();
      await here.showAll();
      expect((await here.callNow(callId)).state).toBe('ringing');
      await here.checkOut(bookingId);
      for (const board of [here, openSwitchboard(stores, clock), here]) await board.runJob();
      expect(await here.callNow(callId)).toMatchObject({ state: 'cancelled', endedBecause: 'cancelled', version: 2 });
      expect(await here.waiting()).toEqual(['duty-1 4']);
      await here.showAll();
      await openSwitchboard(stores, clock).runJob();
      expect(await here.waiting()).toEqual([]);
    });

    it('are done when they had been taken', async () => {
      const { bookingId, callId } = await here.customerComes();
      await here.take('duty-1', callId);
      await here.checkOut(bookingId);
      await here.runJob();
      expect(await here.callNow(callId)).toMatchObject({ state: 'ended', endedBecause: 'done' });
    });

    it('ring nobody else after a stop in which the booking ended', async () => {
      await here.goOnDuty('duty-2');
      const { bookingId, callId } = await here.customerComes();
      await here.checkOut(bookingId);
      clock.set(TEN + TEN_MINUTES_MS);
      await openSwitchboard(stores, clock).runJob();
      expect((await here.callNow(callId)).rings.map(({ personId }) => personId)).toEqual(['duty-1']);
    });

    /** A customer comes, and the process that checks him out and tells it crashes before its call of that number. */
    const crashes = async (fatal: number) => {
      const { bookingId, callId } = await here.customerComes();
      await here.runJob();
      await here.showAll();
      const fated = openSwitchboard(stores, clock, crashingAt(fatal).around);
      const done = await survived(fated.checkOut(bookingId).then(fated.runJob));
      return { bookingId, callId, done };
    };

    it('are over exactly when the booking is, after a crash at any point of the check-out and of the job', async () => {
      const seen = new Set<string>();
      for (let fatal = 1; ; fatal += 1) {
        clock.set(TEN + (fatal - 1) * TEN_MINUTES_MS);
        const { bookingId, callId, done } = await crashes(fatal);
        const later = openSwitchboard(stores, clock);
        const isInUse = await later.isInUse(bookingId);
        await later.runJob();
        const { state } = await later.callNow(callId);
        seen.add(state);
        expect(state).toBe(isInUse ? 'ringing' : 'cancelled');
        expect(await later.waiting()).toEqual(isInUse ? [] : ['duty-1 4']);
        if (done) break;
        await later.checkOut(bookingId);
        await later.runJob();
        await later.showAll();
      }
      expect([...seen]).toEqual(['ringing', 'cancelled']);
    });
  });
};
