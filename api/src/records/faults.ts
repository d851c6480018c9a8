import { FAULT_CATEGORIES, type Fault } from '@yhteistila/core/site/fault.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import { z } from 'zod';
import type { Records } from '../ports/records.ts';
import { type Kept, listRecords, type RecordKind, recordAt } from './record-kind.ts';
import { keptAfter } from './retention.ts';
import { update } from './update.ts';

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
  count: z.int(),
  mendedBy: z.string().optional(),
  mendedAt: z.int().optional(),
  /** The local day on which it was mended. */
  mendedOn: z.string().optional(),
  closureId: z.string().optional(),
  /** Whether every host's notice is queued. */
  told: z.boolean(),
  reports: z.array(z.string()),
});

/** A fault as it is stored. The version of the fault itself is raised by what its readers see of it. */
export interface FaultDocument {
  readonly fault: Fault;
  readonly mendedOn?: LocalDay;
  readonly told: boolean;
  /** The last reports that are counted, so that a repeat of one is not counted again. */
  readonly reports: readonly string[];
}

const SITE_OF_ID = /^(.+)\.f\.[^.]+$/;

/** The site that a fault's id names; undefined for what is no id of a fault. */
export const siteOfFault = (faultId: string): string | undefined => SITE_OF_ID.exec(faultId)?.[1];

const partitionOf = (siteId: string): string => `faults|${siteId}`;

interface FaultKey {
  readonly siteId: string;
  readonly id: string;
}

export const FAULTS: RecordKind<FaultDocument, FaultKey> = {
  name: 'faults',
  schemaVersion: 2,
  shape: {
    parse: (stored) => {
      const { mendedOn, told, reports, ...fault } = body.parse(stored);
      return { fault, told, reports, ...(mendedOn === undefined ? {} : { mendedOn }) };
    },
  },
  upgrades: {
    /** Before repeated reports were counted. */
    1: (stored) => ({ count: 1, reports: [], ...Object(stored) }),
  },
  placeOf: ({ siteId, id }) => ({ partition: partitionOf(siteId), id }),
  isAt: ({ partition }) => partition.startsWith('faults|'),
  filedAs: ({ fault: { mendedAt }, mendedOn }) => ({
    sort: mendedOn ?? OPEN,
    expiresAt: mendedAt === undefined ? undefined : keptAfter('faults', mendedAt),
  }),
  bodyOf: ({ fault, mendedOn, told, reports }) => ({ ...fault, mendedOn, told, reports }),
};

const documentOf = ({ value }: Kept<FaultDocument>): FaultDocument => value;

/** The fault, or undefined. Throws StoreUnreachable. */
export const readFault = async (
  records: Records,
  siteId: string,
  faultId: string,
): Promise<FaultDocument | undefined> => (await recordAt(records, FAULTS, { siteId, id: faultId }).read())?.value;

/** The site's faults that are open or were mended on the day or later, the oldest of each first. */
export const faultsFrom = async (records: Records, siteId: string, from: LocalDay): Promise<readonly FaultDocument[]> =>
  (await listRecords(records, FAULTS, partitionOf(siteId), { prefix: '', from })).map(documentOf);

/** Faults that nobody has mended. */
export const openFaults = (records: Records, siteId: string): Promise<readonly FaultDocument[]> =>
  faultsFrom(records, siteId, OPEN);

/** Writes a new fault of which nobody is told yet; false when there is one of its id. */
export const createFault = (records: Records, fault: Fault): Promise<boolean> =>
  recordAt(records, FAULTS, fault).create({ fault, told: false, reports: [fault.id] });

/**
 * Changes a fault as it is by now; the same one where `change` leaves it. Undefined when there is none, `busy` when
 * others were faster too many times.
 */
export const changeFault = async (
  records: Records,
  siteId: string,
  faultId: string,
  change: (current: FaultDocument) => FaultDocument,
): Promise<FaultDocument | 'busy' | undefined> => {
  const updated = await update<FaultDocument, FaultDocument | undefined>(
    recordAt(records, FAULTS, { siteId, id: faultId }),
    (current) => {
      if (current === undefined) return { left: undefined };
      const next = change(current.value);
      return next === current.value ? { left: next } : { next };
    },
  );
  if (updated.outcome === 'busy') return 'busy';
  return updated.outcome === 'left' ? updated.left : updated.after.value;
};

/** The fault's next version. */
export const withChanges = (current: FaultDocument, changes: Partial<Fault>): FaultDocument => ({
  ...current,
  fault: { ...current.fault, ...changes, version: current.fault.version + 1 },
});
