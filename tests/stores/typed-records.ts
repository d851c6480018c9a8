import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MY_BOOKINGS } from '@yhteistila/api/src/records/my-bookings.ts';
import { recordAt } from '@yhteistila/api/src/records/record-kind.ts';
import { type Chosen, SETTINGS } from '@yhteistila/api/src/records/settings.ts';
import { update } from '@yhteistila/api/src/records/update.ts';
import written from '../fixtures/records-of-version-1.json' with { type: 'json' };
import type { OpenedStores, OpenStores } from './open-stores.ts';
import { clockAt, NOON } from './sample-documents.ts';

const AT_ONCE = 12;

export const describeTypedRecords = (open: OpenStores): void => {
  describe('a record of a kind', () => {
    let stores: OpenedStores;
    beforeEach(async () => {
      stores = await open(clockAt(NOON));
    });
    afterEach(() => stores.close());

    const count = (current: { readonly value: Chosen } | undefined) => ({
      next: { quietHours: { from: (current?.value.quietHours?.from ?? 0) + 1, to: 0 } },
    });

    it('loses no update of two processes that come at the same moment', async () => {
      const other = await stores.another();
      const all = Array.from({ length: AT_ONCE }, (_, i) =>
        update(recordAt((i % 2 ? stores : other).records, SETTINGS, 'aino'), count),
      );
      expect((await Promise.all(all)).map(({ outcome }) => outcome)).toEqual(Array(AT_ONCE).fill('written'));
      const kept = await recordAt(stores.records, SETTINGS, 'aino').read();
      expect(kept).toEqual({ value: { quietHours: { from: AT_ONCE, to: 0 } }, version: AT_ONCE });
      await other.close();
    });

    it('that the last version has written is read, and written anew in this one', async () => {
      const [{ partition, record } = { partition: '', record: undefined }] = written.settings;
      if (record === undefined) throw new Error('no settings of the last version');
      await stores.records.write(partition, record, 'absent');
      const settings = recordAt(stores.records, SETTINGS, partition.split('|')[1] ?? '');
      expect(await settings.read()).toEqual({ value: record.body, version: record.version });
      await update(settings, (current) => ({ next: { ...current?.value, homeSiteId: 'lahti' } }));
      expect(await stores.records.read(partition, record.id)).toEqual({
        id: record.id,
        version: record.version + 1,
        body: { ...record.body, homeSiteId: 'lahti', schemaVersion: SETTINGS.schemaVersion },
      });
    });

    it('that is filed anew keeps its version', async () => {
      const settings = recordAt(stores.records, SETTINGS, 'aino');
      await settings.create({ locale: 'fi' });
      expect(await settings.refile({ version: 1 }, { locale: 'fi' }, { sort: 'a' })).toBe(true);
      expect(await stores.records.read('person|aino', 'settings')).toMatchObject({ version: 1, sort: 'a' });
      expect(await settings.refile({ version: 2 }, { locale: 'fi' }, { sort: 'b' })).toBe(false);
    });

    it('of a list of bookings is no other document', async () => {
      await stores.records.write('person|aino', { id: 'booking.b1', version: 1, body: { a: 1 } }, 'absent');
      const read = recordAt(stores.records, MY_BOOKINGS, { id: 'b1', organiserId: 'aino' }).read();
      await expect(read).rejects.toThrow('a list of bookings holds something else');
    });
  });
};
