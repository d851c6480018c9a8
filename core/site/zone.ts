import type { Texts } from '../language/texts.ts';

export const ZONE_LEVELS = ['public', 'semiPublic', 'internal'] as const;
export type ZoneLevel = (typeof ZONE_LEVELS)[number];

export const SECURITY_AREAS = ['monitored', 'administrative', 'secure'] as const;
export type SecurityArea = (typeof SECURITY_AREAS)[number];

/** A part of a site with one access right. Who may book and be brought in follows from its level (M2, S0 2.2). */
export interface Zone {
  readonly id: string;
  readonly level: ZoneLevel;
  readonly securityArea: SecurityArea;
  readonly name: Texts;
}
