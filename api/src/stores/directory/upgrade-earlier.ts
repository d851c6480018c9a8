import type { Instant } from '@yhteistila/core/time/interval.ts';
import type { DirectoryEntry } from '../../ports/directory-store.ts';
import type { EarlierDocument } from './shard-partitions.ts';

interface Dated {
  readonly from: Instant;
  readonly entries: readonly DirectoryEntry[];
}

/**
 * The entries that an earlier program kept in one partition, in order of the instants from which they hold. One that was
 * to hold at once by a clock that was ahead holds from now on.
 */
export const entriesOfEarlier = (earlier: readonly EarlierDocument[], now: Instant): readonly Dated[] => {
  const byInstant = new Map<Instant, DirectoryEntry[]>();
  for (const { changes } of earlier) {
    for (const { from, putAt = from, change } of changes) {
      const at = from <= putAt ? Math.min(from, now) : from;
      const there = byInstant.get(at) ?? [];
      // That program put only entries of these collections.
      there.push(change as DirectoryEntry);
      byInstant.set(at, there);
    }
  }
  return [...byInstant].sort(([a], [b]) => a - b).map(([from, entries]) => ({ from, entries }));
};
