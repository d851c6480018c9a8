/** `elsewhere`: another process is doing it. */
export type Ran = 'here' | 'elsewhere';

/** Under load a wake comes with every commit: what they ask for is done together, this often at most. */
const GAP_MS = 200;
/** Another process may have looked before what we were woken for was there. */
const AGAIN_MS = 1000;

/** Runs of one piece of work, never two at a time. */
export interface WokenRuns {
  /** Resolves when a run that began after this call has ended. */
  run(): Promise<void>;
  /** Runs soon. What is asked for during a run leads to another one after it. */
  wake(): void;
  /** Runs after that time, or earlier when something else asks for it. */
  wakeAfter(ms: number): void;
  /** No further runs; resolves when the one under way has ended. */
  stop(): Promise<void>;
}

/** `work` must not throw. */
export const createWokenRuns = (work: () => Promise<Ran>): WokenRuns => {
  let current: Promise<Ran> | undefined;
  let following: Promise<Ran> | undefined;
  let timer: { readonly set: NodeJS.Timeout; readonly due: number } | undefined;
  let wokenAt = Number.NEGATIVE_INFINITY;
  let stopped = false;

  const begin = (): Promise<Ran> => {
    const run = work().finally(() => {
      if (current === run) current = undefined;
    });
    current = run;
    return run;
  };

  const runOnce = (): Promise<Ran> => {
    if (stopped) return Promise.resolve('here');
    if (current === undefined) return begin();
    following ??= current.then(() => {
      following = undefined;
      return runOnce();
    });
    return following;
  };

  const runWoken = async (): Promise<void> => {
    timer = undefined;
    wokenAt = performance.now();
    if ((await runOnce()) === 'elsewhere') wakeIn(AGAIN_MS);
  };

  const wakeIn = (ms: number): void => {
    const due = performance.now() + ms;
    if (stopped || (timer !== undefined && timer.due <= due)) return;
    clearTimeout(timer?.set);
    timer = { set: setTimeout(runWoken, ms), due };
  };

  return {
    run: async () => {
      await runOnce();
    },
    wakeAfter: (ms) => wakeIn(Math.max(ms, GAP_MS)),
    wake: () => wakeIn(Math.max(0, wokenAt + GAP_MS - performance.now())),
    stop: async () => {
      stopped = true;
      clearTimeout(timer?.set);
      await following;
      await current;
    },
  };
};
