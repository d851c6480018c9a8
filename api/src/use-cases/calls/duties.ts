import type { Call } from '@yhteistila/core/occupancy/call.ts';
import type { OnDuty } from '@yhteistila/core/occupancy/ring-order.ts';
import { z } from 'zod';
import { StoreUnreachable } from '../../ports/day-store.ts';
import { listAll, type StoredRecord } from '../../ports/records.ts';
import type { Deps } from '../deps.ts';

const PARTITION = 'duty';

const body = z.object({
  organisationId: z.string(),
  homeSiteId: z.string(),
  since: z.int(),
  until: z.int(),
  rungAt: z.int().optional(),
});

type StoreDeps = Pick<Deps, 'records'>;
type NowDeps = Pick<Deps, 'records' | 'clock'>;

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Whether a duty counts now. It lasts until the day ends: one that began more than a day ahead was begun by another clock,
 * and nobody is rung for it until real time comes there. Where the clock itself has gone back a little, it still counts.
 */
const countsNow = ({ clock }: NowDeps, { since }: OnDuty): boolean => since <= clock.now() + DAY_MS;

const dutyIn = ({ id, body: stored }: StoredRecord): OnDuty => {
  const { rungAt, ...rest } = body.parse(stored);
  return { personId: id, ...rest, ...(rungAt !== undefined && { rungAt }) };
};

const toRecord = ({ personId, ...rest }: OnDuty, version: number): StoredRecord => ({
  id: personId,
  version,
  sort: rest.organisationId,
  body: rest,
  expiresAt: rest.until,
});

/** Whether the person is on duty, and since when; undefined when not, or not any more. */
export const dutyOf = async (deps: NowDeps, personId: string): Promise<OnDuty | undefined> => {
  const found = await deps.records.read(PARTITION, personId);
  const duty = found && dutyIn(found);
  return duty !== undefined && countsNow(deps, duty) ? duty : undefined;
};

/** Everybody of the organisation who is on duty; of all organisations where none is named. */
export const dutiesOf = async (deps: NowDeps, organisationId?: string): Promise<readonly OnDuty[]> => {
  const bounds = organisationId === undefined ? {} : { from: organisationId, to: organisationId };
  const found = await listAll(deps.records, PARTITION, { prefix: '', ...bounds });
  return found.map(dutyIn).filter((duty) => countsNow(deps, duty));
};

/** Puts somebody on duty; false when he already is. */
export const goOnDuty = async (deps: NowDeps, duty: OnDuty): Promise<boolean> => {
  const { records } = deps;
  if (await records.write(PARTITION, toRecord(duty, 1), 'absent')) return true;
  const found = await records.read(PARTITION, duty.personId);
  if (found === undefined || countsNow(deps, dutyIn(found))) return false;
  return records.write(PARTITION, toRecord(duty, found.version + 1), found.version);
};

export const goOffDuty = ({ records }: StoreDeps, personId: string): Promise<void> =>
  records.delete(PARTITION, personId);

const noteRing = async ({ records }: StoreDeps, personId: string, rungAt: number): Promise<void> => {
  const found = await records.read(PARTITION, personId);
  if (found === undefined) return;
  await records.write(PARTITION, toRecord({ ...dutyIn(found), rungAt }, found.version + 1), found.version);
};

/**
 * Notes of those on duty whom the change has rung when that was: next time others come first. Only the order of later
 * calls hangs on it, so that a store out of reach fails nothing here.
 */
export const noteRings = async (deps: StoreDeps, before: Call | undefined, after: Call): Promise<void> => {
  const rung = after.rings.slice(before?.rings.length ?? 0).filter(({ step }) => step === 'onDuty');
  try {
    for (const { personId, rungAt } of rung) await noteRing(deps, personId, rungAt);
  } catch (error) {
    if (!(error instanceof StoreUnreachable)) throw error;
  }
};
