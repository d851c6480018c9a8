import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { claimsOf } from '@yhteistila/api/src/commit/claims.ts';
import { placesOf } from '@yhteistila/api/src/commit/places.ts';
import { book } from '@yhteistila/api/src/use-cases/bookings/book.ts';
import { checkBooking } from '@yhteistila/api/src/use-cases/bookings/check-booking.ts';
import type { Deps } from '@yhteistila/api/src/use-cases/deps.ts';
import { resolveClaims } from '@yhteistila/api/src/use-cases/upkeep/resolve-claims.ts';
import { between } from '../../fixtures/facts.ts';
import type { OpenedStores, OpenStores } from '../open-stores.ts';
import { clockAt, NOON, type SetClock } from '../sample-documents.ts';
import { change, OWNER, SCENARIOS, type Scenario } from './crash-scenarios.ts';
import { type Around, CONTEXT, Crash, callerOf, crashingAt, directory, startProcess, survived } from './process.ts';
import {
  answered,
  bookedBy,
  createScenes,
  EXPERT,
  meeting,
  partitionsOfScene,
  passDeadline,
  type Scene,
} from './scene.ts';
import { createHistory, type History } from './verdict.ts';
import { lookAt, type Shown, type Standing } from './views/look-at.ts';

const MAX_CALLS = 200;
const PATIENCE_MS = 600_000;
const CEREMONY_ROOM = 'pori.ceremony-room';

/** Besides those of the crashes: what waits for a coordinator is listed for her too. */
const REQUESTS: readonly Scenario[] = [
  {
    name: 'requests a room and a remote expert',
    prepare: async () => '',
    act: (deps, { first }) => bookedBy(deps, OWNER, meeting(first, [CEREMONY_ROOM, EXPERT])),
  },
  {
    name: 'moves a request to another day',
    prepare: (deps, { first }) => bookedBy(deps, OWNER, meeting(first, [CEREMONY_ROOM])),
    act: (deps, { second }, id) => change(deps, id, between('12', '13', second)),
  },
];

/** Between two of these the store says the same. */
const isWrite = (label: string): boolean => /^(commits|writes|deletes) /.test(label);

/** What the views must show by the newest event of each booking, which is written with its decision. */
const lastDecided = async (history: History, scene: Scene): Promise<Shown> => {
  const newest = new Map((await history(partitionsOfScene(scene))).map(({ after }) => [after.id, after]));
  const bookings = [...newest.values()];
  const toStanding = ({ id, version, status, start, end }: (typeof bookings)[number]): Standing => ({
    ...{ id, version, status, start, end },
  });
  const days = partitionsOfScene(scene).flatMap((partition) =>
    bookings.flatMap((booking) =>
      (placesOf(booking, directory).get(partition) ?? []).map((resourceId) => ({
        place: `${partition} ${resourceId}`,
        ...toStanding(booking),
      })),
    ),
  );
  return {
    days: days.sort((one, other) => (one.place < other.place ? -1 : 1)),
    mine: bookings.map(toStanding),
    read: bookings.map(toStanding),
    requests: bookings.filter(({ status }) => status === 'requested').map(toStanding),
  };
};

/** Throws where two day views under one tag differ; `seen` is kept over all readings of a scene. */
const expectTagsTell = (seen: Map<string, string>, tagged: ReadonlyMap<string, string>): void => {
  for (const [tag, body] of tagged) {
    expect([tag, seen.get(tag) ?? body]).toEqual([tag, body]);
    seen.set(tag, body);
  }
};

