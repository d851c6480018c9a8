import { setTimeout as wait } from 'node:timers/promises';
import type { Filing, Kept, TypedRecord } from './record-kind.ts';

/**
 * THE bound of all updates of records. Each try that is lost was won by somebody else: where all of a pool act at the same
 * moment, the last of them comes after all others.
 */
const MAX_TRIES = 40;
const MAX_PAUSE_MS = 20;

/** A different, growing pause on every call, so that two processes do not meet again and again. */
export const pauseAfter = (attempt: number): Promise<void> => wait(Math.random() * Math.min(attempt * 2, MAX_PAUSE_MS));

/** What comes of a record: its next value, or nothing is written, and why is told. */
export type Change<T, Left> = { readonly next: T; readonly filing?: Filing } | { readonly left: Left };

export type Updated<T, Left> =
  | { readonly outcome: 'written'; readonly before: Kept<T> | undefined; readonly after: Kept<T> }
  | { readonly outcome: 'left'; readonly left: Left }
  /** Others were faster at every try. Nothing was written. */
  | { readonly outcome: 'busy' };

/**
 * Changes a record as it is by now, or makes it where there is none: whoever writes first wins, and the others decide again on
 * what that wrote. Throws StoreUnreachable.
 */
export const update = async <T, Left = never>(
  record: TypedRecord<T>,
  change: (current: Kept<T> | undefined) => Change<T, Left> | Promise<Change<T, Left>>,
  pause: (attempt: number) => Promise<void> = pauseAfter,
): Promise<Updated<T, Left>> => {
  for (let attempt = 1; attempt <= MAX_TRIES; attempt += 1) {
    const before = await record.read();
    const changed = await change(before);
    if ('left' in changed) return { outcome: 'left', left: changed.left };
    const { next: value, filing } = changed;
    const over = before ?? { version: 0 };
    if (await record.replace(over, value, filing))
      return { outcome: 'written', before, after: { value, version: over.version + 1 } };
    await pause(attempt);
  }
  return { outcome: 'busy' };
};
