import type { Interval } from '@yhteistila/core/time/interval.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import { z } from 'zod';
import type { Records } from '../ports/records.ts';
import { type Kept, listRecords, type RecordKind, recordAt } from './record-kind.ts';
import { keptAfter } from './retention.ts';

const shape = z.object({
  id: z.string(),
  siteId: z.string(),
  resourceId: z.string(),
  start: z.int(),
  end: z.int(),
  /** The last local day that it covers. */
  lastDay: z.string(),
  reason: z.object({ fi: z.string(), sv: z.string(), en: z.string() }),
  faultId: z.string().optional(),
  madeBy: z.string(),
  /** `applying` and `reopening` are under way: whoever finds them later carries them out. */
  state: z.enum(['applying', 'applied', 'reopening', 'reopened']),
  /** The first local day that it is taken back from. */
  reopenedFrom: z.string().optional(),
});

export type ClosureBody = z.infer<typeof shape>;

/** A closure as a whole; the days that it covers hold what they need of it. */
export interface ClosureDocument extends Interval, ClosureBody {
  /** Of the record. */
  readonly version: number;
}

const partitionOf = (siteId: string): string => `closures|${siteId}`;

interface ClosureKey {
  readonly siteId: string;
  readonly id: string;
}

export const CLOSURES: RecordKind<ClosureBody, ClosureKey> = {
  name: 'closures',
  schemaVersion: 2,
  shape,
  upgrades: {},
  placeOf: ({ siteId, id }) => ({ partition: partitionOf(siteId), id }),
  isAt: ({ partition }) => partition.startsWith('closures|'),
  // What it tells is kept as long as the events of those that it hit.
  filedAs: ({ lastDay, end }) => ({ sort: lastDay, expiresAt: keptAfter('closures', end) }),
};

/** The record of that closure. */
export const closureAt = (records: Records, key: ClosureKey) => recordAt(records, CLOSURES, key);

const toDocument = ({ value, version }: Kept<ClosureBody>): ClosureDocument => ({ ...value, version });

/** The closure, or undefined. Throws StoreUnreachable. */
export const readClosure = async (
  records: Records,
  siteId: string,
  closureId: string,
): Promise<ClosureDocument | undefined> => {
  const found = await closureAt(records, { siteId, id: closureId }).read();
  return found && toDocument(found);
};

/** The site's closures that last to the day or longer, in whatever state. */
export const closuresFrom = async (
  records: Records,
  siteId: string,
  from: LocalDay,
): Promise<readonly ClosureDocument[]> =>
  (await listRecords(records, CLOSURES, partitionOf(siteId), { prefix: '', from })).map(toDocument);

/** Writes a new closure; false when there is one of its id. */
export const createClosure = (records: Records, closure: Omit<ClosureDocument, 'version'>): Promise<boolean> =>
  closureAt(records, closure).create(closure);