export const describeViews = (open: OpenStores): void => {
  describe('views, while a process changes a booking in several partitions,', () => {
    const clock: SetClock = clockAt(NOON);
    const nextScene = createScenes(clock);
    let stores: OpenedStores;
    let history: History;
    beforeAll(async () => {
      stores = await open(clock);
      history = createHistory(stores.days);
    });
    afterAll(() => stores.close());

    /** As `prepare` does, and also what it writes beside its answers. */
    const prepared = async (scenario: Scenario, scene: Scene): Promise<string> => {
      const deps = startProcess(stores, clock);
      const id = await scenario.prepare(deps, scene, clock);
      await deps.myBookings.list(OWNER, scene.first, scene.third);
      return id;
    };

    const expectDecided = async (scene: Scene, readers: readonly Deps[], seen = new Map<string, string>()) => {
      const truth = await lastDecided(history, scene);
      for (const reader of readers) {
        const { shown, tagged } = await lookAt(reader, scene, truth.read);
        expect(shown).toEqual(truth);
        expectTagsTell(seen, tagged);
      }
    };

    const expectNothingLeft = async (scene: Scene) => {
      for (const partition of partitionsOfScene(scene)) {
        const { day } = await startProcess(stores, clock).changes.cache.fresh(partition);
        expect([partition, claimsOf(day)]).toEqual([partition, []]);
      }
      expect(await startProcess(stores, clock).changes.notes.list()).toEqual([]);
    };

    /** The job, by a process that knows nothing; answers when it asks to be run again. */
    const settle = async (around?: Around): Promise<readonly number[]> => {
      const again: number[] = [];
      const job = { ...startProcess(stores, clock, around), againAt: (instant: number) => again.push(instant) };
      await resolveClaims(job)();
      return again;
    };

    /** Answers whether the process got so far. */
    const crashOnce = async (scenario: Scenario, fatal: number): Promise<boolean> => {
      const scene = nextScene();
      const seen = new Map<string, string>();
      const neighbour = startProcess(stores, clock);
      const id = await prepared(scenario, scene);
      await expectDecided(scene, [neighbour], seen);
      const { around, calls } = crashingAt(fatal, isWrite);
      await survived(scenario.act(startProcess(stores, clock, around), scene, id));
      await expectDecided(scene, [neighbour, startProcess(stores, clock)], seen);
      passDeadline(clock);
      await settle();
      await expectNothingLeft(scene);
      await expectDecided(scene, [neighbour, startProcess(stores, clock)], seen);
      return calls() >= fatal;
    };

    const callsOf = async (work: (around: Around) => Promise<unknown>): Promise<readonly string[]> => {
      const calls: string[] = [];
      await work((label, call) => {
        calls.push(label);
        return call();
      });
      return calls;
    };

    it('are left to the job at the deadline, which until then and without a claim reads one list', async () => {
      const scene = nextScene();
      expect(await callsOf(settle)).toEqual(['lists records']);
      const claiming: Around = async (label, call) => {
        if (label === `commits pori|${scene.first}`) throw new Crash();
        return call();
      };
      const begun = clock.now();
      const wish = meeting(scene.first, [EXPERT]);
      expect(await survived(bookedBy(startProcess(stores, clock, claiming), OWNER, wish))).toBe(false);
      const offered = async () =>
        answered(await checkBooking(startProcess(stores, clock))(callerOf('te-staff'), wish, CONTEXT)).allowed;
      expect(await offered()).toBe(false);
      const [deadline = 0, ...more] = await settle();
      expect(more).toEqual([]);
      expect(deadline - begun).toBeGreaterThan(0);
      clock.set(deadline - 1);
      expect(await callsOf(settle)).toEqual(['lists records']);
      clock.set(deadline);
      expect(await settle()).toEqual([]);
      await expectNothingLeft(scene);
      expect(await offered()).toBe(true);
    });

    it('name the own booking that a repeat meets, as soon as it is decided', async () => {
      const scene = nextScene();
      const wish = meeting(scene.first, [EXPERT]);
      let commits = 0;
      const dying: Around = async (label, call) => {
        if (label === `commits etapalvelu|${scene.first}`) commits += 1;
        if (commits > 1) throw new Crash();
        return call();
      };
      expect(await survived(bookedBy(startProcess(stores, clock, dying), OWNER, wish))).toBe(false);
      const [booking] = (await lastDecided(history, scene)).read;
      expect(booking?.status).toBe('confirmed');
      const again = await book(startProcess(stores, clock))(callerOf(OWNER), { booking: wish }, CONTEXT);
      expect(again).toMatchObject({ ok: false, refusal: { code: 'conflict', bookingId: booking?.id } });
    });

    for (const scenario of [...SCENARIOS, ...REQUESTS]) {
      it(
        `show the last decided state, whichever write was the last of one that ${scenario.name}`,
        async () => {
          let fatal = 1;
          while (await crashOnce(scenario, fatal)) {
            fatal += 1;
            expect(fatal).toBeLessThan(MAX_CALLS);
          }
          expect(fatal).toBeGreaterThan(2);
        },
        PATIENCE_MS,
      );

      it(
        `show the last decided state between every two calls of one that ${scenario.name}`,
        async () => {
          const scene = nextScene();
          const seen = new Map<string, string>();
          const neighbour = startProcess(stores, clock);
          const id = await prepared(scenario, scene);
          let turn = Promise.resolve();
          let isChanged = true;
          const looking: Around = async (label, call) => {
            // One look after the other, also where calls are made side by side: the store stands still meanwhile.
            const made = turn.then(async () => {
              if (isChanged) await expectDecided(scene, [neighbour], seen);
              isChanged = isWrite(label);
              return call();
            });
            turn = made.then(
              () => undefined,
              () => undefined,
            );
            return made;
          };
          await scenario.act(startProcess(stores, clock, looking), scene, id);
          await turn;
          await expectDecided(scene, [neighbour], seen);
        },
        PATIENCE_MS,
      );
    }
  });
};
