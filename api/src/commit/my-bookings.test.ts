import { beforeEach, describe, expect, it } from '@jest/globals';
import { exampleBooking } from '../../../tests/fixtures/facts.ts';
import { StoreUnreachable } from '../ports/day-store.ts';
import type { Records, StoredRecord } from '../ports/records.ts';
import { createMyBookings } from './my-bookings.ts';

const DAY = '2026-11-23';
const DAY_MS = 24 * 60 * 60 * 1000;

describe("a person's bookings", () => {
  let kept: Map<string, StoredRecord>;
  let failures: StoreUnreachable[];
  /** Waited for by every write; fails it where it throws. */
  let before: () => Promise<void>;
  let records: Records;

  beforeEach(() => {
    kept = new Map();
    failures = [];
    before = async () => undefined;
    records = {
      read: async (partition, id) => kept.get(`${partition}/${id}`),
      list: async (partition) => ({
        records: [...kept].filter(([key]) => key.startsWith(partition)).map(([, each]) => each),
      }),
      write: async (partition, record) => {
        await before();
        const key = `${partition}/${record.id}`;
        if ((kept.get(key)?.version ?? 0) >= record.version) return false;
        kept.set(key, record);
        return true;
      },
      delete: async () => undefined,
    };
  });

  const create = () => createMyBookings(records, (error) => failures.push(error));
  const one = exampleBooking({ id: 'one' });

  it('are read by who has just written them, though nobody waited for that', async () => {
    let write: () => void = () => undefined;
    const until = new Promise<void>((resolve) => {
      write = resolve;
    });
    before = () => until;
    const mine = create();
    mine.writeSoon(one);
    const listing = mine.list(one.organiserId, DAY, DAY);
    write();
    expect(await listing).toEqual([one]);
  });

  it('are forgotten some time after they are over', async () => {
    await create().write(one);
    expect([...kept.values()]).toMatchObject([{ expiresAt: one.end + 400 * DAY_MS }]);
  });

  it('keep the newest version, in whatever order versions come', async () => {
    const mine = create();
    const newer = { ...one, version: 2, title: 'newer' };
    mine.writeSoon(newer);
    mine.writeSoon(one);
    expect(await mine.list(one.organiserId, DAY, DAY)).toEqual([newer]);
  });

  it('are reported, and fail nothing, where they cannot be written', async () => {
    before = () => Promise.reject(new StoreUnreachable('away'));
    const mine = create();
    expect(() => mine.writeSoon(one)).not.toThrow();
    expect(await mine.list(one.organiserId, DAY, DAY)).toEqual([]);
    expect(failures).toHaveLength(1);
  });

  it('are known to be up to date from the version on that they are kept at', async () => {
    const mine = create();
    expect(await mine.has(one)).toBe(false);
    await mine.write({ ...one, version: 2 });
    const has = (version: number) => mine.has({ ...one, version });
    expect([await has(1), await has(2), await has(3)]).toEqual([true, true, false]);
    expect(await mine.has({ ...one, organiserId: 'another' })).toBe(false);
  });

  it('are asked of the store again by a repair, which hears of a failure', async () => {
    before = () => Promise.reject(new StoreUnreachable('away'));
    await expect(create().write(one)).rejects.toThrow(StoreUnreachable);
  });

  it('tell of a request, before it is in the list, on which day of its site it lies', async () => {
    const mine = create();
    await mine.write(one);
    expect(await mine.requestDays(one.siteId, DAY, DAY)).toEqual([]);
    const asked = exampleBooking({ id: 'asked', status: 'requested' });
    const written: string[] = [];
    before = async () => {
      written.push([...kept.keys()].join(' '));
    };
    await mine.write(asked);
    await mine.write({ ...asked, id: 'another', version: 2 });
    expect(await mine.requestDays(asked.siteId, DAY, DAY)).toEqual([DAY]);
    expect(written.at(1)).toContain(`requests|${asked.siteId}/${DAY}`);
  });

  it('tell of a request to who asks while it is being written', async () => {
    let write: () => void = () => undefined;
    const until = new Promise<void>((resolve) => {
      write = resolve;
    });
    before = () => until;
    const mine = create();
    const asked = exampleBooking({ id: 'asked', status: 'requested' });
    mine.writeSoon(asked);
    const listing = mine.requestDays(asked.siteId, DAY, DAY);
    write();
    expect(await listing).toEqual([DAY]);
  });
});
