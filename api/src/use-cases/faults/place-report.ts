import type { Fault } from '@yhteistila/core/site/fault.ts';
import type { Records } from '../../ports/records.ts';
import { FAULT_REPORTS, type FaultReports } from '../../records/fault-reports.ts';
import { changeFault, createFault, type FaultDocument, readFault, withChanges } from '../../records/faults.ts';
import { recordAt } from '../../records/record-kind.ts';
import { keptAfter } from '../../records/retention.ts';
import { update } from '../../records/update.ts';
import type { Deps } from '../deps.ts';

type PlaceDeps = Pick<Deps, 'records' | 'changes'>;

/** A fault may be mended between its being found and its being counted on: so often in a row it is not. */
const MAX_FAULTS = 5;
const MAX_REPORTS = 100;
/** What was told in still other words is no longer known of. */
const MAX_TOLD = 50;

/** A report with its fault, and whether it was counted there before. */
export interface PlacedReport {
  readonly document: FaultDocument;
  readonly repeated: boolean;
}

/** The same words, however many blanks stand between them. */
const wordsOf = ({ text = '' }: Fault): string => text.normalize('NFC').trim().replace(/\s+/g, ' ');

const isCounted = ({ reports }: FaultDocument, { id }: Fault): boolean => reports.includes(id);

/** Counts the report, unless it is counted or the fault was mended meanwhile. */
const counted = (current: FaultDocument, report: Fault): FaultDocument => {
  if (current.fault.mendedAt !== undefined || isCounted(current, report)) return current;
  const changed = withChanges(current, { count: current.fault.count + 1 });
  return { ...changed, reports: [...current.reports, report.id].slice(-MAX_REPORTS) };
};

/**
 * The id of the fault that such reports are counted on: a new one for the first, and where `over` is mended. Undefined when
 * others were faster too many times.
 */
const claimFault = async (records: Records, report: Fault, over: string | undefined): Promise<string | undefined> => {
  const words = wordsOf(report);
  const claimed = await update<FaultReports, string>(recordAt(records, FAULT_REPORTS, report), (current) => {
    const told = current?.value.told ?? [];
    const kept = told.find((each) => each.words === words)?.faultId;
    if (kept !== undefined && kept !== over) return { left: kept };
    const others = told.filter((each) => each.words !== words);
    const next = { told: [...others, { words, faultId: report.id }].slice(-MAX_TOLD) };
    // As long as what is mended is kept; an older one that is still open is begun anew.
    return { next, filing: { expiresAt: keptAfter('fault-reports', report.reportedAt) } };
  });
  if (claimed.outcome === 'busy') return undefined;
  return claimed.outcome === 'left' ? claimed.left : report.id;
};

const tryToPlace = async (deps: PlaceDeps, report: Fault): Promise<PlacedReport | undefined> => {
  const { records } = deps;
  let over: string | undefined;
  for (let faults = 1; faults <= MAX_FAULTS; faults += 1) {
    const faultId = await claimFault(records, report, over);
    if (faultId === undefined) return undefined;
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
  deps.changes.inTurn(
    `fault|${report.siteId}|${report.reportedBy}.${report.resourceId}.${report.category}`,
    async () => {
      const made = await readFault(deps.records, report.siteId, report.id);
      return made === undefined ? tryToPlace(deps, report) : { document: made, repeated: true };
    },
  );
