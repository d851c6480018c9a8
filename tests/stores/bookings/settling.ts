import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { locate } from '@yhteistila/api/src/commit/locate.ts';
import { listAll } from '@yhteistila/api/src/ports/records.ts';
import { checkIn } from '@yhteistila/api/src/use-cases/bookings/check-in.ts';
import { checkOut } from '@yhteistila/api/src/use-cases/bookings/check-out.ts';
import { reinstate } from '@yhteistila/api/src/use-cases/bookings/reinstate.ts';
import type { Deps } from '@yhteistila/api/src/use-cases/deps.ts';
import { applyDueTransitions } from '@yhteistila/api/src/use-cases/upkeep/apply-due-transitions.ts';
import { at, between } from '../../fixtures/facts.ts';
import type { OpenedStores, OpenStores } from '../open-stores.ts';
import { clockAt, NOON } from '../sample-documents.ts';
import { cancel, change, OWNER } from './crash-scenarios.ts';
import { type Around, CONTEXT, callerOf, startProcess } from './process.ts';
import {
  answered,
  bookedBy,
  codeOf,
  createScenes,
  EXPERT,
  meeting,
  OTHER_ROOM,
  partitionsOfScene,
  ROOM,
  type Scene,
} from './scene.ts';
import { createHistory, expectSound } from './verdict.ts';

const CEREMONY_ROOM = 'pori.ceremony-room';
const INTERPRETER = 'pori.interpreter';

/** Lets another act go first at the call of that number. */
const interruptedAt = (call: number, other: () => Promise<unknown>): Around => {
  let calls = 0;
  return async (_, go) => {
    calls += 1;
    if (calls === call) await other();
    return go();
  };
};

