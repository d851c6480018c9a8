import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createJobReport } from '@yhteistila/api/src/job-runs/job-report.ts';
import { createJobRuns } from '@yhteistila/api/src/job-runs/job-runs.ts';
import { JOBS } from '@yhteistila/api/src/jobs.ts';
import { at, between } from '../../fixtures/facts.ts';
import { createFakeMessenger } from '../../fixtures/fake-messenger.ts';
import { OWNER } from '../bookings/crash-scenarios.ts';
import { type Around, Crash, startProcess } from '../bookings/process.ts';
import { bookedBy, createScenes, meeting, ROOM, type Scene } from '../bookings/scene.ts';
import type { OpenedStores, OpenStores } from '../open-stores.ts';
import { clockAt, NOON } from '../sample-documents.ts';
import { failing } from './job-stage.ts';
import { openMailRoom } from './mail-room.ts';

const MINUTE_MS = 60_000;
const MINUTES = 5;

/** The same numbers in 0..1 for the same seed. */
const randomFrom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

export const describeAllJobs = (open: OpenStores): void => {
  describe('all jobs, when the store fails some calls', () => {
    const clock = clockAt(NOON);
    const messenger = createFakeMessenger();
    let stores: OpenedStores;
    let scene: Scene;
    beforeEach(async () => {
      messenger.reset();
      stores = await open(clock);
      scene = createScenes(clock)();
      await openMailRoom(stores, clock, messenger).opens(OWNER);
    });
    afterEach(() => stores.close());

    const dying: Around = async (label, call) => {
      if (label.startsWith('writes to person|')) throw new Crash();
      return call();
    };

    /** Bookings of half an hour, the first of which is released soon; nothing of them is in anybody's list yet. */
    const bookAll = async (): Promise<readonly string[]> => {
      const ids: string[] = [];
      for (let half = 0; half < 10; half += 1) {
        const from = 9 + Math.floor(half / 2);
        const time =
          half % 2 === 0
            ? between(`${from}`, `${from}.30`, scene.first)
            : between(`${from}.30`, `${from + 1}`, scene.first);
        ids.push(await bookedBy(startProcess(stores, clock, dying), OWNER, meeting(scene.first, [ROOM], time)));
      }
      return ids;
    };

    it.each([1, 2, 3, 4, 5])(
      'are done in time and told to be fine while one of a hundred fails, case %i',
      async (seed) => {
        const ids = await bookAll();
        const random = randomFrom(seed * 7919);
        const around = failing(() => (random() < 0.01 ? (random() < 0.5 ? 'before' : 'after') : undefined));
        const deps = startProcess(stores, clock, around);
        const given = {
          deps: { ...deps, messenger, jitter: random, eraseExpired: async () => 0 },
          records: deps.records,
          clock,
          instance: { own: { host: 'h', pid: 1, id: 'p' }, isGone: () => false },
          onFailure: () => undefined,
          pause: async () => true,
        };
        const runs = createJobRuns(given);
        const report = createJobReport(given);
        clock.set(at('9.15', scene.first));
        for (let minute = 0; minute < MINUTES; minute += 1) {
          for (const job of JOBS) await runs.run(job);
          expect((await report()).filter(({ ok }) => !ok)).toEqual([]);
          clock.set(clock.now() + MINUTE_MS);
        }
        await runs.stop();
        const listed = await startProcess(stores, clock).myBookings.list(OWNER, scene.first, scene.first);
        expect(listed.map(({ id }) => id).sort()).toEqual([...ids].sort());
        expect(listed.filter(({ status }) => status === 'released').map(({ id }) => id)).toEqual(ids.slice(0, 1));
        expect(messenger.shown.map(({ notice }) => notice.code)).toEqual(['released']);
      },
    );
  });
};
