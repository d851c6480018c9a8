import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { GATHER_NOTICES } from '@yhteistila/api/src/events/consumers.ts';
import { followEvents } from '@yhteistila/api/src/events/follow.ts';
import { createJobRuns } from '@yhteistila/api/src/job-runs/job-runs.ts';
import { JOBS } from '@yhteistila/api/src/jobs.ts';
import type { FollowedEvent } from '@yhteistila/api/src/ports/day-store.ts';
import type { Messenger } from '@yhteistila/api/src/ports/messenger.ts';
import { approve } from '@yhteistila/api/src/use-cases/bookings/approve.ts';
import { book } from '@yhteistila/api/src/use-cases/bookings/book.ts';
import { cancelBooking } from '@yhteistila/api/src/use-cases/bookings/cancel-booking.ts';
import { decline } from '@yhteistila/api/src/use-cases/bookings/decline.ts';
import type { Deps } from '@yhteistila/api/src/use-cases/deps.ts';
import { noticesOf } from '@yhteistila/core/notice/notices-of.ts';
import fc from 'fast-check';
import { between } from '../../fixtures/facts.ts';
import { createFakeMessenger } from '../../fixtures/fake-messenger.ts';
import { change, OWNER } from '../bookings/crash-scenarios.ts';
import {
  type Around,
  CONTEXT,
  Crash,
  callerOf,
  directory,
  newName,
  startProcess,
  survived,
} from '../bookings/process.ts';
import { bookedBy, createScenes, meeting, type Scene } from '../bookings/scene.ts';
import type { OpenedStores, OpenStores, Stores } from '../open-stores.ts';
import { clockAt, NOON } from '../sample-documents.ts';
import { COORDINATOR, openMailRoom } from './mail-room.ts';

const CEREMONY_ROOM = 'pori.ceremony-room';
const MAX_CALLS = 100;
const PATIENCE_MS = 60_000;
const MILLISECONDS_PER_RUN = 500;
const WORKERS = ['gather-notices', 'send-notices'] as const;

type Act = { readonly do: 'book' | 'approve' | 'decline' | 'cancel' | 'move'; readonly slot: number };

interface Plan {
  readonly acts: readonly Act[];
  readonly rounds: number;
  readonly crashAt: number;
}

const act: fc.Arbitrary<Act> = fc.record({
  do: fc.constantFrom('book', 'approve', 'decline', 'cancel', 'move'),
  slot: fc.nat({ max: 3 }),
});
const plan: fc.Arbitrary<Plan> = fc.record({
  acts: fc.array(act, { maxLength: 3 }),
  rounds: fc.nat({ max: 2 }),
  crashAt: fc.option(fc.nat({ max: 60 }), { nil: Number.POSITIVE_INFINITY, freq: 2 }),
});

