import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EndedDocument } from '@yhteistila/api/src/ports/day-documents.ts';
import { NO_GUARD, type Write } from '@yhteistila/api/src/ports/day-store.ts';
import type { OpenedStores, OpenStores } from './open-stores.ts';
import { booking, clockAt, DAY, event, guardOf, NOON, resourceDay, type SetClock } from './sample-documents.ts';

const ended = (id: string, expiresAt?: number): EndedDocument => ({
  id: `ended.${id}`,
  kind: 'ended',
  schemaVersion: 1,
  booking: booking({ id, status: 'cancelled' }),
  ...(expiresAt === undefined ? {} : { expiresAt }),
});

const put = (document: EndedDocument): Write => ({ op: 'put', document });

export const describeEnded = (open: OpenStores): void => {
  describe('the list of what has ended', () => {
    let clock: SetClock;
    let stores: OpenedStores;
    beforeEach(async () => {
      clock = clockAt(NOON);
      stores = await open(clock);
    });
    afterEach(() => stores.close());

    const listed = async (partition = DAY): Promise<readonly string[]> =>
      (await stores.days.readEnded(partition)).map(({ id }) => id).sort();

    it('is empty for a day that nothing was ever committed to', async () => {
      expect(await stores.days.readEnded(DAY)).toEqual([]);
    });

    it('has every ended booking of the day whole, and no other document', async () => {
      const live: Write = { op: 'put', document: resourceDay('a', [booking()]) };
      const told: Write = { op: 'create', document: event(1) };
      await stores.days.commit(DAY, NO_GUARD, [live, told, put(ended('b1')), put(ended('pori.20261123.ä/2'))]);
      await stores.days.commit('pori|2026-11-24', NO_GUARD, [put(ended('b3'))]);
      expect(await listed()).toEqual(['ended.b1', 'ended.pori.20261123.ä/2']);
      expect(await listed('pori|2026-11-24')).toEqual(['ended.b3']);
      expect((await stores.days.readEnded(DAY)).find(({ id }) => id === 'ended.b1')).toEqual(ended('b1'));
    });

    it('no longer has what was taken back', async () => {
      const guard = guardOf(await stores.days.commit(DAY, NO_GUARD, [put(ended('b1')), put(ended('b2'))]));
      guardOf(await stores.days.commit(DAY, guard, [{ op: 'delete', id: 'ended.b1' }]));
      expect(await listed()).toEqual(['ended.b2']);
    });

    it('leaves out what has expired', async () => {
      await stores.days.commit(DAY, NO_GUARD, [put(ended('b1', NOON + 60_000)), put(ended('b2', NOON + 600_000))]);
      clock.set(NOON + 60_000);
      expect(await listed()).toEqual(['ended.b2']);
    });

    it('is whole, however many there are', async () => {
      let guard = NO_GUARD;
      for (let part = 0; part < 4; part += 1) {
        const some = Array.from({ length: 90 }, (_, index) => put(ended(`b${part * 90 + index}`)));
        guard = guardOf(await stores.days.commit(DAY, guard, some));
      }
      expect(await listed()).toHaveLength(360);
    });
  });
};
