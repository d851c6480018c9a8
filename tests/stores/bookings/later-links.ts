import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LINK_MEETINGS } from '@yhteistila/api/src/events/consumers.ts';
import { followEvents, oldestWaiting } from '@yhteistila/api/src/events/follow.ts';
import { readBooking } from '@yhteistila/api/src/use-cases/bookings/read-booking.ts';
import type { Deps } from '@yhteistila/api/src/use-cases/deps.ts';
import { readDay } from '@yhteistila/api/src/use-cases/lists/read-day.ts';
import type { FullView } from '@yhteistila/core/booking/booking-view.ts';
import { at, between } from '../../fixtures/facts.ts';
import type { OpenedStores, OpenStores } from '../open-stores.ts';
import { clockAt, NOON } from '../sample-documents.ts';
import { cancel, change, OWNER } from './crash-scenarios.ts';
import { type Around, CONTEXT, callerOf, crashingAt, startProcess, survived } from './process.ts';
import {
  answered,
  bookedBy,
  createScenes,
  EXPERT,
  meeting,
  OTHER_ROOM,
  partitionsOfScene,
  ROOM,
  type Scene,
} from './scene.ts';

const linkOf = (id: string): string => `https://later.example/${id}`;

export const describeLaterLinks = (open: OpenStores): void => {
  describe('meeting links that somebody has to be asked for', () => {
    const clock = clockAt(NOON);
    let stores: OpenedStores;
    let scene: Scene;
    /** Bookings whose link cannot be had now. */
    let unanswered: Set<string>;
    beforeEach(async () => {
      stores = await open(clock);
      scene = createScenes(clock)();
      unanswered = new Set();
    });
    afterEach(() => stores.close());

    const start = (around?: Around): Deps => ({
      ...startProcess(stores, clock, around),
      meetings: {
        linkOf: async (id) => {
          if (unanswered.has(id)) throw new Error('no link now');
          return linkOf(id);
        },
      },
    });
    const hybrid = (resourceIds: readonly string[], times: readonly [string, string] = ['10', '11']) => ({
      ...meeting(scene.first, resourceIds, between(...times, scene.first)),
      purpose: 'hybridMeeting' as const,
    });
    const link = (deps = start()): Promise<number> => followEvents(deps, LINK_MEETINGS);
    const seen = async (bookingId: string): Promise<FullView> => {
      const view = answered(await readBooking(start())(callerOf(OWNER), { bookingId }, CONTEXT));
      if (view.visibility !== 'full') throw new Error(`${bookingId} is not seen whole`);
      return view;
    };
    /** The link of each copy of the booking in the days of the scene. */
    const linksOfCopies = async (id: string): Promise<readonly (string | undefined)[]> => {
      const links: (string | undefined)[] = [];
      for (const partition of partitionsOfScene(scene)) {
        const day = await stores.days.readDay(partition);
        if (day === 'unchanged') throw new Error('nothing was known before');
        for (const { bookings } of day.resourceDays)
          links.push(...bookings.filter((booking) => booking.id === id).map(({ meetingUrl }) => meetingUrl));
      }
      return links;
    };
    const listed = async (id: string) =>
      (await start().myBookings.list(OWNER, scene.first, scene.third)).find((booking) => booking.id === id);

    it('keep no booking waiting, and come later, while its version stays', async () => {
      const id = await bookedBy(start(), OWNER, hybrid([ROOM]));
      expect(await seen(id)).toMatchObject({ version: 1, status: 'confirmed' });
      expect((await seen(id)).meetingUrl).toBeUndefined();
      await link();
      expect(await seen(id)).toMatchObject({ version: 1, meetingUrl: linkOf(id) });
      expect(await listed(id)).toMatchObject({ version: 1, meetingUrl: linkOf(id) });
      const input = { siteId: 'pori', day: scene.first, withEnded: false };
      const day = answered(await readDay(start())(callerOf(OWNER), input, CONTEXT));
      expect(JSON.stringify(day)).toContain(linkOf(id));
    });

    it('leave what was last done to be undone by who saw the booking before', async () => {
      const id = await bookedBy(start(), OWNER, hybrid([ROOM]));
      const before = await seen(id);
      await link();
      const moved = await change(start(), id, between('12', '13', scene.first));
      expect(moved.ok).toBe(true);
      expect(await seen(id)).toMatchObject({ version: before.version + 1, meetingUrl: linkOf(id) });
    });

    it.each([
      ['that has moved to another day', [ROOM], true],
      ['with an expert from afar', [ROOM, EXPERT], false],
      ['with an expert from afar that has moved', [ROOM, EXPERT], true],
      ['of a remote expert alone', [EXPERT], false],
    ] as const)('come to a booking %s', async (_, resourceIds, hasMoved) => {
      const id = await bookedBy(start(), OWNER, hybrid(resourceIds));
      if (hasMoved) answered(await change(start(), id, between('12', '13', scene.second)));
      await link();
      expect(await seen(id)).toMatchObject({ version: hasMoved ? 2 : 1, meetingUrl: linkOf(id) });
      expect(await listed(id)).toMatchObject({ meetingUrl: linkOf(id) });
      answered(await change(start(), id, between('13', '14', scene.third)));
      expect(await seen(id)).toMatchObject({ meetingUrl: linkOf(id) });
    });

    it('come with the purpose that asks for one, and to no other', async () => {
      const id = await bookedBy(start(), OWNER, meeting(scene.first, [ROOM]));
      await link();
      expect((await seen(id)).meetingUrl).toBeUndefined();
      answered(await change(start(), id, { purpose: 'hybridMeeting' }));
      await link();
      expect(await seen(id)).toMatchObject({ version: 2, meetingUrl: linkOf(id) });
    });

    it('are not asked for of what has been cancelled meanwhile', async () => {
      const id = await bookedBy(start(), OWNER, hybrid([ROOM]));
      answered(await cancel(start(), id));
      unanswered.add(id);
      expect(await link()).toBe(2);
      expect((await seen(id)).meetingUrl).toBeUndefined();
    });

    it('that cannot be had keep no other from coming, and are asked for again, for a day', async () => {
      const first = await bookedBy(start(), OWNER, hybrid([ROOM]));
      const second = await bookedBy(start(), OWNER, hybrid([OTHER_ROOM], ['11', '12']));
      unanswered.add(first);
      await expect(link()).rejects.toThrow('no link now');
      expect((await seen(second)).meetingUrl).toBe(linkOf(second));
      expect(await oldestWaiting(start(), LINK_MEETINGS)).toBe(clock.now());
      unanswered.clear();
      expect(await link()).toBe(2);
      expect((await seen(first)).meetingUrl).toBe(linkOf(first));
      expect(await oldestWaiting(start(), LINK_MEETINGS)).toBeUndefined();

      const third = await bookedBy(start(), OWNER, hybrid([ROOM], ['14', '15']));
      unanswered.add(third);
      await expect(link()).rejects.toThrow('no link now');
      clock.set(at('12', scene.second));
      expect(await link()).toBe(1);
    });

    it('are whole again after a crash before any call of the store', async () => {
      let crashes = 0;
      for (let fatal = 1; ; fatal++) {
        const name = createScenes(clock);
        for (let skipped = 0; skipped < fatal; skipped++) name();
        scene = name();
        const id = await bookedBy(start(), OWNER, hybrid([ROOM, EXPERT]));
        answered(await change(start(), id, between('12', '13', scene.second)));
        const { around } = crashingAt(fatal);
        const hasSurvived = await survived(link(start(around)));
        await link();
        expect(await seen(id)).toMatchObject({ version: 2, meetingUrl: linkOf(id) });
        expect(await listed(id)).toMatchObject({ meetingUrl: linkOf(id) });
        expect(await linksOfCopies(id)).toEqual([linkOf(id), linkOf(id)]);
        if (hasSurvived) break;
        crashes += 1;
      }
      expect(crashes).toBeGreaterThan(5);
    });

    it('give way to a change that is made meanwhile', async () => {
      const id = await bookedBy(start(), OWNER, hybrid([ROOM]));
      let isChanged = false;
      const changing: Around = async (label, call) => {
        if (label.startsWith('commits') && !isChanged) {
          isChanged = true;
          answered(await change(start(), id, between('12', '13', scene.first)));
        }
        return call();
      };
      await link(start(changing));
      await link();
      expect(isChanged).toBe(true);
      expect(await seen(id)).toMatchObject({
        version: 2,
        meetingUrl: linkOf(id),
        start: between('12', '13', scene.first).start,
      });
    });
  });
};
