import { FAULT_CATEGORIES, type Fault } from '@yhteistila/core/site/fault.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import { z } from 'zod';
import { listAll, type Records, type StoredRecord } from '../../ports/records.ts';

const LIFETIME_MS = 400 * 24 * 60 * 60 * 1000;
const MAX_TRIES = 5;
/** Sorts after every day: what is open is listed from whatever day on. */
const OPEN = 'open';

const body = z.object({
  id: z.string(),
  version: z.int(),
  siteId: z.string(),
  resourceId: z.string(),
  category: z.enum(FAULT_CATEGORIES),
  text: z.string().optional(),
  reportedBy: z.string(),
  reportedAt: z.int(),
  count: z.int().default(1),
  mendedBy: z.string().optional(),
  mendedAt: z.int().optional(),
  /** The local day on which it was mended. */
  mendedOn: z.string().optional(),
  closureId: z.string().optional(),
  /** Whether every host's notice is queued. */
  told: z.boolean(),
  reports: z.array(z.string()).default([]),
});

/** A fault as it is stored. */
export interface FaultDocument {
  readonly fault: Fault;
  readonly mendedOn?: LocalDay;
  readonly told: boolean;
  /** The last reports that are counted, so that a repeat of one is not counted again. */
  readonly reports: readonly string[];
  /** Of the stored document; the fault's own is raised by what its readers see of it. */
  readonly stored: number;
}

const SITE_OF_ID = /^(.+)\.f\.[^.]+$/;

/** The site that a fault's id names; undefined for what is no id of a fault. */
export const siteOfFault = (faultId: string): string | undefined => SITE_OF_ID.exec(faultId)?.[1];

const partitionOf = (siteId: string): string => `faults|${siteId}`;

const toRecord = ({ fault, mendedOn, told, reports, stored }: FaultDocument): StoredRecord => ({
  id: fault.id,
  version: stored,
  sort: mendedOn ?? OPEN,
  body: { ...fault, mendedOn, told, reports },
  ...(fault.mendedAt === undefined ? {} : { expiresAt: fault.mendedAt + LIFETIME_MS }),
});

const toDocument = (found: StoredRecord): FaultDocument => {
  const { mendedOn, told, reports, ...fault } = body.parse(found.body);
  return { fault, told, reports, stored: found.version, ...(mendedOn === undefined ? {} : { mendedOn }) };
};

/** The fault, or undefined. Throws StoreUnreachable. */
export const readFault = async (
  records: Pick<Records, 'read'>,
  siteId: string,
  faultId: string,
): Promise<FaultDocument | undefined> => {
  const found = await records.read(partitionOf(siteId), faultId);
  return found && toDocument(found);
};

/** The site's faults that are open or were mended on the day or later, the oldest of each first. */
export const faultsFrom = async (
  records: Pick<Records, 'list'>,
  siteId: string,
  from: LocalDay,
): Promise<readonly FaultDocument[]> =>
  (await listAll(records, partitionOf(siteId), { prefix: '', from })).map(toDocument);

/** Faults that nobody has mended. */
export const openFaults = (records: Pick<Records, 'list'>, siteId: string): Promise<readonly FaultDocument[]> =>
  faultsFrom(records, siteId, OPEN);

/** Writes a new fault of which nobody is told yet; false when there is one of its id. */
export const createFault = (records: Pick<Records, 'write'>, fault: Fault): Promise<boolean> =>
  records.write(partitionOf(fault.siteId), toRecord({ fault, told: false, reports: [fault.id], stored: 1 }), 'absent');

/**
 * Changes a fault as it is by now; the same one where `change` leaves it. Undefined when there is none, `busy` when
 * others were faster too many times.
 */
export const changeFault = async (
  records: Pick<Records, 'read' | 'write'>,
  siteId: string,
  faultId: string,
  change: (current: FaultDocument) => FaultDocument,
): Promise<FaultDocument | 'busy' | undefined> => {
  for (let tries = 1; tries <= MAX_TRIES; tries++) {
    const current = await readFault(records, siteId, faultId);
    if (current === undefined) return undefined;
    const changed = change(current);
    if (changed === current) return current;
    const next = { ...changed, stored: current.stored + 1 };
    if (await records.write(partitionOf(siteId), toRecord(next), current.stored)) return next;
  }
  return 'busy';
};

/** The fault's next version. */
export const withChanges = (current: FaultDocument, changes: Partial<Fault>): FaultDocument => ({
  ...current,
  fault: { ...current.fault, ...changes, version: current.fault.version + 1 },
});

/** Notes at the fault that a closure is for it, or is no longer. Whether that is so now, also where it has none. */
export const linkClosure = async (
  records: Pick<Records, 'read' | 'write'>,
  { siteId, faultId, id }: { readonly siteId: string; readonly faultId?: string | undefined; readonly id: string },
  isClosed: boolean,
): Promise<boolean> => {
  if (faultId === undefined) return true;
  const changed = await changeFault(records, siteId, faultId, (current) => {
    const isLinked = current.fault.closureId === id;
    if (isLinked === isClosed) return current;
    return withChanges(current, { closureId: isClosed ? id : undefined });
  });
  return changed !== 'busy';
};
