import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type DayStore, type Guard, NO_GUARD } from '@yhteistila/api/src/ports/day-store.ts';
import type { OpenedStores, OpenStores } from './open-stores.ts';
import { clockAt, DAY, event, guardOf, NOON, resourceDay, type SetClock } from './sample-documents.ts';

const OTHER_DAY = 'pori|2026-11-24';

/** Follows to the end; each event as `partition/id`. */
const followAll = async (days: DayStore, from?: string, limit = 3): Promise<{ seen: string[]; cursor: string }> => {
  const seen: string[] = [];
  let cursor = from;
  for (;;) {
    const next = await days.follow(cursor, limit);
    cursor = next.cursor;
    if (next.events.length === 0) return { seen, cursor };
    seen.push(...next.events.map(({ partition, event: { id } }) => `${partition}/${id}`));
  }
};

const ofPartition = (seen: readonly string[], partition: string): string[] =>
  [...new Set(seen)].filter((each) => each.startsWith(`${partition}/`));

/** Commits events `1…count` one after another, each with a resource-day. */
const commitMany = async (days: DayStore, partition: string, count: number): Promise<Guard> => {
  let guard = NO_GUARD;
  for (let i = 1; i <= count; i += 1) {
    const writes = [
      { op: 'put', document: resourceDay('a') },
      { op: 'create', document: event(i) },
    ] as const;
    guard = guardOf(await days.commit(partition, guard, writes));
  }
  return guard;
};

const expected = (partition: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${partition}/event.${i + 1}`);

/** `expiresByClock`: what has expired by the tests' clock is gone from the feed too, which none but the store itself cleans. */
export const describeFollowing = (open: OpenStores, expiresByClock: boolean): void => {
  describe('following what happened', () => {
    let stores: OpenedStores;
    let days: DayStore;
    let clock: SetClock;
    beforeEach(async () => {
      clock = clockAt(NOON);
      stores = await open(clock);
      days = stores.days;
    });
    afterEach(() => stores.close());

    it('finds nothing in an empty store, and what comes later from the cursor it got', async () => {
      const { events, cursor } = await days.follow(undefined, 10);
      expect(events).toEqual([]);
      await commitMany(days, DAY, 2);
      expect((await followAll(days, cursor)).seen).toEqual(expected(DAY, 2));
    });

    it('gives each event whole, with its partition, and nothing but events', async () => {
      await commitMany(days, DAY, 1);
      expect((await days.follow(undefined, 10)).events).toEqual([{ partition: DAY, event: event(1) }]);
    });

    it('gives the events of a partition in the order of their commits, whatever their ids', async () => {
      let guard = NO_GUARD;
      for (const id of ['9', '10', 'b', 'a']) {
        guard = guardOf(await days.commit(DAY, guard, [{ op: 'create', document: event(id) }]));
      }
      const { seen } = await followAll(days);
      expect(ofPartition(seen, DAY)).toEqual(['9', '10', 'b', 'a'].map((id) => `${DAY}/event.${id}`));
    });

    it('gives every event of a commit that made several, also past the limit', async () => {
      const many = Array.from({ length: 10 }, (_, i) => ({ op: 'create', document: event(i + 1) }) as const);
      guardOf(await days.commit(DAY, NO_GUARD, many));
      const { seen } = await followAll(days);
      expect([...new Set(seen)].sort()).toEqual(expected(DAY, 10).sort());
    });

    it('begins at the oldest, and resumes from any cursor without a gap', async () => {
      await commitMany(days, DAY, 5);
      await commitMany(days, OTHER_DAY, 5);
      const first = await days.follow(undefined, 2);
      const rest = await followAll(days, first.cursor, 2);
      const seen = [...first.events.map(({ partition, event: { id } }) => `${partition}/${id}`), ...rest.seen];
      expect(ofPartition(seen, DAY)).toEqual(expected(DAY, 5));
      expect(ofPartition(seen, OTHER_DAY)).toEqual(expected(OTHER_DAY, 5));
    });

    it('repeats what follows a cursor that is used again', async () => {
      await commitMany(days, DAY, 3);
      const { cursor } = await days.follow(undefined, 1);
      const once = await followAll(days, cursor);
      expect((await followAll(days, cursor)).seen).toEqual(once.seen);
    });

    it('goes on in another process from the same cursor', async () => {
      const { cursor } = await followAll(days);
      const other = await stores.another();
      await commitMany(days, DAY, 3);
      expect(ofPartition((await followAll(other.days, cursor)).seen, DAY)).toEqual(expected(DAY, 3));
      await other.close();
    });

    it('misses nothing and keeps each partition’s order while commits go on', async () => {
      const partitions = Array.from({ length: 6 }, (_, i) => `pori|2027-03-0${i + 1}`);
      const other = await stores.another();
      const writers = partitions.map((partition, i) => commitMany(i % 2 ? days : other.days, partition, 15));
      let writing = true;
      const written = Promise.all(writers).finally(() => {
        writing = false;
      });
      const seen: string[] = [];
      let cursor: string | undefined;
      while (writing) {
        const next = await followAll(days, cursor, 4);
        seen.push(...next.seen);
        cursor = next.cursor;
        // Lets the writers go on: a synchronous store would otherwise be followed without an end.
        await new Promise((resolve) => setImmediate(resolve));
      }
      await written;
      seen.push(...(await followAll(days, cursor, 4)).seen);
      for (const partition of partitions) expect(ofPartition(seen, partition)).toEqual(expected(partition, 15));
      await other.close();
    });

    it('never shows an event of a commit that failed', async () => {
      const guard = await commitMany(days, DAY, 1);
      const late = { op: 'create', document: event('late') } as const;
      await days.commit(DAY, NO_GUARD, [late]);
      await days.commit(DAY, guard, [late, { op: 'create', document: event(1) }]);
      expect([...new Set((await followAll(days)).seen)]).toEqual(expected(DAY, 1));
    });

    it('does not give an event that has expired', async () => {
      const short = { ...event(1), expiresAt: NOON + 1000 };
      await days.commit(DAY, NO_GUARD, [
        { op: 'create', document: short },
        { op: 'create', document: event(2) },
      ]);
      expect(await days.readDocuments(DAY, ['event.1'])).toEqual([short]);
      clock.set(NOON + 2000);
      // A real account erases by a clock of its own, and its feed has the event until then.
      if (expiresByClock) expect((await followAll(days)).seen).toEqual([`${DAY}/event.2`]);
      expect(await days.readDocuments(DAY, ['event.1', 'event.2'])).toEqual([event(2)]);
    });
  });
};
