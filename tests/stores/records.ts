import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type Listing,
  listAll,
  type Page,
  type Records,
  type StoredRecord,
} from '@yhteistila/api/src/ports/records.ts';
import type { OpenedStores, OpenStores } from './open-stores.ts';
import { clockAt, NOON, type SetClock } from './sample-documents.ts';

const AINO = 'person|aino';
const HOUR_MS = 3_600_000;

const remembered = (version: number, over: Partial<StoredRecord> = {}): StoredRecord => ({
  id: 'booking.b1',
  version,
  body: { title: `version ${version}` },
  ...over,
});

export const describeRecords = (open: OpenStores): void => {
  describe('a record', () => {
    let stores: OpenedStores;
    let records: Records;
    let clock: SetClock;
    beforeEach(async () => {
      clock = clockAt(NOON);
      stores = await open(clock);
      records = stores.records;
    });
    afterEach(() => stores.close());

    const stored = () => records.read(AINO, 'booking.b1');
    const list = async (prefix: string, from?: string, to?: string) => {
      const bounds = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
      return (await listAll(records, AINO, { prefix, ...bounds })).map((each) => each.id);
    };

    it('is not there before it is written', async () => {
      expect(await stored()).toBeUndefined();
      expect(await list('')).toEqual([]);
    });

    it('is kept whole, and apart from other partitions', async () => {
      const whole = remembered(3, {
        sort: '2026-11-23',
        body: { a: [1, null, 'x'], b: false },
        expiresAt: NOON + 1000,
      });
      expect(await records.write(AINO, whole, 'absent')).toBe(true);
      expect(await stored()).toEqual(whole);
      expect(await records.read('person|eino', 'booking.b1')).toBeUndefined();
    });

    it.each([null, 'text', 7, true, [], {}])('keeps the body %j', async (body) => {
      await records.write(AINO, remembered(1, { body }), 'absent');
      expect(await stored()).toEqual(remembered(1, { body }));
    });

    it('is written once when it must be absent', async () => {
      expect(await records.write(AINO, remembered(1), 'absent')).toBe(true);
      expect(await records.write(AINO, remembered(2), 'absent')).toBe(false);
      expect(await stored()).toEqual(remembered(1));
    });

    it('is written once by sixteen that race for its absence', async () => {
      const other = await stores.another();
      const race = Array.from({ length: 16 }, (_, i) =>
        (i % 2 ? stores : other).records.write(AINO, remembered(i), 'absent'),
      );
      const written = await Promise.all(race);
      expect(written.filter(Boolean)).toHaveLength(1);
      expect(await stored()).toEqual(remembered(written.indexOf(true)));
      await other.close();
    });

    it('gives way only to a newer version', async () => {
      expect(await records.write(AINO, remembered(2), 'newer')).toBe(true);
      expect(await records.write(AINO, remembered(1), 'newer')).toBe(false);
      expect(await records.write(AINO, remembered(2, { body: 'again' }), 'newer')).toBe(false);
      expect(await stored()).toEqual(remembered(2));
      expect(await records.write(AINO, remembered(10), 'newer')).toBe(true);
      expect(await stored()).toEqual(remembered(10));
    });

    it('ends at the newest of versions that arrive in any order', async () => {
      const versions = [5, 16, 2, 9, 1, 12, 3, 15, 4];
      await Promise.all(versions.map((version) => records.write(AINO, remembered(version), 'newer')));
      expect(await stored()).toEqual(remembered(16));
    });

    it('is written over exactly the version that was read', async () => {
      expect(await records.write(AINO, remembered(1), 0)).toBe(false);
      expect(await stored()).toBeUndefined();
      await records.write(AINO, remembered(1), 'absent');
      expect(await records.write(AINO, remembered(2), 1)).toBe(true);
      expect(await records.write(AINO, remembered(3), 1)).toBe(false);
      expect(await stored()).toEqual(remembered(2));
    });

    it('loses what it no longer has', async () => {
      await records.write(AINO, remembered(1, { sort: '2026-11-23', expiresAt: NOON + 1000 }), 'absent');
      await records.write(AINO, remembered(2), 1);
      expect(await stored()).toEqual(remembered(2));
    });

    it('can be deleted, also twice, and written again', async () => {
      await records.write(AINO, remembered(4), 'absent');
      await records.delete(AINO, 'booking.b1');
      await records.delete(AINO, 'booking.b1');
      expect(await stored()).toBeUndefined();
      expect(await records.write(AINO, remembered(1), 'absent')).toBe(true);
    });

    it('is listed by the beginning of its id, in order of sort and then id', async () => {
      const places = [
        ['booking.c', '2026-11-24'],
        ['booking.b', '2026-11-23'],
        ['booking.a', '2026-11-24'],
        ['bookings', '2026-11-22'],
        ['series.a', '2026-11-23'],
      ] as const;
      for (const [id, sort] of places) await records.write(AINO, remembered(1, { id, sort }), 'absent');
      expect(await list('booking.')).toEqual(['booking.b', 'booking.a', 'booking.c']);
      expect(await list('')).toEqual(['bookings', 'booking.b', 'series.a', 'booking.a', 'booking.c']);
      expect(await list('book%')).toEqual([]);
    });

    it('is listed between bounds, both of which belong to the listing', async () => {
      for (const day of ['21', '22', '23', '24']) {
        await records.write(AINO, remembered(1, { id: `booking.${day}`, sort: `2026-11-${day}` }), 'absent');
      }
      expect(await list('booking.', '2026-11-22', '2026-11-23')).toEqual(['booking.22', 'booking.23']);
      expect(await list('booking.', '2026-11-23')).toEqual(['booking.23', 'booking.24']);
      expect(await list('booking.', undefined, '2026-11-22')).toEqual(['booking.21', 'booking.22']);
      expect(await list('booking.', '2026-11-25')).toEqual([]);
    });

    it('is listed in order of id when it has no sort', async () => {
      for (const id of ['key.b', 'key.a', 'key.c']) await records.write(AINO, remembered(1, { id }), 'absent');
      expect(await list('key.')).toEqual(['key.a', 'key.b', 'key.c']);
    });

    describe('in pages', () => {
      const SORTS = [
        '2026-11-24',
        undefined,
        '2026-11-23',
        '2026-11-23',
        undefined,
        '2026-11-25',
        '2026-11-23',
      ] as const;
      beforeEach(async () => {
        for (const [i, sort] of SORTS.entries()) {
          await records.write(AINO, remembered(1, { id: `booking.${i}`, ...(sort && { sort }) }), 'absent');
        }
      });

      const pagesOf = async (listing: Listing): Promise<readonly (readonly string[])[]> => {
        const pages: string[][] = [];
        for (let after: string | undefined, more = true; more; ) {
          const page: Page = await records.list(AINO, { ...listing, ...(after && { after }) });
          pages.push(page.records.map(({ id }) => id));
          after = page.cursor;
          more = after !== undefined;
        }
        return pages;
      };
      const IN_ORDER = [1, 4, 2, 3, 6, 0, 5].map((i) => `booking.${i}`);

      it.each([1, 2, 3, 6, 7, 8])('of at most %i come all, once, in order', async (limit) => {
        const pages = await pagesOf({ prefix: 'booking.', limit });
        expect(pages.flat()).toEqual(IN_ORDER);
        expect(Math.max(...pages.map(({ length }) => length))).toBeLessThanOrEqual(limit);
      });

      it('go on within the bounds of the listing', async () => {
        const bounds = { prefix: 'booking.', from: '2026-11-23', to: '2026-11-24' };
        expect((await pagesOf({ ...bounds, limit: 1 })).flat()).toEqual(IN_ORDER.slice(2, 6));
      });

      it('do not tell of what is gone by then', async () => {
        const { records: first, cursor = '' } = await records.list(AINO, { prefix: 'booking.', limit: 3 });
        await records.delete(AINO, 'booking.5');
        const { records: rest } = await records.list(AINO, { prefix: 'booking.', after: cursor });
        expect([...first, ...rest].map(({ id }) => id)).toEqual(IN_ORDER.slice(0, -1));
      });

      it('of a listing that finds nothing are one empty page', async () => {
        expect(await pagesOf({ prefix: 'series.', limit: 2 })).toEqual([[]]);
      });

      it('are all read, whatever the store gives at once', async () => {
        const more = Array.from({ length: 1200 }, (_, i) => `many.${String(i).padStart(4, '0')}`);
        await Promise.all(more.map((id) => records.write(AINO, remembered(1, { id }), 'absent')));
        expect(await list('many.')).toEqual(more);
      });
    });

    describe('that has expired', () => {
      beforeEach(async () => {
        await records.write(AINO, remembered(5, { expiresAt: NOON + HOUR_MS }), 'absent');
        expect(await list('booking.')).toEqual(['booking.b1']);
        clock.set(NOON + HOUR_MS);
      });

      it('is neither read nor listed', async () => {
        expect(await stored()).toBeUndefined();
        expect(await list('booking.')).toEqual([]);
      });

      it('counts as absent', async () => {
        expect(await records.write(AINO, remembered(1), 'absent')).toBe(true);
        expect(await stored()).toEqual(remembered(1));
      });

      it('is older than anything', async () => {
        expect(await records.write(AINO, remembered(2), 'newer')).toBe(true);
        expect(await stored()).toEqual(remembered(2));
      });

      it('has no version to write over', async () => {
        expect(await records.write(AINO, remembered(6), 5)).toBe(false);
        expect(await stored()).toBeUndefined();
      });
    });
  });
};
