import { describe, expect, it } from '@jest/globals';
import { emptyResourceDay, siteDayOf } from '@yhteistila/core/booking/day.ts';
import { exampleBooking } from '../../../tests/fixtures/facts.ts';
import type { DayStore, Guard, StoredDay } from '../ports/day-store.ts';
import { afterWrites, createDayCache } from './day-cache.ts';
import { resourceDayDocument } from './resource-days.ts';

const PARTITION = 'pori|2026-11-23';
const guard = (version: number): Guard => ({ version, token: `t${version}` });
const stored = (version: number, ...resourceIds: string[]): StoredDay => ({
  guard: guard(version),
  resourceDays: resourceIds.map((id) => resourceDayDocument(emptyResourceDay(id))),
});

/** A store that answers readings one by one, and remembers what was known to the reader. */
const storeOf = (answers: (StoredDay | 'unchanged' | Promise<StoredDay>)[]) => {
  const known: (Guard | undefined)[] = [];
  const unused = () => Promise.reject(new Error('not used here'));
  const store: DayStore = {
    readDay: async (_, guardKnown) => {
      known.push(guardKnown);
      return answers.shift() ?? 'unchanged';
    },
    readDocuments: unused,
    readEnded: unused,
    commit: unused,
    follow: unused,
  };
  return { store, known };
};

describe('the cache of days', () => {
  it('knows nothing that was not read', () => {
    expect(createDayCache(storeOf([]).store).known(PARTITION)).toBeUndefined();
  });

  it('asks the store each time, and keeps the very same day where nothing has changed', async () => {
    const { store, known } = storeOf([stored(1, 'room'), 'unchanged']);
    const cache = createDayCache(store);
    const first = await cache.fresh(PARTITION);
    const second = await cache.fresh(PARTITION);
    expect(first.day).toMatchObject({ siteId: 'pori', day: '2026-11-23' });
    expect([...first.day.resourceDays.keys()]).toEqual(['room']);
    expect(second.day).toBe(first.day);
    expect(known).toEqual([undefined, guard(1)]);
    expect(cache.known(PARTITION)).toBe(first);
  });

  it('takes over what has changed', async () => {
    const cache = createDayCache(storeOf([stored(1), stored(2, 'room')]).store);
    await cache.fresh(PARTITION);
    expect((await cache.fresh(PARTITION)).guard).toEqual(guard(2));
    expect(cache.known(PARTITION)?.guard).toEqual(guard(2));
  });

  it('never goes back to a reading that a commit of its own has overtaken', async () => {
    let answer: (day: StoredDay) => void = () => undefined;
    const late = new Promise<StoredDay>((resolve) => {
      answer = resolve;
    });
    const cache = createDayCache(storeOf([stored(1), late]).store);
    const first = await cache.fresh(PARTITION);
    const reading = cache.fresh(PARTITION);
    cache.keep(afterWrites(first, guard(3), []));
    answer(stored(2));
    expect((await reading).guard).toEqual(guard(2));
    expect(cache.known(PARTITION)?.guard).toEqual(guard(3));
  });

  it('forgets on request, and reads the whole day again', async () => {
    const { store, known } = storeOf([stored(1), stored(1)]);
    const cache = createDayCache(store);
    await cache.fresh(PARTITION);
    cache.forget(PARTITION);
    expect(cache.known(PARTITION)).toBeUndefined();
    await cache.fresh(PARTITION);
    expect(known).toEqual([undefined, undefined]);
  });

  it('keeps the days that were used last', async () => {
    const { store } = storeOf(Array.from({ length: 400 }, () => stored(1)));
    const cache = createDayCache(store);
    const partitions = Array.from({ length: 200 }, (_, i) => `pori|${2100 + i}-01-01`);
    for (const partition of partitions) await cache.fresh(partition);
    expect(cache.known(partitions[0] ?? '')).toBeUndefined();
    expect(cache.known(partitions.at(-1) ?? '')).toBeDefined();
  });

  it('keeps fewer days where they are full of bookings, but always the newest', async () => {
    const full = { ...emptyResourceDay('room'), bookings: Array.from({ length: 9_000 }, () => exampleBooking()) };
    const day: StoredDay = { guard: guard(1), resourceDays: [resourceDayDocument(full)] };
    const cache = createDayCache(storeOf([day, day, day, 'unchanged', day]).store);
    const partitions = ['pori|2026-11-23', 'pori|2026-11-24', 'pori|2026-11-25'];
    const isKept = () => partitions.map((each) => cache.known(each) !== undefined);
    for (const partition of partitions) await cache.fresh(partition);
    expect(isKept()).toEqual([false, true, true]);
    await cache.fresh('pori|2026-11-24');
    await cache.fresh('pori|2026-11-23');
    expect(isKept()).toEqual([true, true, false]);
    const huge = { ...emptyResourceDay('hall'), bookings: Array.from({ length: 30_000 }, () => exampleBooking()) };
    cache.keep({
      partition: PARTITION,
      guard: guard(2),
      day: { ...siteDayOf(PARTITION), resourceDays: new Map([['hall', huge]]) },
    });
    expect(isKept()).toEqual([true, false, false]);
  });

  it('does not believe that what it never read is unchanged', async () => {
    await expect(createDayCache(storeOf(['unchanged']).store).fresh(PARTITION)).rejects.toThrow('not known');
  });
});

describe('a day after writes', () => {
  it('has the resource-days that were written, and the others as they were', async () => {
    const cache = createDayCache(storeOf([stored(1, 'room', 'hall')]).store);
    const before = await cache.fresh(PARTITION);
    const closed = {
      ...emptyResourceDay('room'),
      closures: [{ id: 'c', start: 0, end: 1, reason: { fi: '', sv: '', en: '' } }],
    };
    const after = afterWrites(before, guard(2), [
      { op: 'put', document: resourceDayDocument(closed) },
      { op: 'delete', id: 'moved.x' },
    ]);
    expect(after.guard).toEqual(guard(2));
    expect(after.day.resourceDays.get('room')?.closures).toHaveLength(1);
    expect(after.day.resourceDays.get('hall')).toBe(before.day.resourceDays.get('hall'));
    expect(before.day.resourceDays.get('room')?.closures).toEqual([]);
  });
});
