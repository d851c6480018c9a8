import type { Job, JobDeps } from '../jobs.ts';
import { type Hold, type Lease, type LeaseDeps, leaseMsOf, takeLease } from './lease.ts';
import { isPassing } from './passing-trouble.ts';
import type { Pause } from './stoppable-pause.ts';
import type { Ran } from './woken-runs.ts';

const SECOND_MS = 1000;
/** A store that has failed one call of many takes the next: the first pause is short, and none is long. */
const FIRST_PAUSE_MS = 500;
const MAX_PAUSE_MS = 5 * SECOND_MS;
/** How far a pause may differ, so that jobs that failed together do not come back together. */
const SPREAD = 0.2;
/** Trouble that lasts for so many tries is told by the health; a shorter one is over by then. */
const TOLD_AFTER_TRIES = 3;

export interface RunAloneInput extends LeaseDeps {
  readonly deps: Omit<JobDeps, 'mayGoOn' | 'againAt'>;
  readonly againAt: JobDeps['againAt'];
  readonly onFailure: (jobId: string, error: unknown) => void;
}

const pauseAfter = (tries: number, jitter: number): number =>
  Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tries - 1)) * (1 - SPREAD + 2 * SPREAD * jitter);

const runHeld = async ({ deps, onFailure, againAt }: RunAloneInput, job: Job, lease: Lease): Promise<void> => {
  const prolonging = setInterval(() => {
    lease.prolong().catch((error: unknown) => onFailure(job.id, error));
  }, leaseMsOf(job.everySeconds) / 3);
  try {
    await job.run({ ...deps, mayGoOn: lease.isHeld, againAt });
  } finally {
    clearInterval(prolonging);
  }
};

interface Tried {
  readonly ran: Ran | 'failed';
  /** Whether it may succeed in a moment. */
  readonly isPassing: boolean;
  /** What is still ours of a try that failed. */
  readonly lease: Lease | undefined;
}

const tryOnce = async (input: RunAloneInput, job: Job, abandoned: Hold | undefined): Promise<Tried> => {
  let lease: Lease | undefined;
  try {
    const lastsMs = leaseMsOf(job.everySeconds);
    lease = await takeLease(input, job.id, { lastsMs, ...(abandoned === undefined ? {} : { abandoned }) });
    if (lease === undefined) return { ran: 'elsewhere', isPassing: false, lease };
    await runHeld(input, job, lease);
    await lease.release(false);
    return { ran: 'here', isPassing: false, lease };
  } catch (error) {
    input.onFailure(job.id, error);
    return { ran: 'failed', isPassing: isPassing(error), lease };
  }
};

/** Says that the job has failed, and leaves it to whoever comes first. */
const noteFailure = async ({ onFailure }: RunAloneInput, job: Job, lease: Lease | undefined): Promise<void> => {
  try {
    await lease?.release(true);
  } catch (error) {
    onFailure(job.id, error);
  }
};

/** The time that is left of the job's period for tries that begin after a pause. */
const timeOf = (job: Job) => {
  const began = performance.now();
  let paused = 0;
  return {
    /** Whether there is time for the pause, which is counted then. */
    has: (pauseMs: number): boolean => {
      const spent = Math.max(paused, performance.now() - began);
      if (spent + pauseMs >= job.everySeconds * SECOND_MS) return false;
      paused += pauseMs;
      return true;
    },
  };
};

/**
 * Runs the job under its lease, unless another process does. When the store fails, it is tried again after growing pauses,
 * within the job's period; what still fails then waits for the next. Does not throw: failures are told.
 */
export const runAlone = async (input: RunAloneInput, job: Job, pause: Pause, abandoned?: Hold): Promise<Ran> => {
  const time = timeOf(job);
  for (let tries = 1; ; tries += 1) {
    const { ran, isPassing: goesOn, lease } = await tryOnce(input, job, tries === 1 ? abandoned : undefined);
    if (ran !== 'failed') return ran;
    const pauseMs = pauseAfter(tries, input.deps.jitter());
    const again = goesOn && time.has(pauseMs);
    if (!again || tries >= TOLD_AFTER_TRIES) await noteFailure(input, job, lease);
    if (!again) return 'here';
    if (await pause(pauseMs)) continue;
    if (tries < TOLD_AFTER_TRIES) await noteFailure(input, job, lease);
    return 'here';
  }
};
