import type { Call } from '@yhteistila/core/occupancy/call.ts';
import type { OnDuty } from '@yhteistila/core/occupancy/ring-order.ts';
import { StoreUnreachable } from '../../ports/day-store.ts';
import { DUTY, DUTY_PARTITION } from '../../records/duty.ts';
import { listRecords, recordAt } from '../../records/record-kind.ts';
import { update } from '../../records/update.ts';
import type { Deps } from '../deps.ts';

type StoreDeps = Pick<Deps, 'records'>;
type NowDeps = Pick<Deps, 'records' | 'clock'>;

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Whether a duty counts now. It lasts until the day ends: one that began more than a day ahead was begun by another clock,
 * and nobody is rung for it until real time comes there. Where the clock itself has gone back a little, it still counts.
 */
const countsNow = ({ clock }: NowDeps, { since }: OnDuty): boolean => since <= clock.now() + DAY_MS;

const dutyAt = ({ records }: StoreDeps, personId: string) => recordAt(records, DUTY, personId);

/** Whether the person is on duty, and since when; undefined when not, or not any more. */
export const dutyOf = async (deps: NowDeps, personId: string): Promise<OnDuty | undefined> => {
  const duty = (await dutyAt(deps, personId).read())?.value;
  return duty !== undefined && countsNow(deps, duty) ? duty : undefined;
};

/** Everybody of the organisation who is on duty; of all organisations where none is named. */
export const dutiesOf = async (deps: NowDeps, organisationId?: string): Promise<readonly OnDuty[]> => {
  const bounds = organisationId === undefined ? {} : { from: organisationId, to: organisationId };
  const found = await listRecords(deps.records, DUTY, DUTY_PARTITION, { prefix: '', ...bounds });
  return found.map(({ value }) => value).filter((duty) => countsNow(deps, duty));
};

/** Puts somebody on duty who is not. Throws StoreUnreachable. */
export const goOnDuty = async (deps: NowDeps, duty: OnDuty): Promise<void> => {
  await update<OnDuty, undefined>(dutyAt(deps, duty.personId), (current) =>
    current !== undefined && countsNow(deps, current.value) ? { left: undefined } : { next: duty },
  );
};

export const goOffDuty = (deps: StoreDeps, personId: string): Promise<void> => dutyAt(deps, personId).delete();

const noteRing = async (deps: StoreDeps, personId: string, rungAt: number): Promise<void> => {
  await update<OnDuty, undefined>(dutyAt(deps, personId), (current) =>
    current === undefined ? { left: undefined } : { next: { ...current.value, rungAt } },
  );
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
