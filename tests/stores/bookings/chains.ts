import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChainView } from '@yhteistila/api/src/use-cases/answers.ts';
import { bookChain } from '@yhteistila/api/src/use-cases/chains/book-chain.ts';
import type { Deps } from '@yhteistila/api/src/use-cases/deps.ts';
import type { Idempotency, NewChain } from '@yhteistila/api/src/use-cases/inputs.ts';
import type { Outcome } from '@yhteistila/api/src/use-cases/outcome.ts';
import { between } from '../../fixtures/facts.ts';
import type { OpenedStores, OpenStores } from '../open-stores.ts';
import { clockAt, NOON } from '../sample-documents.ts';
import { CONTEXT, callerOf, crashingAt, startProcess, survived } from './process.ts';
import { answered, bookedBy, codeOf, createScenes, meeting, partitionsOfScene, type Scene } from './scene.ts';
import { createHistory, expectSound, type History } from './verdict.ts';

const ADVISER = 'pori-neuvoja';
const COORDINATOR = 'pori-koordinaattori';
const ROOMS = ['pori.service-room', 'pori.service-room-2'] as const;
const MAX_CALLS = 50;

type Step = readonly [organisationId: string, from: string, to: string, room?: string];

/** A visit on the scene's first day, each step in the service room unless said. */
const visit = ({ first }: Scene, steps: readonly Step[]): NewChain => ({
  siteId: 'pori',
  steps: steps.map(([organisationId, from, to, room = ROOMS[0]]) => ({
    ...between(from, to, first),
    organisationId,
    resourceIds: [room],
    purpose: 'customerService',
    needs: [],
    confidential: false,
  })),
});

const THREE: readonly Step[] = [
  ['vero', '10', '10.30'],
  ['te', '10.30', '11', ROOMS[1]],
  ['dvv', '11', '11.30'],
];

const send = (deps: Deps, chain: NewChain, more: { person?: string; idempotency?: Idempotency } = {}) => {
  const { person = ADVISER, idempotency } = more;
  return bookChain(deps)(callerOf(person), idempotency === undefined ? { chain } : { chain, idempotency }, CONTEXT);
};

const idsOf = (outcome: Outcome<ChainView>): readonly string[] => answered(outcome).bookings.map(({ id }) => id);

