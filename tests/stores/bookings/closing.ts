import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { closeDay, reopenDay } from '@yhteistila/api/src/commit/close-day.ts';
import { resourceDayDocument } from '@yhteistila/api/src/commit/resource-days.ts';
import type { Deps } from '@yhteistila/api/src/use-cases/deps.ts';
import { type Day, emptyResourceDay, resourceDayOf } from '@yhteistila/core/booking/day.ts';
import fc from 'fast-check';
import { at, exampleBooking, exampleClosure } from '../../fixtures/facts.ts';
import type { OpenedStores, OpenStores, Stores } from '../open-stores.ts';
import { clockAt, NOON } from '../sample-documents.ts';
import { type Answers, close, closedTime, expectClosed, reopen, withoutHits } from './closing-scene.ts';
import { OWNER } from './crash-scenarios.ts';
import { crashingAt, startProcess, survived } from './process.ts';
import { type RaceAct, race, raceAct } from './race-acts.ts';
import { stepThrough } from './races.ts';
import {
  answered,
  bookedBy,
  createScenes,
  EXPERT,
  meeting,
  OTHER_ROOM,
  partitionsOfScene,
  passDeadline,
  ROOM,
  type Scene,
} from './scene.ts';
import { createHistory, expectSound, type History } from './verdict.ts';

const MINUTE_MS = 60_000;
const MILLISECONDS_PER_RUN = 500;
const MAX_CALLS = 200;

type ClosingAct = { readonly do: 'close'; readonly resourceId: string } | { readonly do: 'reopen' };

interface Plan {
  readonly acts: readonly (RaceAct | ClosingAct)[];
  readonly crashAt: number;
}

const closingAct: fc.Arbitrary<ClosingAct> = fc.oneof(
  fc.record({ do: fc.constant('close' as const), resourceId: fc.constantFrom(ROOM, EXPERT) }),
  fc.constant({ do: 'reopen' as const }),
);
const plan: fc.Arbitrary<Plan> = fc.record({
  acts: fc.array(fc.oneof({ weight: 3, arbitrary: raceAct }, { weight: 1, arbitrary: closingAct }), {
    minLength: 1,
    maxLength: 3,
  }),
  crashAt: fc.option(fc.nat({ max: 60 }), { nil: Number.POSITIVE_INFINITY, freq: 3 }),
});
/** One process does nothing but close. */
const closer: fc.Arbitrary<Plan> = fc.record({
  acts: fc.array(closingAct, { minLength: 1, maxLength: 2 }),
  crashAt: fc.option(fc.nat({ max: 40 }), { nil: Number.POSITIVE_INFINITY, freq: 3 }),
});
const races = fc.record({
  plans: fc.tuple(closer, plan, plan, plan),
  scheduler: fc.scheduler(),
});

