import type { Steps } from '@yhteistila/core/availability/steps.ts';
import type { GiveWay } from '../ports/give-way.ts';

/** Between two pieces of long work. */
export const giveWayIfDue = async (giveWay: GiveWay): Promise<void> => {
  if (giveWay.isDue()) await giveWay.wait();
};

/** Does long work step by step, and gives way to other calls in between. */
export const inSteps = async <T>(giveWay: GiveWay, steps: Steps<T>): Promise<T> => {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (giveWay.isDue()) await giveWay.wait();
  }
};

/** `map` over many items, one after another, that gives way to other calls in between. */
export const mapInPieces = async <T, R>(
  giveWay: GiveWay,
  items: Iterable<T>,
  piece: (item: T) => R | Promise<R>,
): Promise<R[]> => {
  const results: R[] = [];
  for (const item of items) {
    if (giveWay.isDue()) await giveWay.wait();
    const result = piece(item);
    results.push(result instanceof Promise ? await result : result);
  }
  return results;
};

/** The same side by side, where each item also waits for something else: a store, another's commit. */
export const allInPieces = <T, R>(giveWay: GiveWay, items: Iterable<T>, piece: (item: T) => Promise<R>): Promise<R[]> =>
  Promise.all(
    Array.from(items, async (item) => {
      await giveWay.wait();
      return piece(item);
    }),
  );

/** `some` over many items, that gives way to other calls in between. */
export const someInPieces = async <T>(
  giveWay: GiveWay,
  items: Iterable<T>,
  holds: (item: T) => boolean,
): Promise<boolean> => {
  for (const item of items) {
    if (giveWay.isDue()) await giveWay.wait();
    if (holds(item)) return true;
  }
  return false;
};