export const describeSettling = (open: OpenStores): void => {
  describe('what time alone does to bookings', () => {
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
    const statusOf = async (id: string): Promise<string | undefined> =>
      (await locate(startProcess(stores, clock).changes, id, clock.now()))?.booking.status;
    const arrive = (bookingId: string, process = deps) => checkIn(process)(callerOf(OWNER), { bookingId }, CONTEXT);

    it('releases what nobody came to, at the end of the grace period and not before', async () => {
      const id = await bookedBy(deps, OWNER, meeting(scene.first, [ROOM, EXPERT]));
      clock.set(at('10.15', scene.first) - 1);
      await settle();
      expect(await statusOf(id)).toBe('confirmed');
      clock.set(at('10.15', scene.first));
      await settle();
      expect(await statusOf(id)).toBe('released');
      await bookedBy(deps, 'te-staff', meeting(scene.first, [ROOM, EXPERT], between('10.15', '11', scene.first)));
    });

    it('either releases or checks in, whichever comes first in the very same instant', async () => {
      const seen = new Set<string>();
      for (let call = 1; call <= 30; call += 1) {
        const own = createScenes(clock)();
        const time = between('9', '9.30', own.first);
        const opened = await open(clock);
        const id = await bookedBy(startProcess(opened, clock), OWNER, meeting(own.first, [ROOM, EXPERT], time));
        clock.set(at('9.15', own.first));
        const job = startProcess(opened, clock);
        const visitor = startProcess(opened, clock, interruptedAt(call, applyDueTransitions(job)));
        const outcome = await arrive(id, visitor);
        await applyDueTransitions(job)();
        const { bookings } = await expectSound(
          startProcess(opened, clock),
          createHistory(opened.days),
          partitionsOfScene(own),
        );
        const status = bookings.get(id)?.status ?? '';
        expect(status).toBe(outcome.ok ? 'checkedIn' : 'released');
        seen.add(status);
        await opened.close();
      }
      expect([...seen].sort()).toEqual(['checkedIn', 'released']);
    });

    it('completes what was used, and what needs no check-in, at its end', async () => {
      const used = await bookedBy(deps, OWNER, meeting(scene.first, [ROOM, EXPERT]));
      const free = await bookedBy(deps, 'te-staff', meeting(scene.first, [OTHER_ROOM]));
      const remote = await bookedBy(
        deps,
        'dvv-staff',
        meeting(scene.first, [EXPERT], between('12', '13', scene.first)),
      );
      clock.set(at('10', scene.first));
      answered(await arrive(used));
      clock.set(at('11', scene.first));
      await settle();
      expect([await statusOf(used), await statusOf(free), await statusOf(remote)]).toEqual([
        'completed',
        'completed',
        'confirmed',
      ]);
      clock.set(at('13', scene.first));
      await settle();
      expect(await statusOf(remote)).toBe('completed');
    });

    it('declines what nobody decided until its start', async () => {
      const id = await bookedBy(deps, OWNER, meeting(scene.first, [CEREMONY_ROOM]));
      expect(await statusOf(id)).toBe('requested');
      clock.set(at('10', scene.first));
      await settle();
      expect(await statusOf(id)).toBe('declined');
    });

    it('catches up with the days of a stop, also of a long one', async () => {
      await settle();
      const ids = [
        await bookedBy(deps, OWNER, meeting(scene.first, [ROOM])),
        await bookedBy(deps, OWNER, meeting(scene.second, [OTHER_ROOM])),
        await bookedBy(deps, OWNER, meeting(scene.third, [EXPERT])),
      ];
      clock.set(at('8', scene.third) + 28 * 24 * 60 * 60_000);
      await settle();
      expect(await Promise.all(ids.map(statusOf))).toEqual(['released', 'completed', 'completed']);
      expect(await settle()).toBe(0);
    });

    it('gives who takes back a release as long to come as at first', async () => {
      const id = await bookedBy(deps, OWNER, meeting(scene.first, [ROOM]));
      clock.set(at('10.15', scene.first));
      await settle();
      clock.set(at('10.20', scene.first));
      answered(await reinstate(deps)(callerOf(OWNER), { bookingId: id }, CONTEXT));
      clock.set(at('10.34', scene.first));
      await settle();
      expect(await statusOf(id)).toBe('confirmed');
      answered(await arrive(id));
      clock.set(at('10.40', scene.first));
      await settle();
      expect(await statusOf(id)).toBe('checkedIn');
    });

    it('lets nobody take back what is over', async () => {
      const id = await bookedBy(deps, OWNER, meeting(scene.first, [ROOM]));
      clock.set(at('10.15', scene.first));
      await settle();
      clock.set(at('11', scene.first));
      expect(codeOf(await reinstate(deps)(callerOf(OWNER), { bookingId: id }, CONTEXT))).toBe('not-possible-now');
    });

    /** Everything that is stored of the bookings, as text. */
    const storedOf = async (ids: readonly string[]): Promise<string> => {
      const documentIds = ids.flatMap((id) => [`ended.${id}`, `moved.${id}`, `needs.${id}`]);
      const stored: unknown[] = [await listAll(stores.records, `person|${OWNER}`, { prefix: '' })];
      for (const partition of partitionsOfScene(scene)) {
        stored.push(await stores.days.readDay(partition), await stores.days.readDocuments(partition, documentIds));
      }
      stored.push(await stores.days.follow(undefined, 1000));
      return JSON.stringify(stored);
    };

    it('erases needs and languages, whatever became of the booking', async () => {
      const { first, second } = scene;
      const asked = (time: ReturnType<typeof between>, resourceIds: readonly string[]) =>
        bookedBy(deps, OWNER, { ...meeting(first, resourceIds, time), needs: ['video'], languages: ['ar'] });
      const released = await asked(between('9', '9.30', first), [ROOM, INTERPRETER]);
      const used = await asked(between('10', '10.30', first), [ROOM, INTERPRETER, EXPERT]);
      const cancelled = await asked(between('11', '11.30', first), [ROOM, INTERPRETER]);
      const moved = await asked(between('12', '12.30', first), [ROOM, INTERPRETER, EXPERT]);
      const movedAndCancelled = await asked(between('13', '13.30', first), [ROOM, INTERPRETER, EXPERT]);
      const ids = [released, used, cancelled, moved, movedAndCancelled];
      answered(await change(deps, moved, between('12', '12.30', second)));
      answered(await change(deps, movedAndCancelled, between('13', '13.30', second)));
      answered(await cancel(deps, movedAndCancelled));
      answered(await cancel(deps, cancelled));
      expect(await storedOf(ids)).toContain('"video"');
      clock.set(at('10', first));
      answered(await arrive(used));
      clock.set(at('14', second));
      await settle();
      await deps.myBookings.list(OWNER, first, second);
      expect(await Promise.all(ids.map(statusOf))).toEqual([
        'released',
        'completed',
        'cancelled',
        'released',
        'cancelled',
      ]);
      const stored = await storedOf(ids);
      expect(stored).toContain(used);
      expect(stored).not.toContain('"video"');
      expect(stored).not.toContain('"ar"');
    });

    it('keeps the needs of what ended early for ten seconds, for who takes that back, and no longer', async () => {
      const { first, second } = scene;
      const asked = (time: ReturnType<typeof between>) =>
        bookedBy(deps, OWNER, { ...meeting(first, [ROOM, INTERPRETER], time), needs: ['video'], languages: ['ar'] });
      const stayed = await asked(between('10', '10.30', first));
      const moved = await asked(between('11', '11.30', first));
      answered(await change(deps, moved, between('10', '10.30', second)));
      const end = (id: string) => checkOut(deps)(callerOf(OWNER), { bookingId: id }, CONTEXT);
      const takeBack = (id: string) =>
        reinstate(startProcess(stores, clock))(callerOf(OWNER), { bookingId: id }, CONTEXT);
      for (const [id, day] of [
        [stayed, first],
        [moved, second],
      ] as const) {
        clock.set(at('10', day));
        answered(await arrive(id));
        answered(await end(id));
        clock.set(at('10', day) + 10_000);
        answered(await takeBack(id));
        const located = await locate(startProcess(stores, clock).changes, id, clock.now());
        expect(located?.booking).toMatchObject({ needs: ['video'], languages: ['ar'], status: 'checkedIn' });
        answered(await end(id));
        await deps.myBookings.list(OWNER, first, second);
        clock.set(at('10', day) + 20_002);
        expect(codeOf(await takeBack(id))).toBe('not-possible-now');
        expect(await statusOf(id)).toBe('completed');
        const stored = await storedOf(id === stayed ? [stayed] : [stayed, moved]);
        expect(stored).toContain(id);
        if (id === moved) expect(stored).not.toMatch(/"video"|"ar"/);
      }
    });

    it('keeps the needs of what was cancelled until its time is over, for who takes it back', async () => {
      const wish = { ...meeting(scene.first, [ROOM, INTERPRETER]), needs: ['video'], languages: ['ar'] } as const;
      const id = await bookedBy(deps, OWNER, wish);
      answered(await cancel(deps, id));
      answered(await reinstate(deps)(callerOf(OWNER), { bookingId: id }, CONTEXT));
      const located = await locate(deps.changes, id, clock.now());
      expect(located?.booking).toMatchObject({ needs: ['video'], languages: ['ar'], status: 'confirmed' });
    });
  });
};
