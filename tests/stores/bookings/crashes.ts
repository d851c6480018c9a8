import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { locate } from '@yhteistila/api/src/commit/locate.ts';
import { checkBooking } from '@yhteistila/api/src/use-cases/bookings/check-booking.ts';
import type { Deps } from '@yhteistila/api/src/use-cases/deps.ts';
import type { Outcome } from '@yhteistila/api/src/use-cases/outcome.ts';
import { between } from '../../fixtures/facts.ts';
import type { OpenedStores, OpenStores } from '../open-stores.ts';
import { clockAt, NOON } from '../sample-documents.ts';
import { cancel, change, SCENARIOS, type Scenario } from './crash-scenarios.ts';
import { CONTEXT, callerOf, crashingAt, startProcess, survived } from './process.ts';
import {
  answered,
  codeOf,
  createScenes,
  EXPERT,
  meeting,
  partitionsOfScene,
  passDeadline,
  ROOM,
  type Scene,
} from './scene.ts';
import { createHistory, expectSound, type Found, type History, isUsed } from './verdict.ts';

/** A booking that no act needs more calls of the store for. */
const MAX_CALLS = 200;
const PATIENCE_MS = 60_000;

/** What another process does with the booking at once, while the claims of the crashed one still stand. */
const FOLLOW_UPS: readonly {
  name: string;
  act(deps: Deps, scene: Scene, id: string): Promise<Outcome<unknown> | undefined>;
}[] = [
  { name: 'and nobody does anything', act: async () => undefined },
  { name: 'and another process cancels it', act: (deps, _, id) => cancel(deps, id) },
  {
    name: 'and another process moves it',
    act: (deps, { third }, id) => change(deps, id, between('15', '16', third)),
  },
];

/** What nobody uses can be had, at every time ahead that the scenarios use. */
const expectFreeIsFree = async (deps: Deps, { first, second, third }: Scene, found: Found): Promise<void> => {
  for (const day of [first, second, third]) {
    for (const time of [between('10', '11', day), between('12', '13', day), between('15', '16', day)]) {
      if (time.start < deps.clock.now()) continue;
      for (const resourceId of [ROOM, EXPERT]) {
        const { allowed } = answered(
          await checkBooking(deps)(callerOf('te-staff'), meeting(day, [resourceId], time), CONTEXT),
        );
        const what = `${resourceId} ${day} ${new Date(time.start).toISOString()}`;
        expect([what, allowed]).toEqual([what, !isUsed(found, resourceId, time.start, time.end)]);
      }
    }
  }
};

export const describeCrashes = (open: OpenStores): void => {
  describe('a process that crashes while it', () => {
    const clock = clockAt(NOON);
    const nextScene = createScenes(clock);
    let stores: OpenedStores;
    let history: History;
    beforeAll(async () => {
      stores = await open(clock);
      history = createHistory(stores.days);
    });
    afterAll(() => stores.close());

    /** Answers whether the process got so far. */
    const crashOnce = async (
      scenario: Scenario,
      fatal: number,
      followUp: (typeof FOLLOW_UPS)[number],
    ): Promise<boolean> => {
      const scene = nextScene();
      const calm = startProcess(stores, clock);
      const id = await scenario.prepare(calm, scene, clock);
      const versionBefore = id === '' ? 0 : (await locate(calm.changes, id, clock.now()))?.booking.version;
      const { around, calls } = crashingAt(fatal);
      const ended = await survived(scenario.act(startProcess(stores, clock, around), scene, id));
      const early = startProcess(stores, clock);
      const followed = id === '' ? undefined : await followUp.act(early, scene, id);
      // What is half done by one who died keeps nobody else from going on.
      if (followed !== undefined) expect(['ok', 'not-possible-now']).toContain(codeOf(followed));
      passDeadline(clock);
      const fresh = startProcess(stores, clock);
      const found = await expectSound(fresh, history, partitionsOfScene(scene));
      const versions = [...found.bookings.values()].map(({ version }) => version);
      const before = versionBefore ?? 0;
      expect(versions.every((version) => before <= version && version <= before + 2)).toBe(true);
      if (ended) expect(versions[0]).toBeGreaterThan(before);
      await expectFreeIsFree(startProcess(stores, clock), scene, found);
      return calls() >= fatal;
    };

    for (const scenario of SCENARIOS) {
      const followUps = scenario.name.startsWith('books') ? FOLLOW_UPS.slice(0, 1) : FOLLOW_UPS;
      describe(scenario.name, () => {
        it.each(followUps)(
          'leaves both or neither behind, whichever call was its last, $name',
          async (followUp) => {
            let fatal = 1;
            while (await crashOnce(scenario, fatal, followUp)) {
              fatal += 1;
              expect(fatal).toBeLessThan(MAX_CALLS);
            }
            expect(fatal).toBeGreaterThan(4);
          },
          PATIENCE_MS,
        );
      });
    }
  });
};
