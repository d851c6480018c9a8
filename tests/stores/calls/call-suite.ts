import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { at } from '../../fixtures/facts.ts';
import { crashingAt, survived } from '../bookings/process.ts';
import { codeOf } from '../bookings/scene.ts';
import type { OpenedStores, OpenStores, Stores } from '../open-stores.ts';
import { clockAt } from '../sample-documents.ts';
import { ON_DUTY, openSwitchboard, POOL, type Switchboard } from './call-scene.ts';
import { describeCallsOfEndedBookings } from './ended-bookings.ts';

const TEN = at('10');
const SECOND_MS = 1000;

/** What calls and the job that rings promise on every store. */
export const describeCalls = (name: string, open: OpenStores, rounds: number): void => {
  describe(`calls on the ${name} store`, () => {
    const clock = clockAt(TEN);
    let stores: OpenedStores;
    let other: Stores;
    let here: Switchboard;
    let there: Switchboard;
    beforeEach(async () => {
      clock.set(TEN);
      stores = await open(clock);
      other = await stores.another();
      here = openSwitchboard(stores, clock);
      there = openSwitchboard(other, clock);
    });
    afterEach(async () => {
      await other.close();
      await stores.close();
    });

    const pass = (seconds: number): void => clock.set(clock.now() + seconds * SECOND_MS);

    it('go to exactly one of sixteen who take at the same time in two processes', async () => {
      for (let round = 0; round < rounds; round += 1) {
        const callId = await here.askHelp();
        const taking = POOL.map((id, index) => (index % 2 === 0 ? here : there).take(id, callId));
        const codes = (await Promise.all(taking)).map(codeOf);
        expect(codes.toSorted()).toEqual([...Array<string>(15).fill('not-possible-now'), 'ok']);
        const call = await there.callNow(callId);
        expect(call.takenBy).toBe(POOL[codes.indexOf('ok')]);
        expect(call.rings.map(({ answer }) => answer ?? 'open').toSorted()).toEqual([
          ...Array<string>(15).fill('missed'),
          'taken',
        ]);
      }
    });

    it('hear every "not now" of sixteen at the same time, and are unanswered then', async () => {
      const callId = await here.askHelp();
      const passing = POOL.map((id, index) => (index % 2 === 0 ? here : there).pass(id, callId));
      expect(new Set((await Promise.all(passing)).map(codeOf))).toEqual(new Set(['ok']));
      const call = await here.callNow(callId);
      expect(call).toMatchObject({ state: 'unanswered', endedAt: TEN });
      expect(new Set(call.rings.map(({ answer }) => answer))).toEqual(new Set(['notNow']));
    });

    it('are either taken or cancelled when both happen in the same moment, and say the same to all', async () => {
      for (let round = 0; round < rounds; round += 1) {
        const callId = await here.askHelp();
        const [taken] = await Promise.all([here.take('pool-10', callId), there.end(callId)]);
        const call = await here.callNow(callId);
        expect(call.state).toBe(taken.ok ? 'ended' : 'cancelled');
        expect(call.takenBy).toBe(taken.ok ? 'pool-10' : undefined);
      }
    });

    it('ring on once, when two processes find the time over at the same moment', async () => {
      for (const id of ON_DUTY) await here.goOnDuty(id);
      const callId = await here.askHelp();
      pass(46);
      await Promise.all([here.runJob(), there.runJob()]);
      const { rings, version } = await here.callNow(callId);
      expect(rings.map(({ personId, rungAt }) => [personId, rungAt])).toEqual([
        ['duty-1', TEN],
        ['duty-2', TEN + 46 * SECOND_MS],
      ]);
      expect(version).toBe(2);
      expect(await here.waiting()).toEqual(['duty-2 1']);
    });

    it('tell each ring once, however often the job runs and wherever', async () => {
      await here.goOnDuty('duty-1');
      await here.askHelp();
      for (const board of [here, there, here]) await board.runJob();
      expect(await here.waiting()).toEqual(['duty-1 1']);
      await here.showAll();
      await there.runJob();
      await openSwitchboard(other, clock).runJob();
      expect(await here.waiting()).toEqual([]);
    });

    it('tell, in the place of the ring, that it rings others, who took it, and that it is over', async () => {
      for (const id of ON_DUTY) await here.goOnDuty(id);
      const callId = await here.askHelp();
      await here.runJob();
      await here.showAll();
      pass(46);
      await here.runJob();
      expect(await here.waiting()).toEqual(['duty-1 2', 'duty-2 1']);
      await here.showAll();
      await here.take('duty-2', callId);
      await here.runJob();
      expect(await here.waiting()).toEqual(['duty-1 3', 'duty-2 3']);
      await here.showAll();
      await here.end(callId);
      await here.runJob();
      expect(await here.waiting()).toEqual(['duty-1 4', 'duty-2 4']);
      await here.showAll();
      await openSwitchboard(other, clock).runJob();
      expect(await here.waiting()).toEqual([]);
    });

    it('tell after a long stop the newest ring alone', async () => {
      for (const id of ON_DUTY) await here.goOnDuty(id);
      const callId = await here.askHelp();
      pass(100);
      await here.runJob();
      expect((await here.callNow(callId)).rings.map(({ rungAt }) => (rungAt - TEN) / SECOND_MS)).toEqual([
        0,
        45,
        ...POOL.map(() => 100),
      ]);
      expect(await here.waiting()).toEqual(POOL.map((id) => `${id} 1`));
    });

    it('are told whole after a crash at any point of the job', async () => {
      for (const id of ON_DUTY) await here.goOnDuty(id);
      for (let fatal = 1; ; fatal += 1) {
        pass(1);
        const callId = await here.askHelp();
        await here.runJob();
        await here.showAll();
        const { rings } = await here.callNow(callId);
        await here.end(callId);
        const { around } = crashingAt(fatal);
        const done = await survived(openSwitchboard(other, clock, around).runJob());
        await openSwitchboard(stores, clock).runJob();
        expect(await here.waiting()).toEqual(rings.map(({ personId }) => `${personId} 4`));
        await here.showAll();
        if (done) break;
      }
    });

    it('ring whoever was told of nothing, when the process dies right after the call was stored', async () => {
      await here.goOnDuty('duty-1');
      for (let fatal = 1; ; fatal += 1) {
        pass(1);
        const { around } = crashingAt(fatal);
        const before = await here.countOpen();
        const done = await survived(openSwitchboard(other, clock, around).askHelp());
        const isStored = (await here.countOpen()) > before;
        await openSwitchboard(stores, clock).runJob();
        expect(await here.waiting()).toEqual(isStored ? ['duty-1 1'] : []);
        await here.showAll();
        if (done) {
          expect(isStored).toBe(true);
          break;
        }
      }
    });

    describeCallsOfEndedBookings(open);
  });
};