export const describeClosing = (open: OpenStores, defaultRuns: number): void => {
  const runs = Number(process.env.STORE_RUNS ?? defaultRuns);

  describe('a closure', () => {
    const clock = clockAt(NOON);
    const nextScene = createScenes(clock);
    let stores: OpenedStores;
    let other: Stores;
    let history: History;
    beforeAll(async () => {
      stores = await open(clock);
      other = await stores.another();
      history = createHistory(stores.days);
    });
    afterAll(async () => {
      await other.close();
      await stores.close();
    });

    const team = ({ first }: Scene, resourceIds: readonly string[]) =>
      ({ ...meeting(first, resourceIds), purpose: 'teamDay' }) as const;

    /** Two bookings of the first day, and a room that is closed. */
    const prepare = async (scene: Scene) => {
      const calm = startProcess(stores, clock);
      const ids = [
        await bookedBy(calm, OWNER, team(scene, [ROOM])),
        await bookedBy(calm, OWNER, {
          ...team(scene, [EXPERT]),
          start: at('12', scene.first),
          end: at('13', scene.first),
        }),
      ];
      const { closure } = answered(await close(calm, OTHER_ROOM, closedTime(scene)));
      return { ids, closureId: closure.id };
    };

    const run = async ({ plans, scheduler }: { plans: readonly Plan[]; scheduler: fc.Scheduler }): Promise<void> => {
      const scene = nextScene();
      const { ids, closureId } = await prepare(scene);
      clock.set(at('9.50', scene.first));
      const answers = new Map<string, readonly string[]>();
      const act = async (deps: Deps, what: RaceAct | ClosingAct): Promise<void> => {
        if (what.do === 'reopen') {
          await reopen(deps, OTHER_ROOM, closureId);
        } else if (what.do === 'close') {
          const made = await close(deps, what.resourceId, closedTime(scene));
          if (made.ok)
            answers.set(
              made.value.closure.id,
              made.value.hits.map(({ id }) => id),
            );
        } else {
          await race(deps, what, { clock, scene, ids });
        }
      };
      const racing = plans.map(({ acts, crashAt }, i) => {
        const deps = startProcess(i % 2 ? other : stores, clock, stepThrough(scheduler, `process${i}`, crashAt));
        return acts.map((each) => survived(act(deps, each)));
      });
      await scheduler.waitFor(Promise.all(racing.flat()));
      passDeadline(clock);
      const reader = startProcess(stores, clock);
      await expectClosed(reader, history, scene, answers);
      await expectSound(startProcess(stores, clock), withoutHits(history), partitionsOfScene(scene));
    };

    it(
      `and a booking that race never come to stand in each other's way unheard, in ${runs} runs`,
      () => fc.assert(fc.asyncProperty(races, run), { numRuns: runs }),
      MINUTE_MS + runs * MILLISECONDS_PER_RUN,
    );

    const NO_ANSWERS: Answers = new Map();

    it(
      'is carried out after a crash, whichever call was the last, and so is its end',
      async () => {
        const crashOnce = async (fatal: number, acts: (deps: Deps, scene: Scene) => Promise<unknown>) => {
          const scene = nextScene();
          const calm = startProcess(stores, clock);
          await bookedBy(calm, OWNER, team(scene, [ROOM, EXPERT]));
          const { around, calls } = crashingAt(fatal);
          await survived(acts(startProcess(stores, clock, around), scene));
          passDeadline(clock);
          await expectClosed(startProcess(stores, clock), history, scene, NO_ANSWERS);
          await expectSound(startProcess(stores, clock), withoutHits(history), partitionsOfScene(scene));
          return calls() >= fatal;
        };
        for (const resourceId of [ROOM, EXPERT]) {
          const closing = (deps: Deps, scene: Scene) => close(deps, resourceId, closedTime(scene));
          const closingAndReopening = async (deps: Deps, scene: Scene) => {
            const { closure } = answered(await closing(deps, scene));
            await reopen(deps, resourceId, closure.id);
          };
          let fatal = 1;
          while (await crashOnce(fatal, closingAndReopening)) {
            fatal += 1;
            expect(fatal).toBeLessThan(MAX_CALLS);
          }
          expect(fatal).toBeGreaterThan(8);
        }
      },
      MINUTE_MS,
    );

    it('that was taken back is not written any more by a process that was about to', async () => {
      const { first } = nextScene();
      const partition = `pori|${first}`;
      const late = startProcess(stores, clock);
      await late.changes.cache.fresh(partition);
      const closure = {
        ...exampleClosure({ start: at('10', first), end: at('11', first) }),
        id: `pori.c.late${first}`,
      };
      const closing = { resourceId: ROOM, closure, actorId: 'pori-host' };
      expect(await reopenDay(startProcess(other, clock).changes, partition, closing, clock.now())).toBe('done');
      expect(await closeDay(late.changes, partition, closing, clock.now())).toBe('done');
      const { day } = await startProcess(stores, clock).changes.cache.fresh(partition);
      expect(resourceDayOf(day, ROOM).closures).toEqual([]);
    });

    it('that hits more bookings than one commit can tell of tells of each once, its end too, also after a crash', async () => {
      const HITS = 200;
      for (const fatal of [1, 2, 3, 4, 5, 6, 7, Number.POSITIVE_INFINITY]) {
        const { first } = nextScene();
        const partition = `pori|${first}`;
        const calm = startProcess(stores, clock);
        const bookings = Array.from({ length: HITS }, (_, i) => {
          const start = at('0', first) + i * 5 * MINUTE_MS;
          const id = `pori.${first.replaceAll('-', '')}.many${i}`;
          return exampleBooking({ id, day: first, start, end: start + 5 * MINUTE_MS, resourceIds: [ROOM] });
        });
        const { guard } = await calm.changes.cache.fresh(partition);
        const document = resourceDayDocument({ ...emptyResourceDay(ROOM), bookings });
        await stores.days.commit(partition, guard, [{ op: 'put', document }]);
        const time = { start: at('0', first), end: at('23', first) };
        const closure = { ...exampleClosure(time), id: `pori.c.many${first}` };
        const closing = { resourceId: ROOM, closure, actorId: 'pori-host' };
        const now = at('0', first);
        const { around } = crashingAt(fatal);
        const hurried = startProcess(stores, clock, around);
        await survived(closeDay(hurried.changes, partition, closing, now));
        expect(await closeDay(startProcess(stores, clock).changes, partition, closing, now)).toBe('done');
        const told = (await history([partition])).filter(({ type }) => type === 'hitByClosure');
        expect(new Set(told.map(({ bookingId }) => bookingId)).size).toBe(HITS);
        expect(told).toHaveLength(HITS);
        const { day }: { day: Day } = await calm.changes.cache.fresh(partition);
        expect(resourceDayOf(day, ROOM).closures).toEqual([closure]);
        const lifting = startProcess(stores, clock, crashingAt(fatal).around);
        await survived(reopenDay(lifting.changes, partition, closing, now));
        expect(await reopenDay(startProcess(stores, clock).changes, partition, closing, now)).toBe('done');
        const lifted = (await history([partition])).filter(({ type }) => type === 'closureEnded');
        expect(new Set(lifted.map(({ bookingId }) => bookingId)).size).toBe(HITS);
        expect(lifted).toHaveLength(HITS);
        expect(resourceDayOf((await calm.changes.cache.fresh(partition)).day, ROOM).closures).toEqual([]);
      }
    });
  });
};
