import type { Language, Texts } from '../language/texts.ts';
import type { HoursException, WeeklyHours } from '../time/opening.ts';

/** The networks an agency's devices live in (M10, S0 6.2). */
export const NETWORKS = ['valtori', 'kela', 'municipal', 'tuve'] as const;
export type Network = (typeof NETWORKS)[number];

/** An agency, municipality or company of the directory. One or several Entra tenants map to it (M26). */
export interface Organisation {
  readonly id: string;
  readonly name: Texts;
  readonly shortName: Texts;
  readonly network: Network;
  /** Entra tenant ids whose people belong to this organisation. */
  readonly tenantIds: readonly string[];
}

/** A service that an organisation gives, in the words customers use. */
export interface Service {
  readonly id: string;
  readonly name: Texts;
  /** A service that needs presence is never offered remotely (M5, S2 3). */
  readonly needsPresence: boolean;
  /** Everyday words by which customers ask for it, in their basic form (M16). */
  readonly words?: { readonly [language in Language]: readonly string[] };
}

export type PresenceColumn = 'serving' | 'office' | 'remote';

/** How one organisation is at one site: it serves customers there, only works there, or serves remotely (M5). */
export interface Presence {
  readonly siteId: string;
  readonly organisationId: string;
  readonly column: PresenceColumn;
  readonly services: readonly Service[];
  /** Hours in which it serves customers (or answers remotely); empty for offices. */
  readonly hours: WeeklyHours;
  readonly exceptions: readonly HoursException[];
  /** Spaces where this organisation's customer flow is continuous, set by the coordinator (M7). */
  readonly continuousFlowResourceIds: readonly string[];
  readonly phone?: string;
}
