import type { GiveWay } from './ports/give-way.ts';

/** What is needed of the event loop. */
export interface Loop {
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** Calls back in the loop's next turn: others' input, answers and timers come first. */
  readonly nextTurn: (then: () => void) => void;
  /** Calls back in this turn, when everything that is ready to go on has gone on. */
  readonly afterThis: (then: () => void) => void;
}

/** Short enough that who needs some turns of the loop for a call hardly notices; long beside what a turn costs. */
const SHARE_MS = 5;

/**
 * Gives all long work together one share of each turn of the loop. Who waits goes on in order, one after another until
 * the share is used up; so many at once hold the loop no longer than one alone.
 */
export const createGiveWay = ({ now, nextTurn, afterThis }: Loop, shareMs = SHARE_MS): GiveWay => {
  const waiting: (() => void)[] = [];
  let until = Number.NEGATIVE_INFINITY;
  let isGoing = false;

  const isDue = (): boolean => now() >= until;

  const begin = (): void => {
    until = now() + shareMs;
    goOn();
  };

  const goOn = (): void => {
    const next = waiting.shift();
    isGoing = next !== undefined;
    if (next === undefined) return;
    next();
    afterThis(() => (isDue() ? nextTurn(begin) : goOn()));
  };

  return {
    isDue,
    wait: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        if (isGoing) return;
        isGoing = true;
        if (isDue()) nextTurn(begin);
        else afterThis(goOn);
      }),
  };
};
