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

/** How an organisation is at a site, as all other sites may ask (N18, N25). */
export interface Listing {
  readonly siteId: string;
  readonly organisationId: string;
  readonly column: PresenceColumn;
  /** Whether it has anything to offer at a distance. */
  readonly offersRemotely: boolean;
}

/** Whether the presence has anything to offer at a distance: what needs presence is never offered so (M5, S2 3). */
export const offersRemotely = (presence: Presence): boolean =>
  presence.column !== 'office' &&
  (presence.services.length === 0 || presence.services.some((service) => !service.needsPresence));

export const listingOf = (presence: Presence): Listing => ({
  siteId: presence.siteId,
  organisationId: presence.organisationId,
  column: presence.column,
  offersRemotely: offersRemotely(presence),
});
