import type { Interval } from '@yhteistila/core/time/interval.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import { z } from 'zod';
import type { Projection, Projections } from '../../ports/projections.ts';

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

const toProjection = ({ version, ...kept }: ClosureDocument): Projection => ({
  id: kept.id,
  version,
  sort: kept.lastDay,
  body: kept,
  expiresAt: kept.end + LIFETIME_MS,
});

const toDocument = ({ version, body: kept }: Projection): ClosureDocument => ({ ...body.parse(kept), version });

/** The closure, or undefined. Throws StoreUnreachable. */
export const readClosure = async (
  projections: Pick<Projections, 'read'>,
  siteId: string,
  closureId: string,
): Promise<ClosureDocument | undefined> => {
  const found = await projections.read(partitionOf(siteId), closureId);
  return found && toDocument(found);
};

/** The site's closures that last to the day or longer, in whatever state. */
export const closuresFrom = async (
  projections: Pick<Projections, 'list'>,
  siteId: string,
  from: LocalDay,
): Promise<readonly ClosureDocument[]> =>
  (await projections.list(partitionOf(siteId), { prefix: '', from })).map(toDocument);

/** Writes a new closure; false when there is one of its id. */
export const createClosure = (
  projections: Pick<Projections, 'write'>,
  closure: Omit<ClosureDocument, 'version'>,
): Promise<boolean> =>
  projections.write(partitionOf(closure.siteId), toProjection({ ...closure, version: 1 }), 'absent');

/** Changes a closure that nobody has changed meanwhile; undefined when somebody has. */
export const changeClosure = async (
  projections: Pick<Projections, 'write'>,
  closure: ClosureDocument,
  changes: Partial<Pick<ClosureDocument, 'state' | 'reopenedFrom'>>,
): Promise<ClosureDocument | undefined> => {
  const changed = { ...closure, ...changes, version: closure.version + 1 };
  const written = await projections.write(partitionOf(closure.siteId), toProjection(changed), closure.version);
  return written ? changed : undefined;
};
