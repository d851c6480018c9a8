import { liesAhead } from '@yhteistila/core/time/clock-skew.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import type { Clock } from '../ports/clock.ts';
import type { Instance } from '../ports/instance.ts';
import type { Records } from '../ports/records.ts';
import { JOB_LEASES, type LeaseDocument } from '../records/job-leases.ts';
import { recordAt } from '../records/record-kind.ts';

/** The longest lease: longer than any pause of a healthy process. Afterwards a job of one that died elsewhere is taken over. */
export const LEASE_MS = 30_000;
const SECOND_MS = 1000;
/** What a run may take until it is noted, after which a job would be late. */
const LEFT_FOR_RUN_MS = 2 * SECOND_MS;

/**
 * How long a lease lasts of a job that is late after three periods: one that is killed takes it a period after the last
 * run at the latest, and whoever takes over has run before the three are over.
 */
export const leaseMsOf = (everySeconds: number): number =>
  Math.min(LEASE_MS, 2 * everySeconds * SECOND_MS - LEFT_FOR_RUN_MS);

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
  readonly records: Records;
  readonly clock: Clock;
  readonly instance: Instance;
}

interface Held {
  readonly version: number;
  readonly body: LeaseDocument;
}

const NOBODY: LeaseDocument = { until: 0, lastsMs: LEASE_MS, failed: false };

const leaseOf = ({ records }: Pick<LeaseDeps, 'records'>, jobId: string) => recordAt(records, JOB_LEASES, jobId);

const read = async (deps: Pick<LeaseDeps, 'records'>, jobId: string): Promise<Held> => {
  const found = await leaseOf(deps, jobId).read();
  return found === undefined ? { version: 0, body: NOBODY } : { version: found.version, body: found.value };
};

const writeOver = (deps: LeaseDeps, jobId: string, version: number, body: LeaseDocument): Promise<boolean> =>
  leaseOf(deps, jobId).replace({ version }, body);

/** Whether the clock has gone back since the lease was written: it says nothing about how long that was ago. */
const isOfLaterClock = ({ until, lastsMs }: LeaseDocument, now: Instant): boolean => liesAhead(until - lastsMs, now);

const isFree = ({ clock, instance }: LeaseDeps, body: LeaseDocument): boolean => {
  const { holder, until } = body;
  if (holder === undefined || holder.id === instance.own.id || instance.isGone(holder)) return true;
  return clock.now() >= until || isOfLaterClock(body, clock.now());
};

const heldLease = (deps: LeaseDeps, jobId: string, first: Held): Lease => {
  const { clock, instance } = deps;
  const { lastsMs } = first.body;
  let { version, body } = first;
  let lost = false;
  let last: Promise<void> = Promise.resolve();
  // A clock that is set tells no duration.
  let writtenAt = performance.now();

  /** Over the version that we know; where that was written over by ourselves, whose answer was lost, over that one. */
  const overOurs = async (next: LeaseDocument): Promise<boolean> => {
    if (await writeOver(deps, jobId, version, next)) return true;
    const found = await read(deps, jobId);
    if (found.body.holder?.id !== instance.own.id) return false;
    version = found.version;
    return writeOver(deps, jobId, version, next);
  };
  const write = async (next: LeaseDocument): Promise<void> => {
    if (lost) return;
    const began = performance.now();
    if (!(await overOurs(next))) {
      lost = true;
      return;
    }
    version += 1;
    body = next;
    writtenAt = began;
  };
  /** One write after the other: each stands on the one before. */
  const inOrder = (make: () => LeaseDocument): Promise<void> => {
    const before = last.catch(() => undefined);
    last = before.then(() => write(make()));
    return last;
  };

  return {
    isHeld: () => {
      const now = clock.now();
      return !lost && now < body.until && !isOfLaterClock(body, now) && performance.now() - writtenAt < lastsMs;
    },
    prolong: () => inOrder(() => ({ ...body, holder: instance.own, until: clock.now() + lastsMs })),
    release: (failed) =>
      inOrder(() => ({
        until: 0,
        lastsMs,
        failed,
        ...(failed ? { lastRunAt: body.lastRunAt } : { lastRunAt: clock.now() }),
      })),
  };
};

/** What a process holds that does the job now: to be seen again, or never, where it has died. */
export interface Hold {
  readonly version: number;
  /** How long it lasts from when it was seen first, whatever any clock says. */
  readonly lastsMs: number;
}

/** Who holds the job; undefined where nobody does, or may do so any longer. Throws StoreUnreachable. */
export const readHold = async (deps: LeaseDeps, jobId: string): Promise<Hold | undefined> => {
  const { version, body } = await read(deps, jobId);
  if (body.holder === undefined) return undefined;
  const { lastsMs, until } = body;
  return { version, lastsMs: isFree(deps, body) ? 0 : Math.min(lastsMs, until - deps.clock.now()) };
};

export interface TakeOptions {
  readonly lastsMs?: number;
  /** A hold that was not prolonged while it lasted: its process has died, though its end may lie ahead by the clock. */
  readonly abandoned?: Hold;
}

/** Takes the job's lease; undefined while another process does the job. Throws StoreUnreachable. */
export const takeLease = async (
  deps: LeaseDeps,
  jobId: string,
  { lastsMs = LEASE_MS, abandoned }: TakeOptions = {},
): Promise<Lease | undefined> => {
  const { version, body } = await read(deps, jobId);
  if (version !== abandoned?.version && !isFree(deps, body)) return undefined;
  const taken: LeaseDocument = { ...body, holder: deps.instance.own, until: deps.clock.now() + lastsMs, lastsMs };
  const written = await writeOver(deps, jobId, version, taken);
  return written ? heldLease(deps, jobId, { version: version + 1, body: taken }) : undefined;
};

/** How the job has gone so far. Throws StoreUnreachable. */
export const readCourse = async (deps: Pick<LeaseDeps, 'records'>, jobId: string): Promise<Course> => {
  const { lastRunAt, failed } = (await read(deps, jobId)).body;
  return { failed, ...(lastRunAt === undefined ? {} : { lastRunAt }) };
};
