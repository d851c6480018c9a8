import type { Texts } from '../language/texts.ts';
import type { Weekday } from '../time/opening.ts';
import type { LocalDay } from '../time/site-time.ts';
import type { Role } from './person.ts';
import type { Purpose } from './purpose.ts';
import type { ResourceKind, ResourceType } from './resource.ts';
import type { SiteSize } from './site.ts';
import type { ZoneLevel } from './zone.ts';

export const KIND_NAMES = [
  'zone-access',
  'opening-hours',
  'service-hours',
  'purpose-fit',
  'duration',
  'advance',
  'buffer',
  'capacity',
  'needs',
  'confidentiality',
  'guard-presence',
  'earmark',
  'fair-share',
  'person-limit',
  'approval',
  'network-fit',
  'closure',
  'customer-data',
  'check-in',
  'ring',
] as const;
export type KindName = (typeof KIND_NAMES)[number];

/** Where a rule applies. An absent list matches everything; every present list must match. */
export interface Scope {
  readonly siteIds?: readonly string[];
  readonly siteSizes?: readonly SiteSize[];
  readonly zoneIds?: readonly string[];
  readonly zoneLevels?: readonly ZoneLevel[];
  readonly resourceKinds?: readonly ResourceKind[];
  readonly resourceTypes?: readonly ResourceType[];
  /** Resource types that the rule leaves out. */
  readonly exceptResourceTypes?: readonly ResourceType[];
  readonly resourceIds?: readonly string[];
  readonly organisationIds?: readonly string[];
  readonly roles?: readonly Role[];
  readonly purposes?: readonly Purpose[];
  readonly weekdays?: readonly Weekday[];
  /** Local days, both inclusive, on which the rule applies. */
  readonly days?: { readonly from: LocalDay; readonly to: LocalDay };
}

/** `none` takes a wider limit of the same kind away (docs/rules.md §1, 3). */
export const EFFECTS = ['grant', 'refuse', 'approval', 'oblige', 'policy', 'none'] as const;
export type Effect = (typeof EFFECTS)[number];

/** A shared-use rule: data of a known kind (M11). */
export interface Rule {
  readonly id: string;
  readonly kind: KindName;
  readonly scope: Scope;
  /** Checked by the kind's own schema. */
  readonly params: { readonly [name: string]: unknown };
  readonly effect: Effect;
  /** First and last local day of its force, both inclusive; absent = always. */
  readonly from?: LocalDay;
  readonly to?: LocalDay;
  readonly version: number;
  readonly reason: Texts;
  /** Where it comes from, shown to people. */
  readonly source: string;
}

export const LAYERS = ['national', 'site', 'zone', 'spaceType', 'resource'] as const;
export type Layer = (typeof LAYERS)[number];

/** The layer a rule stands on; narrower ones come later in LAYERS (docs/rules.md §1, 3). */
export const layerOf = (scope: Scope): Layer => {
  if (scope.resourceIds !== undefined) return 'resource';
  if (scope.siteIds === undefined) return 'national';
  if (scope.resourceTypes !== undefined) return 'spaceType';
  if (scope.zoneIds !== undefined || scope.zoneLevels !== undefined) return 'zone';
  return 'site';
};
