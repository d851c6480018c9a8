import type { Messenger } from './ports/messenger.ts';
import type { Deps } from './use-cases/deps.ts';
import { repairProjections } from './use-cases/repair-projections.ts';
import { settleBookings } from './use-cases/settle-bookings.ts';

/** What the jobs stand on besides the use cases' deps. */
export interface JobDeps extends Deps {
  readonly messenger: Messenger;
  /** Erases what has outlived its retention time, where the store does not do so by itself. */
  readonly eraseExpired: () => Promise<number>;
}

/** Timed work. `run` answers how much it did. */
export interface Job {
  readonly id: string;
  readonly everySeconds: number;
  readonly run: (deps: JobDeps) => Promise<number>;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** THE list of timed work. Both hosts run it. */
export const JOBS: readonly Job[] = [
  { id: 'settle-bookings', everySeconds: MINUTE, run: (deps) => settleBookings(deps)() },
  { id: 'repair-projections', everySeconds: MINUTE, run: (deps) => repairProjections(deps)() },
  { id: 'gather-notices', everySeconds: 5, run: async () => 0 },
  { id: 'send-notices', everySeconds: 10, run: async () => 0 },
  { id: 'send-calls', everySeconds: 5, run: async () => 0 },
  { id: 'remind', everySeconds: MINUTE, run: async () => 0 },
  { id: 'erase-expired', everySeconds: HOUR, run: (deps) => deps.eraseExpired() },
];
