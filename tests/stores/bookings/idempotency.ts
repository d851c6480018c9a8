import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { book } from '@yhteistila/api/src/use-cases/bookings/book.ts';
import { extend } from '@yhteistila/api/src/use-cases/bookings/extend.ts';
import type { Deps } from '@yhteistila/api/src/use-cases/deps.ts';
import type { NewBooking } from '@yhteistila/api/src/use-cases/inputs.ts';
import { between } from '../../fixtures/facts.ts';
import type { OpenedStores, OpenStores } from '../open-stores.ts';
import { clockAt, NOON } from '../sample-documents.ts';
import { cancel, OWNER } from './crash-scenarios.ts';
import { CONTEXT, callerOf, crashingAt, startProcess, survived } from './process.ts';
import {
  answered,
  bookedBy,
  codeOf,
  createScenes,
  EXPERT,
  meeting,
  partitionsOfScene,
  passDeadline,
  ROOM,
} from './scene.ts';
import { createHistory, expectSound, type History } from './verdict.ts';

const MAX_CALLS = 100;

export const describeIdempotency = (open: OpenStores): void => {
  describe('a request that comes again under its idempotency key', () => {
    const clock = clockAt(NOON);
    const nextScene = createScenes(clock);
    let stores: OpenedStores;
    let history: History;
    let keys = 0;
    beforeAll(async () => {
      stores = await open(clock);
      history = createHistory(stores.days);
    });
    afterAll(() => stores.close());

    const nextKey = (): string => {
      keys += 1;
      return `key-${keys}`;
    };
    const send = (deps: Deps, key: string, booking: NewBooking, bodyHash = 'body') =>
      book(deps)(callerOf(OWNER), { booking, idempotency: { key, bodyHash } }, CONTEXT);

    it.each([
      ['a room', [ROOM]],
      ['a room and a remote expert', [ROOM, EXPERT]],
    ])('books %s once for sixteen that come at once to two processes', async (_, resourceIds) => {
      const scene = nextScene();
      const key = nextKey();
      const processes = [startProcess(stores, clock), startProcess(stores, clock)];
      const outcomes = await Promise.all(
        processes.flatMap((deps) =>
          Array.from({ length: 8 }, () => send(deps, key, meeting(scene.first, resourceIds))),
        ),
      );
      const ids = new Set(outcomes.map((outcome) => answered(outcome).id));
      expect(ids.size).toBe(1);
      const { bookings } = await expectSound(startProcess(stores, clock), history, partitionsOfScene(scene));
      expect([...bookings.keys()]).toEqual([...ids]);
    });

    it('books once when the first was lost, before whichever call', async () => {
      for (let fatal = 1, crashed = true; crashed; fatal += 1) {
        expect(fatal).toBeLessThan(MAX_CALLS);
        const scene = nextScene();
        const key = nextKey();
        const wish = meeting(scene.first, [ROOM, EXPERT]);
        const { around, calls } = crashingAt(fatal);
        await survived(send(startProcess(stores, clock, around), key, wish));
        crashed = calls() >= fatal;
        const { id } = answered(await send(startProcess(stores, clock), key, wish));
        expect(answered(await send(startProcess(stores, clock), key, wish)).id).toBe(id);
        passDeadline(clock);
        const { bookings } = await expectSound(startProcess(stores, clock), history, partitionsOfScene(scene));
        expect([...bookings.keys()]).toEqual([id]);
      }
    });

    const extendOnce = (deps: Deps, bookingId: string, key: string) =>
      extend(deps)(
        callerOf(OWNER),
        { bookingId, extension: { minutes: 15 }, idempotency: { key, bodyHash: 'body' } },
        CONTEXT,
      );

    it('extends once when the first was lost, before whichever call, also over two partitions', async () => {
      for (let fatal = 1, crashed = true; crashed; fatal += 1) {
        expect(fatal).toBeLessThan(MAX_CALLS);
        const scene = nextScene();
        const key = nextKey();
        const id = await bookedBy(startProcess(stores, clock), OWNER, meeting(scene.first, [ROOM, EXPERT]));
        const { around, calls } = crashingAt(fatal);
        await survived(extendOnce(startProcess(stores, clock, around), id, key));
        crashed = calls() >= fatal;
        passDeadline(clock);
        const longer = between('10', '11.15', scene.first);
        for (let time = 0; time < 2; time += 1) {
          expect(answered(await extendOnce(startProcess(stores, clock), id, key))).toMatchObject({
            ...longer,
            version: 2,
          });
        }
        const { bookings } = await expectSound(startProcess(stores, clock), history, partitionsOfScene(scene));
        expect(bookings.get(id)).toMatchObject(longer);
      }
    });

    it('extends once for sixteen that come at once to two processes', async () => {
      const { first } = nextScene();
      const key = nextKey();
      const id = await bookedBy(startProcess(stores, clock), OWNER, meeting(first, [ROOM, EXPERT]));
      const processes = [startProcess(stores, clock), startProcess(stores, clock)];
      const outcomes = await Promise.all(
        processes.flatMap((deps) => Array.from({ length: 8 }, () => extendOnce(deps, id, key))),
      );
      for (const outcome of outcomes) expect(answered(outcome)).toMatchObject(between('10', '11.15', first));
    });

    it('answers a booking that was cancelled since as it is', async () => {
      const { first } = nextScene();
      const key = nextKey();
      const deps = startProcess(stores, clock);
      const { id } = answered(await send(deps, key, meeting(first, [ROOM, EXPERT])));
      await cancel(deps, id);
      expect(answered(await send(deps, key, meeting(first, [ROOM, EXPERT])))).toMatchObject({
        id,
        status: 'cancelled',
      });
    });

    it('is refused when it asks for something else', async () => {
      const { first } = nextScene();
      const key = nextKey();
      const deps = startProcess(stores, clock);
      await send(deps, key, meeting(first, [ROOM]));
      expect(codeOf(await send(deps, key, meeting(first, [EXPERT]), 'other'))).toBe('idempotency-key-reused');
    });

    it('may ask for something else once it was refused: only successes are remembered', async () => {
      const { first } = nextScene();
      const key = nextKey();
      const deps = startProcess(stores, clock);
      await send(deps, nextKey(), meeting(first, [ROOM]), 'somebody');
      expect(codeOf(await send(deps, key, meeting(first, [ROOM])))).toBe('conflict');
      const other = meeting(nextScene().first, [EXPERT]);
      const { id } = answered(await send(deps, key, other, 'other'));
      expect(answered(await send(deps, key, other, 'other')).id).toBe(id);
      expect(codeOf(await send(deps, key, meeting(first, [ROOM])))).toBe('idempotency-key-reused');
    });
  });
};
