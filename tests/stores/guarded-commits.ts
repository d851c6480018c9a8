import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type DayStore, NO_GUARD, type Write } from '@yhteistila/api/src/ports/day-store.ts';
import type { OpenedStores, OpenStores } from './open-stores.ts';
import { booking, clockAt, DAY, event, guardOf, NOON, resourceDay } from './sample-documents.ts';

const put = (resourceId: string, ...ids: string[]): Write => ({
  op: 'put',
  document: resourceDay(
    resourceId,
    ids.map((id) => booking({ id })),
  ),
});

const create = (sequence: number): Write => ({ op: 'create', document: event(sequence) });

export const describeGuardedCommits = (open: OpenStores): void => {
  describe('a guarded commit', () => {
    let stores: OpenedStores;
    let days: DayStore;
    beforeEach(async () => {
      stores = await open(clockAt(NOON));
      days = stores.days;
    });
    afterEach(() => stores.close());

    it('finds an untouched day with no guard and no resource-days', async () => {
      expect(await days.readDay(DAY)).toEqual({ guard: NO_GUARD, resourceDays: [] });
      expect(await days.readDay(DAY, NO_GUARD)).toBe('unchanged');
    });

    it('writes several resource-days and the event at once, under a raised guard', async () => {
      const writes = [put('a', 'b1'), put('b', 'b1'), create(1)];
      const guard = guardOf(await days.commit(DAY, NO_GUARD, writes));
      expect(guard.version).toBe(1);
      const stored = await days.readDay(DAY);
      if (stored === 'unchanged') throw new Error('nothing was known');
      expect(stored.guard).toEqual(guard);
      const inOrder = [...stored.resourceDays].sort((x, y) => (x.id < y.id ? -1 : 1));
      expect(inOrder).toEqual([resourceDay('a', [booking({ id: 'b1' })]), resourceDay('b', [booking({ id: 'b1' })])]);
      expect(await days.readDocuments(DAY, ['event.1', 'event.2'])).toEqual([event(1)]);
    });

    it('raises the guard with every commit, and never to the same token', async () => {
      const first = guardOf(await days.commit(DAY, NO_GUARD, [put('a')]));
      const second = guardOf(await days.commit(DAY, first, [put('a', 'b1')]));
      const other = guardOf(await days.commit('pori|2026-11-24', NO_GUARD, [put('a')]));
      expect([first.version, second.version, other.version]).toEqual([1, 2, 1]);
      expect(new Set([first.token, second.token, other.token]).size).toBe(3);
    });

    it('says that the day is unchanged until somebody commits', async () => {
      const guard = guardOf(await days.commit(DAY, NO_GUARD, [put('a')]));
      expect(await days.readDay(DAY, guard)).toBe('unchanged');
      await days.commit(DAY, guard, [put('a', 'b1')]);
      expect(await days.readDay(DAY, guard)).toMatchObject({ guard: { version: 2 } });
    });

    it('reads the day whole for one who knows an equal version with another token', async () => {
      await days.commit(DAY, NO_GUARD, [put('a')]);
      expect(await days.readDay(DAY, { version: 1, token: 'of-another-life' })).not.toBe('unchanged');
    });

    it.each([
      ['an older guard', (guard: { version: number; token: string }) => ({ ...guard, version: guard.version - 1 })],
      ['no guard', () => NO_GUARD],
      ['an equal version with another token', () => ({ version: 2, token: 'of-another-life' })],
      ['a guard from the future', () => ({ version: 3, token: 'of-another-life' })],
    ])('is stale on %s, and writes nothing', async (_, wrong) => {
      const first = guardOf(await days.commit(DAY, NO_GUARD, [put('a')]));
      const second = guardOf(await days.commit(DAY, first, [put('a', 'b1')]));
      expect(await days.commit(DAY, wrong(second), [put('a', 'b2'), create(9)])).toEqual({ outcome: 'stale' });
      expect(await days.commit(DAY, first, [put('a', 'b2'), create(9)])).toEqual({ outcome: 'stale' });
      expect(await days.readDay(DAY, second)).toBe('unchanged');
      expect(await days.readDocuments(DAY, ['event.9', 'resource.a'])).toEqual([
        resourceDay('a', [booking({ id: 'b1' })]),
      ]);
    });

    it('is stale on a guard of a day that has none', async () => {
      expect(await days.commit(DAY, { version: 1, token: 'of-another-life' }, [put('a')])).toEqual({
        outcome: 'stale',
      });
      expect(await days.readDay(DAY, NO_GUARD)).toBe('unchanged');
    });

    it('is stale on the token of another day, though its version is the same', async () => {
      const theirs = guardOf(await days.commit('pori|2026-11-24', NO_GUARD, [put('a')]));
      const guard = guardOf(await days.commit(DAY, NO_GUARD, [put('a')]));
      expect(await days.commit(DAY, theirs, [put('a', 'b1')])).toEqual({ outcome: 'stale' });
      expect(await days.readDay(DAY, guard)).toBe('unchanged');
      expect(await days.readDay(DAY, theirs)).not.toBe('unchanged');
    });

    it('writes nothing at all when a document to be created exists', async () => {
      const guard = guardOf(await days.commit(DAY, NO_GUARD, [put('a', 'b1'), create(1)]));
      const outcome = await days.commit(DAY, guard, [put('a', 'b2'), create(2), create(1), put('b', 'b2')]);
      expect(outcome).toEqual({ outcome: 'exists', id: 'event.1' });
      expect(await days.readDay(DAY, guard)).toBe('unchanged');
      expect(await days.readDocuments(DAY, ['event.2', 'resource.b'])).toEqual([]);
      expect(await days.readDocuments(DAY, ['resource.a'])).toEqual([resourceDay('a', [booking({ id: 'b1' })])]);
    });

    it('writes nothing at all when the first commit of a day creates a document twice', async () => {
      expect(await days.commit(DAY, NO_GUARD, [create(1), create(1)])).toEqual({ outcome: 'exists', id: 'event.1' });
      expect(await days.readDay(DAY, NO_GUARD)).toBe('unchanged');
    });

    it('deletes, and does not mind what is absent', async () => {
      const guard = guardOf(await days.commit(DAY, NO_GUARD, [create(1), create(2)]));
      const writes: Write[] = [
        { op: 'delete', id: 'event.1' },
        { op: 'delete', id: 'event.7' },
      ];
      guardOf(await days.commit(DAY, guard, writes));
      expect(await days.readDocuments(DAY, ['event.1', 'event.2', 'event.7'])).toEqual([event(2)]);
    });

    it('does not touch another partition that has the same ids', async () => {
      await days.commit(DAY, NO_GUARD, [put('a', 'b1'), create(1)]);
      guardOf(await days.commit('pori|2026-11-24', NO_GUARD, [put('a', 'b2'), create(1)]));
      expect(await days.readDocuments(DAY, ['resource.a'])).toEqual([resourceDay('a', [booking({ id: 'b1' })])]);
    });

    it('is seen by another process at once', async () => {
      const other = await stores.another();
      const guard = guardOf(await days.commit(DAY, NO_GUARD, [put('a', 'b1')]));
      expect(await other.days.readDay(DAY, NO_GUARD)).toMatchObject({ guard });
      const theirs = guardOf(await other.days.commit(DAY, guard, [put('a', 'b2')]));
      expect(await days.commit(DAY, guard, [put('a', 'b3')])).toEqual({ outcome: 'stale' });
      expect(await days.readDay(DAY, guard)).toMatchObject({ guard: theirs });
      await other.close();
    });

    it('is won by exactly one of sixteen that race on one guard', async () => {
      const other = await stores.another();
      const guard = guardOf(await days.commit(DAY, NO_GUARD, [put('a')]));
      const racers = Array.from({ length: 16 }, (_, i) =>
        (i % 2 ? days : other.days).commit(DAY, guard, [put('a', `b${i}`), create(i + 100)]),
      );
      const outcomes = await Promise.all(racers);
      const winners = outcomes.flatMap((outcome, i) => (outcome.outcome === 'committed' ? [i] : []));
      expect(winners).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome.outcome === 'stale')).toHaveLength(15);
      const ids = outcomes.map((_, i) => `event.${i + 100}`);
      expect(await days.readDocuments(DAY, ids)).toEqual([event((winners[0] ?? Number.NaN) + 100)]);
      await other.close();
    });

    it('is made once by sixteen that race for the first commit of a day', async () => {
      const racers = Array.from({ length: 16 }, (_, i) => days.commit(DAY, NO_GUARD, [create(i)]));
      const outcomes = (await Promise.all(racers)).map((outcome) => outcome.outcome);
      expect(outcomes.filter((outcome) => outcome === 'committed')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'stale')).toHaveLength(15);
    });

    it('does not harm its neighbours when it fails among many', async () => {
      const guard = guardOf(await days.commit(DAY, NO_GUARD, [create(0)]));
      const partitions = Array.from({ length: 20 }, (_, i) => `pori|2027-01-${String(i + 1).padStart(2, '0')}`);
      const outcomes = await Promise.all([
        ...partitions.map((partition) => days.commit(partition, NO_GUARD, [put('a', 'b1'), create(1)])),
        days.commit(DAY, guard, [put('a', 'b9'), create(0)]),
        days.commit(DAY, NO_GUARD, [put('a', 'b9')]),
        days.commit('pori|2027-02-01', NO_GUARD, [put('a', 'b1')]),
      ]);
      expect(outcomes.slice(20)).toMatchObject([{ outcome: 'exists' }, { outcome: 'stale' }, { outcome: 'committed' }]);
      for (const partition of partitions) {
        expect(await days.readDocuments(partition, ['event.1', 'resource.a'])).toHaveLength(2);
      }
      expect(await days.readDay(DAY, guard)).toBe('unchanged');
    });
  });
};