export const describeTelling = (open: OpenStores, defaultRuns: number): void => {
  const runs = Number(process.env.STORE_RUNS ?? defaultRuns);

  describe('people who are to be told', () => {
    const messenger = createFakeMessenger();
    const clock = clockAt(NOON);
    const nextScene = createScenes(clock);
    const crashed = new Set<string>();
    let stores: OpenedStores;
    let other: Stores;
    beforeEach(async () => {
      messenger.reset();
      stores = await open(clock);
      other = await stores.another();
      const room = openMailRoom(stores, clock, messenger);
      for (const person of [OWNER, COORDINATOR]) await room.opens(person);
    });
    afterEach(async () => {
      await other.close();
      await stores.close();
    });

    const timeOf = ({ first }: Scene, slot: number) => between(`${9 + slot}`, `${10 + slot}`, first);
    const requested = (deps: Deps, scene: Scene): Promise<string> =>
      bookedBy(deps, OWNER, meeting(scene.first, [CEREMONY_ROOM], timeOf(scene, 0)));

    /** The keys of everything that is to be told, of every event that there is. */
    const expectedKeys = async (): Promise<readonly string[]> => {
      const events: FollowedEvent[] = [];
      let followed = await stores.days.follow(undefined, 500);
      while (followed.events.length > 0) {
        events.push(...followed.events);
        followed = await stores.days.follow(followed.cursor, 500);
      }
      return events
        .filter(({ event }) => event.at > clock.now() - 60_000)
        .flatMap(({ event }) => noticesOf(event, directory))
        .map(({ key }) => key)
        .sort();
    };

    /** Gathers and sends as the jobs do, each under its lease. */
    const work = async (on: Stores, name: string, channel: Messenger, around?: Around): Promise<void> => {
      const deps = startProcess(on, clock, around);
      const failures: unknown[] = [];
      const jobs = createJobRuns({
        deps: { ...deps, messenger: channel, jitter: () => 0.5, eraseExpired: async () => 0 },
        records: deps.records,
        clock,
        instance: { own: { host: 'h', pid: 1, id: name }, isGone: ({ id }) => crashed.has(id) },
        onFailure: (_, error) => failures.push(error),
        jobs: JOBS.filter(({ id }) => WORKERS.some((worker) => worker === id)),
      });
      for (const id of WORKERS) await jobs.run({ id });
      // Or it would go on watching for the end of another's lease, and take that over when the race is long over.
      await jobs.stop();
      const [failure] = failures;
      if (failure !== undefined) throw failure;
    };

    it('are told once, whichever call of the store was the last of a process that crashed', async () => {
      let shownTwice = 0;
      for (let fatal = 1; fatal < MAX_CALLS; fatal += 1) {
        const scene = nextScene();
        messenger.reset();
        await requested(startProcess(stores, clock), scene);
        let calls = 0;
        let heardOfSending = true;
        const watched: Messenger = {
          send: async (delivery) => {
            const sent = await messenger.send(delivery);
            heardOfSending = false;
            return sent;
          },
        };
        const name = newName();
        const around: Around = async (_, call) => {
          calls += 1;
          if (calls >= fatal) {
            crashed.add(name);
            throw new Crash();
          }
          const answer = await call();
          heardOfSending = true;
          return answer;
        };
        const ended = await survived(work(stores, name, watched, around));
        await work(other, newName(), messenger);
        const shown = messenger.shown.map(({ notice }) => notice.key);
        const keys = await expectedKeys();
        expect(keys).toHaveLength(1);
        expect(shown).toEqual(heardOfSending ? keys : [...keys, ...keys]);
        if (!heardOfSending) shownTwice += 1;
        if (ended) break;
        expect(fatal).toBeLessThan(MAX_CALLS - 1);
      }
      expect(shownTwice).toBe(1);
    });

    it('are told nothing of yesterday, also when the events are read for the first time', async () => {
      const scene = nextScene();
      await requested(startProcess(stores, clock), scene);
      clock.set(clock.now() + 25 * 60 * 60_000);
      expect(await followEvents(startProcess(stores, clock), GATHER_NOTICES)).toBe(1);
      await work(stores, newName(), messenger);
      expect(messenger.asked).toEqual([]);
      expect(await followEvents(startProcess(stores, clock), GATHER_NOTICES)).toBe(0);
    });

    const decideOn = (deps: Deps, bookingId: string, what: 'approve' | 'decline' | 'cancel'): Promise<unknown> => {
      const coordinator = callerOf(COORDINATOR);
      if (what === 'approve') return approve(deps)(coordinator, { bookingId }, CONTEXT);
      if (what === 'decline') return decline(deps)(coordinator, { bookingId }, CONTEXT);
      return cancelBooking(deps)(coordinator, { bookingId, expectedVersion: 'any' }, CONTEXT);
    };

    const perform = async (deps: Deps, ids: string[], scene: Scene, { do: what, slot }: Act): Promise<void> => {
      if (what === 'book') {
        const booking = meeting(scene.first, [CEREMONY_ROOM], timeOf(scene, slot));
        const outcome = await book(deps)(callerOf(OWNER), { booking }, CONTEXT);
        if (outcome.ok) ids.push(outcome.value.id);
        return;
      }
      const bookingId = ids[slot % ids.length] ?? '';
      if (what === 'move') await change(deps, bookingId, timeOf(scene, slot));
      else await decideOn(deps, bookingId, what);
    };

    /** Waits before and after each call; either wait can be the process's last, and ends all that it does. */
    const stepThrough = (scheduler: fc.Scheduler, name: string, crashAt: number): Around => {
      let waits = 0;
      const wait = async (label: string): Promise<void> => {
        await scheduler.schedule(Promise.resolve(), `${name} ${label}`);
        waits += 1;
        if (waits <= crashAt) return;
        crashed.add(name);
        throw new Crash();
      };
      return async (label, call) => {
        await wait(label);
        const answer = await call();
        await wait(`heard: ${label}`);
        return answer;
      };
    };

    const race = async ({ plans, scheduler }: { plans: readonly Plan[]; scheduler: fc.Scheduler }): Promise<void> => {
      const scene = nextScene();
      messenger.reset();
      const ids = [await requested(startProcess(stores, clock), scene)];
      const senders = new Map<string, string[]>();
      const racing = plans.map(async ({ acts, rounds, crashAt }, i) => {
        const name = newName();
        const around = stepThrough(scheduler, name, crashAt);
        const on = i % 2 ? other : stores;
        const channel: Messenger = {
          send: (delivery) =>
            around('sends', () => {
              senders.set(delivery.notice.key, [...(senders.get(delivery.notice.key) ?? []), name]);
              return messenger.send(delivery);
            }),
        };
        const deps = startProcess(on, clock, around);
        const acting = acts.map((each) => survived(perform(deps, ids, scene, each)));
        const working = async () => {
          for (let round = 0; round < rounds; round += 1) await survived(work(on, name, channel, around));
        };
        await Promise.all([...acting, working()]);
      });
      await scheduler.waitFor(Promise.all(racing));
      // What every process left: each crashed one is known to be gone.
      for (const name of [newName(), newName()]) await work(stores, name, messenger);
      const shown = messenger.shown.map(({ notice }) => notice.key);
      expect([...new Set(shown)].sort()).toEqual(await expectedKeys());
      for (const [key, names] of senders) {
        const crashes = names.filter((name) => crashed.has(name)).length;
        expect(shown.filter((each) => each === key).length).toBeLessThanOrEqual(1 + crashes);
      }
      expect(await openMailRoom(stores, clock, messenger).undelivered()).toEqual([]);
    };

    it(
      `are told of every booking and of nothing else, in ${runs} runs of processes that race and crash`,
      () =>
        fc.assert(
          fc.asyncProperty(
            fc.record({ plans: fc.array(plan, { minLength: 2, maxLength: 4 }), scheduler: fc.scheduler() }),
            race,
          ),
          { numRuns: runs },
        ),
      PATIENCE_MS + runs * MILLISECONDS_PER_RUN,
    );
  });
};
