import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { locate } from '@yhteistila/api/src/commit/locate.ts';
import { REPAIR_PROJECTIONS } from '@yhteistila/api/src/events/consumers.ts';
import { followEvents } from '@yhteistila/api/src/events/follow.ts';
import { book } from '@yhteistila/api/src/use-cases/bookings/book.ts';
import { withdrawRequest } from '@yhteistila/api/src/use-cases/bookings/withdraw-request.ts';
import type { Deps } from '@yhteistila/api/src/use-cases/deps.ts';
import { applyDueTransitions } from '@yhteistila/api/src/use-cases/upkeep/apply-due-transitions.ts';
import fc from 'fast-check';
import { at, between } from '../../fixtures/facts.ts';
import type { OpenedStores, OpenStores } from '../open-stores.ts';
import { clockAt, JUMPS, NOON, THERE_AND_BACK } from '../sample-documents.ts';
import { OWNER } from './crash-scenarios.ts';
import { type Around, CONTEXT, Crash, callerOf, crashingAt, startProcess, survived } from './process.ts';
import { answered, bookedBy, codeOf, createScenes, meeting, OTHER_ROOM, ROOM, type Scene } from './scene.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

export const describeClockJumps = (open: OpenStores, runs: number): void => {
  describe('bookings, when the clock jumps', () => {
    const clock = clockAt(NOON);
    let stores: OpenedStores;
    let deps: Deps;
    let scene: Scene;
    beforeEach(async () => {
      stores = await open(clock);
      deps = startProcess(stores, clock);
      scene = createScenes(clock)();
    });
    afterEach(() => stores.close());

    const settle = (): Promise<number> => applyDueTransitions(startProcess(stores, clock))();
    const repair = (around?: Around): Promise<number> =>
      followEvents(startProcess(stores, clock, around), REPAIR_PROJECTIONS);
    const statusOf = async (id: string): Promise<string | undefined> =>
      (await locate(startProcess(stores, clock).changes, id, clock.now()))?.booking.status;

    it.each(THERE_AND_BACK)('$jump, are released and completed in time', async ({ ms }) => {
      await settle();
      const now = clock.now();
      clock.set(now + ms);
      await settle();
      clock.set(now);
      await settle();
      const released = await bookedBy(deps, OWNER, meeting(scene.first, [ROOM]));
      const used = await bookedBy(deps, 'te-staff', meeting(scene.first, [OTHER_ROOM]));
      clock.set(at('10.15', scene.first));
      await settle();
      expect([await statusOf(released), await statusOf(used)]).toEqual(['released', 'confirmed']);
      clock.set(at('11', scene.first));
      await settle();
      expect(await statusOf(used)).toBe('completed');
    });

    it('back, are released and completed by the time that it shows then', async () => {
      await settle();
      clock.set(at('8', scene.first) + 365 * DAY_MS);
      await settle();
      clock.set(at('8', scene.second));
      const early = await bookedBy(deps, OWNER, meeting(scene.second, [ROOM]));
      clock.set(at('10.15', scene.second));
      await settle();
      expect(await statusOf(early)).toBe('released');
    });

    it('ahead again after it went back, are caught up with: nothing of what was booked meanwhile is skipped', async () => {
      clock.set(at('8', scene.third));
      await settle();
      clock.set(at('8', scene.first));
      await settle();
      const ids = [
        await bookedBy(deps, OWNER, meeting(scene.first, [ROOM])),
        await bookedBy(deps, OWNER, meeting(scene.second, [OTHER_ROOM])),
      ];
      clock.set(at('8', scene.third) + 28 * DAY_MS);
      await settle();
      expect(await Promise.all(ids.map(statusOf))).toEqual(['released', 'completed']);
    });

    it('to years long past and ahead again, are settled without a walk through all those years', async () => {
      await settle();
      const now = clock.now();
      const id = await bookedBy(deps, OWNER, meeting(scene.first, [ROOM]));
      clock.set(Date.UTC(1970, 0, 1));
      await settle();
      clock.set(now + DAY_MS);
      let calls = 0;
      const counting: Around = (_, call) => {
        calls += 1;
        return call();
      };
      await applyDueTransitions(startProcess(stores, clock, counting))();
      expect(await statusOf(id)).toBe('released');
      expect(calls).toBeLessThan(10_000);
    });

    it.each(THERE_AND_BACK)('$jump, are listed for who made them, and no event is read twice', async ({ ms }) => {
      const dying: Around = async (label, call) => {
        if (label.startsWith('writes to person|')) throw new Crash();
        return call();
      };
      const now = clock.now();
      await bookedBy(deps, OWNER, meeting(scene.first, [ROOM]));
      clock.set(now + ms);
      await repair();
      clock.set(now);
      const lost = await bookedBy(
        startProcess(stores, clock, dying),
        OWNER,
        meeting(scene.first, [ROOM], between('12', '13', scene.first)),
      );
      expect(await repair()).toBe(1);
      expect(await repair()).toBe(0);
      const listed = await startProcess(stores, clock).myBookings.list(OWNER, scene.first, scene.first);
      expect(listed.map(({ id }) => id)).toContain(lost);
    });

    it.each(JUMPS)('ahead by $by and back, keep nobody from taking back what was sent under a key', async ({ ms }) => {
      const key = `key-${ms}`;
      const take = () => withdrawRequest(startProcess(stores, clock))(callerOf(OWNER), { key }, CONTEXT);
      const now = clock.now();
      clock.set(now + ms);
      // It got its id and was not heard of again.
      const { around } = crashingAt(2);
      const booking = meeting(scene.first, [ROOM]);
      const asked = { booking, idempotency: { key, bodyHash: 'body' } };
      await survived(book(startProcess(stores, clock, around))(callerOf(OWNER), asked, CONTEXT));
      clock.set(now);
      expect(codeOf(await take())).toBe('busy');
      clock.set(now + 30_000);
      expect(answered(await take())).toEqual({});
    });

    it('to and fro, as often as it likes, are settled as soon as it shows their time', async () => {
      const jump = fc.constantFrom(...JUMPS.flatMap(({ ms }) => [ms, -ms]));
      await fc.assert(
        fc.asyncProperty(fc.array(jump, { maxLength: 6 }), async (jumps) => {
          const own = await open(clock);
          const { first } = createScenes(clock)();
          const settleOwn = () => applyDueTransitions(startProcess(own, clock))();
          const now = clock.now();
          for (const ms of jumps) {
            clock.set(clock.now() + ms);
            await settleOwn();
          }
          clock.set(now);
          const id = await bookedBy(startProcess(own, clock), OWNER, meeting(first, [ROOM]));
          clock.set(at('10.15', first));
          await settleOwn();
          const found = await locate(startProcess(own, clock).changes, id, clock.now());
          await own.close();
          expect(found?.booking.status).toBe('released');
        }),
        { numRuns: runs },
      );
    }, 60_000);
  });
};
