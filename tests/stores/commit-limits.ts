import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { NO_GUARD, type Write } from '@yhteistila/api/src/ports/day-store.ts';
import type { OpenedStores, OpenStores } from './open-stores.ts';
import { booking, clockAt, DAY, event, guardOf, NOON } from './sample-documents.ts';

const MEGABYTE = 1024 * 1024;

const creations = (count: number): Write[] =>
  Array.from({ length: count }, (_, i) => ({ op: 'create', document: event(i) }));

/** Four documents that hold this many bytes of title between them. */
const heavy = (bytes: number, character = 'x'): Write[] =>
  Array.from({ length: 4 }, (_, i) => {
    const title = character.repeat(bytes / 4 / Buffer.byteLength(character));
    return { op: 'create', document: event(i, booking({ title })) };
  });

export const describeCommitLimits = (open: OpenStores): void => {
  describe('the size of a commit', () => {
    let stores: OpenedStores;
    beforeEach(async () => {
      stores = await open(clockAt(NOON));
    });
    afterEach(() => stores.close());

    it('may be 100 operations, of which the guard is one', async () => {
      guardOf(await stores.days.commit(DAY, NO_GUARD, creations(99)));
      const ids = Array.from({ length: 99 }, (_, i) => `event.${i}`);
      expect(await stores.days.readDocuments(DAY, ids)).toHaveLength(99);
    });

    it('may not be 101 operations: nothing is written', async () => {
      expect(await stores.days.commit(DAY, NO_GUARD, creations(100))).toEqual({ outcome: 'too-large' });
      expect(await stores.days.readDay(DAY, NO_GUARD)).toBe('unchanged');
      expect(await stores.days.readDocuments(DAY, ['event.0'])).toEqual([]);
    });

    it('counts deletions too', async () => {
      const deletions = Array.from({ length: 50 }, (_, i): Write => ({ op: 'delete', id: `ended.${i}` }));
      const outcome = await stores.days.commit(DAY, NO_GUARD, [...creations(50), ...deletions]);
      expect(outcome).toEqual({ outcome: 'too-large' });
    });

    it('may come near 2 MB', async () => {
      guardOf(await stores.days.commit(DAY, NO_GUARD, heavy(1.9 * MEGABYTE)));
      expect(await stores.days.readDocuments(DAY, ['event.3'])).toMatchObject([{ id: 'event.3' }]);
    });

    it.each(['x', 'ä', '😀'])('may not exceed 2 MB, counted in bytes of %s', async (character) => {
      const outcome = await stores.days.commit(DAY, NO_GUARD, heavy(2 * MEGABYTE, character));
      expect(outcome).toEqual({ outcome: 'too-large' });
      expect(await stores.days.readDay(DAY, NO_GUARD)).toBe('unchanged');
      expect(await stores.days.readDocuments(DAY, ['event.0'])).toEqual([]);
    });
  });
};
