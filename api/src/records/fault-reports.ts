import type { Fault } from '@yhteistila/core/site/fault.ts';
import { z } from 'zod';
import type { RecordKind } from './record-kind.ts';

const shape = z.object({
  /** The words that a fault was reported with, and the fault; the oldest first. */
  told: z.array(z.object({ words: z.string(), faultId: z.string() })),
});

export type FaultReports = z.infer<typeof shape>;

/** What one person has reported of a resource in one category. */
export const FAULT_REPORTS: RecordKind<FaultReports, Fault> = {
  name: 'fault-reports',
  schemaVersion: 2,
  shape,
  upgrades: {},
  placeOf: ({ siteId, reportedBy, resourceId, category }) => ({
    partition: `fault-reports|${siteId}`,
    id: `${reportedBy}.${resourceId}.${category}`,
  }),
  isAt: ({ partition }) => partition.startsWith('fault-reports|'),
};
