import type { Instant } from '../time/interval.ts';

export const FAULT_CATEGORIES = [
  'video',
  'sound',
  'network',
  'equipment',
  'furniture',
  'cleaning',
  'temperature',
  'access',
  'safety',
  'other',
] as const;
export type FaultCategory = (typeof FAULT_CATEGORIES)[number];

/** Something that is wrong with a resource, as a colleague reported it (M16). */
export interface Fault {
  readonly id: string;
  readonly version: number;
  readonly siteId: string;
  readonly resourceId: string;
  readonly category: FaultCategory;
  readonly text?: string;
  readonly reportedBy: string;
  readonly reportedAt: Instant;
  /** How often that person has reported the same while it was open. */
  readonly count: number;
  readonly mendedBy?: string;
  readonly mendedAt?: Instant;
  /** The closure that took the resource out of service for it. */
  readonly closureId?: string;
}
