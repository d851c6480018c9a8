import type { Instant } from '@yhteistila/core/time/interval.ts';
import { z } from 'zod';
import type { Clock } from '../ports/clock.ts';
import type { Instance } from '../ports/instance.ts';
import type { Projections } from '../ports/projections.ts';

/** Longer than any pause of a healthy process; after it a job of one that died elsewhere is taken over. */
export const LEASE_MS = 30_000;
const ID = 'lease';

const stored = z.object({
  holder: z.object({ host: z.string(), pid: z.int(), id: z.string() }).optional(),
  until: z.int(),
  lastRunAt: z.int().optional(),
  failed: z.boolean(),
});
type Stored = z.output<typeof stored>;

/** How a job has gone so far, in whichever process. */
export interface Course {
  readonly lastRunAt?: Instant;
  /** Whether the newest run failed. */
  readonly failed: boolean;
}

/** The right to do a job alone. It ends by itself unless it is prolonged. */
export interface Lease {
  /** Whether it is still ours, by the clock and by all that we heard. */
  isHeld(): boolean;
  prolong(): Promise<void>;
  /** Gives it back and tells how the run went. */
  release(failed: boolean): Promise<void>;
}

export interface LeaseDeps {
  readonly projections: Projections;
  readonly clock: Clock;
  readonly instance: Instance;
}

interface Kept {
  readonly version: number;
  readonly body: Stored;
}

const partitionOf = (jobId: string): string => `job|${jobId}`;

const read = async ({ projections }: LeaseDeps, jobId: string): Promise<Kept> => {
  const found = await projections.read(partitionOf(jobId), ID);
  if (found === undefined) return { version: 0, body: { until: 0, failed: false } };
  return { version: found.version, body: stored.parse(found.body) };
};

const writeOver = ({ projections }: LeaseDeps, jobId: string, version: number, body: Stored): Promise<boolean> =>
  projections.write(partitionOf(jobId), { id: ID, version: version + 1, body }, version === 0 ? 'absent' : version);

const isFree = ({ clock, instance }: LeaseDeps, { holder, until }: Stored): boolean =>
  holder === undefined || holder.id === instance.own.id || clock.now() >= until || instance.isGone(holder);

const heldLease = (deps: LeaseDeps, jobId: string, first: Kept): Lease => {
  const { clock, instance } = deps;
  let { version, body } = first;
  let lost = false;
  let last: Promise<void> = Promise.resolve();

  const write = async (next: Stored): Promise<void> => {
    if (lost) return;
    if (!(await writeOver(deps, jobId, version, next))) {
      lost = true;
      return;
    }
    version += 1;
    body = next;
  };
  /** One write after the other: each stands on the one before. */
  const inOrder = (make: () => Stored): Promise<void> => {
    const before = last.catch(() => undefined);
    last = before.then(() => write(make()));
    return last;
  };

  return {
    isHeld: () => !lost && clock.now() < body.until,
    prolong: () => inOrder(() => ({ ...body, holder: instance.own, until: clock.now() + LEASE_MS })),
    release: (failed) =>
      inOrder(() => ({
        until: 0,
        failed,
        ...(failed ? { lastRunAt: body.lastRunAt } : { lastRunAt: clock.now() }),
      })),
  };
};

/** Takes the job's lease; undefined while another process does the job. Throws StoreUnreachable. */
export const takeLease = async (deps: LeaseDeps, jobId: string): Promise<Lease | undefined> => {
  const { version, body } = await read(deps, jobId);
  if (!isFree(deps, body)) return undefined;
  const taken: Stored = { ...body, holder: deps.instance.own, until: deps.clock.now() + LEASE_MS };
  const written = await writeOver(deps, jobId, version, taken);
  return written ? heldLease(deps, jobId, { version: version + 1, body: taken }) : undefined;
};

/** How the job has gone so far. Throws StoreUnreachable. */
export const readCourse = async (deps: LeaseDeps, jobId: string): Promise<Course> => {
  const { lastRunAt, failed } = (await read(deps, jobId)).body;
  return { failed, ...(lastRunAt === undefined ? {} : { lastRunAt }) };
};
