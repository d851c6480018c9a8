import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

/** Waits, and answers whether to go on: not when it was told to stop meanwhile. */
export type Pause = (ms: number) => Promise<boolean>;

/** Pauses of a process that may be told to stop: they end at once then, and keep no process alive. */
export const createStoppablePause = (): { readonly pause: Pause; readonly stop: () => void } => {
  const stopped = new AbortController();
  // Each job may pause at the same time, and again within a try: no number of them is one too many.
  setMaxListeners(0, stopped.signal);
  return {
    /** Answers false when it was told to stop before the time was over. */
    pause: async (ms) => {
      try {
        await wait(ms, undefined, { signal: stopped.signal, ref: false });
        return true;
      } catch (error) {
        if (stopped.signal.aborted) return false;
        throw error;
      }
    },
    stop: () => stopped.abort(),
  };
};
