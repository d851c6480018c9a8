import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { REPAIR_PROJECTIONS } from '@yhteistila/api/src/events/consumers.ts';
import { followEvents } from '@yhteistila/api/src/events/follow.ts';
import { listMyBookings } from '@yhteistila/api/src/use-cases/lists/list-my-bookings.ts';
import { between } from '../../fixtures/facts.ts';
import type { OpenedStores, OpenStores } from '../open-stores.ts';
import { clockAt, NOON } from '../sample-documents.ts';
import { change, OWNER } from './crash-scenarios.ts';
import { type Around, CONTEXT, Crash, callerOf, startProcess } from './process.ts';
import { answered, bookedBy, createScenes, EXPERT, meeting, ROOM } from './scene.ts';

/** A process that dies when it would write what is derived from commits. */
const withoutRecords: Around = async (label, call) => {
  if (label.startsWith('writes to person|')) throw new Crash();
  return call();
};

export const describeRepairs = (open: OpenStores): void => {
  describe("a person's bookings", () => {
    const clock = clockAt(NOON);
    let stores: OpenedStores;
    beforeEach(async () => {
      stores = await open(clock);
    });
    afterEach(() => stores.close());

    const listOf = async (from: string, to: string) =>
      answered(await listMyBookings(startProcess(stores, clock))(callerOf(OWNER), { from, to }, CONTEXT));

    it('are read by who has just written them', async () => {
      const { first } = createScenes(clock)();
      const deps = startProcess(stores, clock);
      const id = await bookedBy(deps, OWNER, meeting(first, [ROOM, EXPERT]));
      const mine = answered(await listMyBookings(deps)(callerOf(OWNER), { from: first, to: first }, CONTEXT));
      expect(mine.map((booking) => booking.id)).toEqual([id]);
    });

    it('are complete again, needs included, after a process that died between commit and record', async () => {
      const { first, second } = createScenes(clock)();
      const dying = startProcess(stores, clock, withoutRecords);
      const stays = await bookedBy(dying, OWNER, { ...meeting(first, [ROOM]), needs: ['video'] });
      const moves = await bookedBy(dying, OWNER, meeting(first, [ROOM], between('12', '13', first)));
      answered(await change(dying, moves, between('12', '13', second)));
      // Of a change over several days a note tells until the list has it.
      expect(await listOf(first, second)).toMatchObject([{ id: moves, version: 2 }]);
      const repair = () => followEvents(startProcess(stores, clock), REPAIR_PROJECTIONS);
      expect(await repair()).toBe(3);
      const repaired = await listOf(first, second);
      expect(repaired).toMatchObject([
        { id: stays, version: 1, needs: ['video'] },
        { id: moves, version: 2, start: between('12', '13', second).start },
      ]);
      expect(await repair()).toBe(0);
    });

    it('are complete again also where many were left out', async () => {
      const { first } = createScenes(clock)();
      const dying = startProcess(stores, clock, withoutRecords);
      const ids: string[] = [];
      for (const hour of [9, 10, 11, 12, 13]) {
        for (const [from, to] of [
          ['00', '15'],
          ['15', '30'],
          ['30', '45'],
          ['45', '60'],
        ] as const) {
          const until = to === '60' ? String(hour + 1) : `${hour}.${to}`;
          ids.push(await bookedBy(dying, OWNER, meeting(first, [ROOM], between(`${hour}.${from}`, until, first))));
        }
      }
      expect(await followEvents(startProcess(stores, clock), REPAIR_PROJECTIONS)).toBe(ids.length);
      expect((await listOf(first, first)).map(({ id }) => id)).toEqual(ids);
    });

    it('are not written again where nothing was left out', async () => {
      const { first } = createScenes(clock)();
      const deps = startProcess(stores, clock);
      const kept = await bookedBy(deps, OWNER, meeting(first, [ROOM]));
      expect(await deps.myBookings.list(OWNER, first, first)).toMatchObject([{ id: kept }]);
      const dying = startProcess(stores, clock, withoutRecords);
      const lost = await bookedBy(dying, OWNER, meeting(first, [ROOM], between('12', '13', first)));
      let writes = 0;
      const counting: Around = async (label, call) => {
        if (label.startsWith('writes to ')) writes += 1;
        return call();
      };
      expect(await followEvents(startProcess(stores, clock, counting), REPAIR_PROJECTIONS)).toBe(2);
      // The one that was lost, and how far the events were followed.
      expect(writes).toBe(2);
      expect((await listOf(first, first)).map(({ id }) => id).sort()).toEqual([kept, lost].sort());
    });
  });
};
