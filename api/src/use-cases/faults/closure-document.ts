import type { Interval } from '@yhteistila/core/time/interval.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import { z } from 'zod';
import { listAll, type Records, type StoredRecord } from '../../ports/records.ts';

/** What a closure tells is kept as long as the events of those that it hit. */
const LIFETIME_MS = 400 * 24 * 60 * 60 * 1000;

const body = z.object({
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

/** A closure as a whole; the days that it covers hold what they need of it. */
export interface ClosureDocument extends Interval, z.infer<typeof body> {
  /** Of the stored document. */
  readonly version: number;
}

const partitionOf = (siteId: string): string => `closures|${siteId}`;

const toRecord = ({ version, ...kept }: ClosureDocument): StoredRecord => ({
  id: kept.id,
  version,
  sort: kept.lastDay,
  body: kept,
  expiresAt: kept.end + LIFETIME_MS,
});

const toDocument = ({ version, body: kept }: StoredRecord): ClosureDocument => ({ ...body.parse(kept), version });

/** The closure, or undefined. Throws StoreUnreachable. */
export const readClosure = async (
  records: Pick<Records, 'read'>,
  siteId: string,
  closureId: string,
): Promise<ClosureDocument | undefined> => {
  const found = await records.read(partitionOf(siteId), closureId);
  return found && toDocument(found);
};

/** The site's closures that last to the day or longer, in whatever state. */
export const closuresFrom = async (
  records: Pick<Records, 'list'>,
  siteId: string,
  from: LocalDay,
): Promise<readonly ClosureDocument[]> =>
  (await listAll(records, partitionOf(siteId), { prefix: '', from })).map(toDocument);

/** Writes a new closure; false when there is one of its id. */
export const createClosure = (
  records: Pick<Records, 'write'>,
  closure: Omit<ClosureDocument, 'version'>,
): Promise<boolean> => records.write(partitionOf(closure.siteId), toRecord({ ...closure, version: 1 }), 'absent');

/** Changes a closure that nobody has changed meanwhile; undefined when somebody has. */
export const changeClosure = async (
  records: Pick<Records, 'write'>,
  closure: ClosureDocument,
  changes: Partial<Pick<ClosureDocument, 'state' | 'reopenedFrom'>>,
): Promise<ClosureDocument | undefined> => {
  const changed = { ...closure, ...changes, version: closure.version + 1 };
  const written = await records.write(partitionOf(closure.siteId), toRecord(changed), closure.version);
  return written ? changed : undefined;
};
