import type { BookingRequest } from '../../booking/booking.ts';
import type { PlacedResource } from '../../site/directory.ts';
import { hasRole, type Person } from '../../site/person.ts';
import { LAYERS, layerOf, type Rule, type Scope } from '../../site/rule.ts';
import { type LocalDay, weekdayOf } from '../../time/site-time.ts';

/** What a scope looks at: one resource of a request, who asks, and the local day of the request at that resource. */
export interface ScopeQuestion {
  readonly request: Pick<BookingRequest, 'organisationId' | 'purpose'>;
  readonly placed: PlacedResource;
  readonly organiser: Pick<Person, 'roles'>;
  readonly day: LocalDay;
}

const admits = <T>(list: readonly T[] | undefined, value: T): boolean => list === undefined || list.includes(value);

const matchesPlace = (scope: Scope, { resource, site, zone }: PlacedResource): boolean =>
  admits(scope.siteIds, site.id) &&
  admits(scope.siteSizes, site.size) &&
  admits(scope.zoneIds, zone.id) &&
  admits(scope.zoneLevels, zone.level) &&
  admits(scope.resourceKinds, resource.kind) &&
  admits(scope.resourceTypes, resource.type) &&
  scope.exceptResourceTypes?.includes(resource.type) !== true &&
  admits(scope.resourceIds, resource.id);

/** Whether the scope reaches the local day; its other parts do not look at the day. */
export const matchesDay = ({ weekdays, days }: Scope, day: LocalDay): boolean =>
  (weekdays === undefined || weekdays.includes(weekdayOf(day))) &&
  (days === undefined || (days.from <= day && day <= days.to));

/** Whether every list that the scope has matches. A role counts at the site of the resource. */
export const appliesTo = (scope: Scope, { request, placed, organiser, day }: ScopeQuestion): boolean =>
  matchesPlace(scope, placed) &&
  admits(scope.purposes, request.purpose) &&
  admits(scope.organisationIds, request.organisationId) &&
  (scope.roles === undefined || scope.roles.some((role) => hasRole(organiser, role, placed.site.id))) &&
  matchesDay(scope, day);

/** Whether the rule is in force on the local day; `from` and `to` belong to its time. */
export const inForce = ({ from, to }: Pick<Rule, 'from' | 'to'>, day: LocalDay): boolean =>
  (from === undefined || from <= day) && (to === undefined || day <= to);

const narrownessOf = (rule: Rule): number => LAYERS.indexOf(layerOf(rule.scope));

/**
 * Of rules of one kind that apply, those that count: of the narrowest layer, and of these all, so that the strictest
 * wins. A `none` there takes the wider limits away, but never one that stands beside it (docs/rules.md §1, 3).
 */
export const narrowest = (rules: readonly Rule[]): readonly Rule[] => {
  const layer = Math.max(...rules.map(narrownessOf));
  return rules.filter((rule) => rule.effect !== 'none' && narrownessOf(rule) === layer);
};