/** What a visit of several agencies promises, beyond what one booking does. */
export const describeChains = (open: OpenStores): void => {
  describe('a visit to several agencies', () => {
    const clock = clockAt(NOON);
    const nextScene = createScenes(clock);
    let stores: OpenedStores;
    let history: History;
    beforeAll(async () => {
      stores = await open(clock);
      history = createHistory(stores.days);
    });
    afterAll(() => stores.close());

    const stored = async (scene: Scene): Promise<readonly string[]> => {
      const { bookings } = await expectSound(startProcess(stores, clock), history, partitionsOfScene(scene));
      return [...bookings.keys()].sort();
    };

    it('is booked whole: a booking of each agency, all of one visit, each with its event', async () => {
      const scene = nextScene();
      const deps = startProcess(stores, clock);
      const made = answered(await send(deps, visit(scene, THREE)));
      const seen = made.bookings.map((each) => (each.visibility === 'full' ? [each.organisationId, each.chainId] : []));
      expect(seen).toEqual(['vero', 'te', 'dvv'].map((id) => [id, made.id]));
      expect(await stored(scene)).toEqual(made.bookings.map(({ id }) => id).sort());
      const mine = await deps.myBookings.list(callerOf(ADVISER).person.id, scene.first, scene.first);
      expect(mine).toHaveLength(3);
    });

    it('is decided step by step: an agency comes too soon after the one before it in the same room', async () => {
      const scene = nextScene();
      const steps: readonly Step[] = [
        ['vero', '10', '10.30'],
        ['te', '10.30', '11'],
      ];
      const outcome = await send(startProcess(stores, clock), visit(scene, steps));
      if (outcome.ok) throw new Error('booked');
      expect(outcome.refusal.code).toBe('conflict');
      const findings = outcome.refusal.findings ?? [];
      expect(findings.map(({ kind, params }) => [kind, params.step])).toEqual([['buffer', 1]]);
      expect(await stored(scene)).toEqual([]);
    });

    it('leaves nothing behind when one step is taken, and names every step that is', async () => {
      const scene = nextScene();
      const deps = startProcess(stores, clock);
      const [, te, dvv] = visit(scene, THREE).steps;
      const before = [];
      for (const each of [te, dvv]) {
        const time = { start: each?.start ?? 0, end: each?.end ?? 0 };
        const wish = { ...meeting(scene.first, each?.resourceIds ?? [], time), purpose: 'customerService' as const };
        before.push(await bookedBy(deps, 'ely-staff', wish));
      }
      const outcome = await send(startProcess(stores, clock), visit(scene, THREE));
      if (outcome.ok) throw new Error('booked');
      const steps = (outcome.refusal.findings ?? []).map(({ code, params }) => [code, params.step]);
      expect(steps).toEqual([
        ['occupied', 1],
        ['occupied', 2],
      ]);
      expect(await stored(scene)).toEqual(before.sort());
    });

    it('wins wholly or not at all where sixteen race in several processes for overlapping visits', async () => {
      for (let round = 0; round < 5; round++) {
        const scene = nextScene();
        const reversed: readonly Step[] = [
          ['ely', '9.30', '10.15', ROOMS[1]],
          ['vero', '10.15', '10.35', ROOMS[1]],
          ['avi', '11.20', '11.40'],
        ];
        const processes = Array.from({ length: 4 }, () => startProcess(stores, clock));
        const outcomes = await Promise.all(
          processes.flatMap((deps, index) =>
            [ADVISER, COORDINATOR, ADVISER, COORDINATOR].map((person) =>
              send(deps, visit(scene, index % 2 === 0 ? THREE : reversed), { person }),
            ),
          ),
        );
        const winners = outcomes.filter(({ ok }) => ok);
        expect(winners).toHaveLength(1);
        expect([...new Set(outcomes.map(codeOf))].sort()).toEqual(['conflict', 'ok']);
        expect(await stored(scene)).toEqual(winners.flatMap(idsOf).sort());
      }
    });

    it('is there whole or not at all, whichever call a process crashes at', async () => {
      const counts = new Set<number>();
      for (let fatal = 1, crashed = true; crashed; fatal += 1) {
        expect(fatal).toBeLessThan(MAX_CALLS);
        const scene = nextScene();
        const { around, calls } = crashingAt(fatal);
        await survived(send(startProcess(stores, clock, around), visit(scene, THREE)));
        crashed = calls() >= fatal;
        const count = (await stored(scene)).length;
        expect([0, THREE.length]).toContain(count);
        counts.add(count);
      }
      expect(counts).toEqual(new Set([0, THREE.length]));
    });

    it('is booked once under its key, by sixteen at once, also after a crash', async () => {
      for (let fatal = 1, crashed = true; crashed; fatal += 1) {
        const scene = nextScene();
        const idempotency = { key: `visit-${fatal}`, bodyHash: 'body' };
        const { around, calls } = crashingAt(fatal);
        await survived(send(startProcess(stores, clock, around), visit(scene, THREE), { idempotency }));
        crashed = calls() >= fatal;
        const processes = [startProcess(stores, clock), startProcess(stores, clock)];
        const again = await Promise.all(
          processes.flatMap((deps) =>
            Array.from({ length: 8 }, () => send(deps, visit(scene, THREE), { idempotency })),
          ),
        );
        expect(new Set(again.map((outcome) => JSON.stringify(idsOf(outcome)))).size).toBe(1);
        const [first] = again;
        if (first === undefined) throw new Error('nobody asked');
        expect(await stored(scene)).toEqual([...idsOf(first)].sort());
        const other = await send(startProcess(stores, clock), visit(scene, THREE.slice(1)), {
          idempotency: { ...idempotency, bodyHash: 'other' },
        });
        expect(codeOf(other)).toBe('idempotency-key-reused');
      }
    });
  });
};
