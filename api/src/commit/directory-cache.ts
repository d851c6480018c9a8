import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Clock } from '../ports/clock.ts';
import type { DirectoryStore } from '../ports/directory-store.ts';

/** A snapshot of the directory is at most this old (docs/architecture.md §2). */
const OLDEST_MS = 5_000;

/** The directory as a snapshot at most five seconds old. One read at a time, shared by all who wait for it. */
export const createDirectoryCache = (store: DirectoryStore, clock: Clock) => {
  let kept: { readonly directory: Directory; readonly readAt: number } | undefined;
  let reading: Promise<Directory> | undefined;

  const read = async (): Promise<Directory> => {
    const readAt = clock.now();
    try {
      const directory = await store.read(readAt);
      // The same version keeps the same object: what was derived from it stays valid.
      kept = { directory: kept?.directory.version === directory.version ? kept.directory : directory, readAt };
      return kept.directory;
    } finally {
      reading = undefined;
    }
  };

  /** What was read in the future was read before the clock went back, who knows how long ago. */
  const isFresh = (readAt: number, now: number): boolean => readAt <= now && now - readAt < OLDEST_MS;

  return async (): Promise<Directory> => {
    if (kept !== undefined && isFresh(kept.readAt, clock.now())) return kept.directory;
    reading ??= read();
    return reading;
  };
};
