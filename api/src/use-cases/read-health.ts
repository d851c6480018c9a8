import type { Health } from './answers.ts';
import type { Context } from './inputs.ts';
import { done, type Outcome } from './outcome.ts';

export interface HealthDeps {
  readonly store: string;
  readonly version: string;
  /** Asks the store for a sign of life. Throws StoreUnreachable. */
  readonly ping: () => Promise<void>;
  /** Throws StoreUnreachable. */
  readonly jobs: () => Promise<Health['jobs']>;
}

/** `degraded` when a job has failed or is late. Throws StoreUnreachable when there is no store to answer from. */
export const readHealth =
  (deps: HealthDeps): ((context: Context) => Promise<Outcome<Health>>) =>
  async () => {
    await deps.ping();
    const jobs = await deps.jobs();
    const status = jobs.every(({ ok }) => ok) ? 'ok' : 'degraded';
    return done({ status, store: deps.store, version: deps.version, jobs });
  };
