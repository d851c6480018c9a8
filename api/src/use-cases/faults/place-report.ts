import { createHash } from 'node:crypto';
import type { Fault } from '@yhteistila/core/site/fault.ts';
import { z } from 'zod';
import type { Projections } from '../../ports/projections.ts';
import type { Deps } from '../deps.ts';
import { changeFault, createFault, type FaultDocument, readFault, withChanges } from './fault-document.ts';

type PlaceDeps = Pick<Deps, 'projections' | 'changes'>;

/** As long as what is mended is kept; an older one that is still open is begun anew. */
const LIFETIME_MS = 400 * 24 * 60 * 60 * 1000;
const MOST_TRIES = 5;
const MOST_REPORTS = 100;

const pointer = z.object({ faultId: z.string() });

/** A report with its fault, and whether it was counted there before. */
export interface PlacedReport {
  readonly document: FaultDocument;
  readonly repeated: boolean;
}

const partitionOf = (siteId: string): string => `fault-reports|${siteId}`;

/** What makes two reports the same: by whom, of what, of which kind, in the same words. */
const nameOf = ({ reportedBy, resourceId, category, text = '' }: Fault): string => {
  const words = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  return createHash('sha256')
    .update(JSON.stringify([reportedBy, resourceId, category, words]))
    .digest('base64url');
};

const isCounted = ({ reports }: FaultDocument, { id }: Fault): boolean => reports.includes(id);

/** Counts the report, unless it is counted or the fault was mended meanwhile. */
const counted = (current: FaultDocument, report: Fault): FaultDocument => {
  if (current.fault.mendedAt !== undefined || isCounted(current, report)) return current;
  const changed = withChanges(current, { count: current.fault.count + 1 });
  return { ...changed, reports: [...current.reports, report.id].slice(-MOST_REPORTS) };
};

/** The id of the fault that such reports are counted on: a new one for the first, and where `over` is mended. */
const claimName = async (
  projections: Pick<Projections, 'read' | 'write'>,
  report: Fault,
  over: string | undefined,
): Promise<string> => {
  const partition = partitionOf(report.siteId);
  const id = nameOf(report);
  const found = await projections.read(partition, id);
  const kept = found && pointer.parse(found.body).faultId;
  if (kept !== undefined && kept !== over) return kept;
  const version = (found?.version ?? 0) + 1;
  const body = { faultId: report.id };
  const expiresAt = report.reportedAt + LIFETIME_MS;
  const claimed = await projections.write(partition, { id, version, body, expiresAt }, found?.version ?? 'absent');
  return claimed ? report.id : claimName(projections, report, over);
};

const tryToPlace = async (deps: PlaceDeps, report: Fault): Promise<PlacedReport | undefined> => {
  const { projections } = deps;
  let over: string | undefined;
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const faultId = await claimName(projections, report, over);
    // Whoever has claimed the name may not have come to write it: then it is written for them, the same for whoever does.
    const isMade = await createFault(projections, { ...report, id: faultId });
    const before = await readFault(projections, report.siteId, faultId);
    if (before !== undefined && isCounted(before, report)) return { document: before, repeated: !isMade };
    const after = await changeFault(projections, report.siteId, faultId, (current) => counted(current, report));
    if (after === 'busy') return undefined;
    if (after !== undefined && isCounted(after, report)) return { document: after, repeated: false };
    over = faultId;
  }
  return undefined;
};

/**
 * Makes a fault of the report, or counts it on the open one of which the same person has reported the same. A report is
 * known by the fault's id that it came with, and is counted once. Undefined when others were faster too many times.
 */
export const placeReport = (deps: PlaceDeps, report: Fault): Promise<PlacedReport | undefined> =>
  deps.changes.inTurn(`fault|${report.siteId}|${nameOf(report)}`, async () => {
    const made = await readFault(deps.projections, report.siteId, report.id);
    return made === undefined ? tryToPlace(deps, report) : { document: made, repeated: true };
  });
