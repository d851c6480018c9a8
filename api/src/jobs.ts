import type { Instant } from '@yhteistila/core/time/interval.ts';
import { CONSUMERS } from './events/consumers.ts';
import { type Consumer, followEvents, oldestWaiting } from './events/follow.ts';
import type { Messenger } from './ports/messenger.ts';
import { ringCalls } from './use-cases/calls/ring-calls.ts';
import type { Deps } from './use-cases/deps.ts';
import { applyClosures } from './use-cases/faults/carry-out-closure.ts';
import { tellFaults } from './use-cases/faults/tell-hosts.ts';
import { remind } from './use-cases/notices/remind.ts';
import { sendNotices } from './use-cases/notices/send-notices.ts';
import { tellGuards } from './use-cases/notices/tell-guards.ts';
import { applyDueTransitions } from './use-cases/upkeep/apply-due-transitions.ts';
import { eraseExpired } from './use-cases/upkeep/erase-expired.ts';
import { keepHolidays } from './use-cases/upkeep/keep-holidays.ts';
import { pullBackTimes } from './use-cases/upkeep/pull-back-times.ts';
import { resolveClaims } from './use-cases/upkeep/resolve-claims.ts';

/** What the jobs stand on besides the use cases' deps. */
export interface JobDeps extends Deps {
  readonly messenger: Messenger;
  /** A number in 0..1, another one each time. */
  readonly jitter: () => number;
  /** Whether this process still does the job alone; what cannot be taken back is not done without it. */
  readonly mayGoOn: () => boolean;
  /** Has this process run the job again at that instant, between its times. */
  readonly againAt: (instant: Instant) => void;
  /** Erases what has expired until then, where the store does not do so by itself. */
  readonly eraseExpired: (until: Instant) => Promise<number>;
}

/** Timed work. `run` answers how much it did. */
export interface Job {
  readonly id: string;
  readonly everySeconds: number;
  readonly run: (deps: JobDeps) => Promise<number>;
  /** Whether there is anything to do with these adapters; absent: always. What is not needed takes no lease and is not told of. */
  readonly isNeeded?: (deps: Deps) => boolean;
  /** How far it may lag behind what waits for it; absent where nothing does. */
  readonly lag?: {
    /** Since when the oldest waits; undefined where nothing does. Throws StoreUnreachable. */
    readonly waitingSince: (deps: Deps) => Promise<Instant | undefined>;
    readonly maxSeconds: number;
  };
}

/** What follows the events is timed work too. */
const toJob = (consumer: Consumer): Job => ({
  id: consumer.id,
  everySeconds: consumer.everySeconds,
  run: (deps) => followEvents(deps, consumer),
  ...(consumer.isNeeded && { isNeeded: consumer.isNeeded }),
  lag: { waitingSince: (deps) => oldestWaiting(deps, consumer), maxSeconds: consumer.maxLagSeconds },
});

const MINUTE = 60;
const HOUR = 3600;

/** THE list of timed work. Both hosts run it. */
export const JOBS: readonly Job[] = [
  ...CONSUMERS.map(toJob),
  { id: 'settle-bookings', everySeconds: MINUTE, run: (deps) => applyDueTransitions(deps)() },
  { id: 'settle-claims', everySeconds: 20, run: (deps) => resolveClaims(deps)() },
  { id: 'apply-closures', everySeconds: MINUTE, run: (deps) => applyClosures(deps)() },
  { id: 'tell-faults', everySeconds: MINUTE, run: (deps) => tellFaults(deps)() },
  { id: 'send-notices', everySeconds: 10, run: (deps) => sendNotices(deps, 'notice')() },
  { id: 'ring-calls', everySeconds: 5, run: (deps) => ringCalls(deps)() },
  { id: 'send-calls', everySeconds: 5, run: (deps) => sendNotices(deps, 'call')() },
  { id: 'tell-guards', everySeconds: MINUTE, run: (deps) => tellGuards(deps)() },
  { id: 'remind', everySeconds: MINUTE, run: (deps) => remind(deps)() },
  { id: 'pull-back-times', everySeconds: MINUTE, run: (deps) => pullBackTimes(deps)() },
  { id: 'keep-holidays', everySeconds: HOUR, run: (deps) => keepHolidays(deps)() },
  { id: 'erase-expired', everySeconds: MINUTE, run: (deps) => eraseExpired(deps)() },
];
