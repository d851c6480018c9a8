import type { Fault } from '@yhteistila/core/site/fault.ts';
import { z } from 'zod';
import type { Records } from '../../ports/records.ts';
import type { Deps } from '../deps.ts';
import { changeFault, createFault, type FaultDocument, readFault, withChanges } from './fault-document.ts';

type PlaceDeps = Pick<Deps, 'records' | 'changes'>;

/** As long as what is mended is kept; an older one that is still open is begun anew. */
const LIFETIME_MS = 400 * 24 * 60 * 60 * 1000;
const MAX_TRIES = 5;
const MAX_REPORTS = 100;
/** What was told in still other words is no longer known of. */
const MAX_TOLD = 50;

/** Of one person, resource and kind: in which words what was told, and on which fault that is counted. */
const shape = z.object({ told: z.array(z.object({ words: z.string(), faultId: z.string() })) });

/** A report with its fault, and whether it was counted there before. */
export interface PlacedReport {
  readonly document: FaultDocument;
  readonly repeated: boolean;
}

const partitionOf = (siteId: string): string => `fault-reports|${siteId}`;

const idOf = ({ reportedBy, resourceId, category }: Fault): string => `${reportedBy}.${resourceId}.${category}`;

/** The same words, however many blanks stand between them. */
const wordsOf = ({ text = '' }: Fault): string => text.normalize('NFC').trim().replace(/\s+/g, ' ');

const isCounted = ({ reports }: FaultDocument, { id }: Fault): boolean => reports.includes(id);

/** Counts the report, unless it is counted or the fault was mended meanwhile. */
const counted = (current: FaultDocument, report: Fault): FaultDocument => {
  if (current.fault.mendedAt !== undefined || isCounted(current, report)) return current;
  const changed = withChanges(current, { count: current.fault.count + 1 });
  return { ...changed, reports: [...current.reports, report.id].slice(-MAX_REPORTS) };
};

/** The id of the fault that such reports are counted on: a new one for the first, and where `over` is mended. */
const claimFault = async (
  records: Pick<Records, 'read' | 'write'>,
  report: Fault,
  over: string | undefined,
): Promise<string> => {
  const partition = partitionOf(report.siteId);
  const id = idOf(report);
  const words = wordsOf(report);
  const found = await records.read(partition, id);
  const told = found === undefined ? [] : shape.parse(found.body).told;
  const kept = told.find((each) => each.words === words)?.faultId;
  if (kept !== undefined && kept !== over) return kept;
  const others = told.filter((each) => each.words !== words);
  const body = { told: [...others, { words, faultId: report.id }].slice(-MAX_TOLD) };
  const version = (found?.version ?? 0) + 1;
  const expiresAt = report.reportedAt + LIFETIME_MS;
  const claimed = await records.write(partition, { id, version, body, expiresAt }, found?.version ?? 'absent');
  return claimed ? report.id : claimFault(records, report, over);
};

const tryToPlace = async (deps: PlaceDeps, report: Fault): Promise<PlacedReport | undefined> => {
  const { records } = deps;
  let over: string | undefined;
  for (let tries = 1; tries <= MAX_TRIES; tries += 1) {
    const faultId = await claimFault(records, report, over);
    // Whoever has claimed it may not have come to write it: then it is written for them, the same for whoever does.
    const isMade = await createFault(records, { ...report, id: faultId });
    const before = await readFault(records, report.siteId, faultId);
    if (before !== undefined && isCounted(before, report)) return { document: before, repeated: !isMade };
    const after = await changeFault(records, report.siteId, faultId, (current) => counted(current, report));
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
  deps.changes.inTurn(`fault|${report.siteId}|${idOf(report)}`, async () => {
    const made = await readFault(deps.records, report.siteId, report.id);
    return made === undefined ? tryToPlace(deps, report) : { document: made, repeated: true };
  });
