import { isFeature, type Need, needsSecurity } from '../../booking/need.ts';
import type { Directory, PlacedResource } from '../../site/directory.ts';
import type { Purpose } from '../../site/purpose.ts';
import type { Feature, Resource, ResourceType } from '../../site/resource.ts';
import type { Rule } from '../../site/rule.ts';
import type { Site } from '../../site/site.ts';
import { isProper, isSpecial } from './proper-types.ts';

/**
 * What a special room is to who asks: `kept` for others; `theirs` where the wish needs it; `own` where a rule names the
 * organisation for it.
 */
export type Standing = 'ordinary' | 'kept' | 'theirs' | 'own';

interface Asked {
  readonly purpose: Purpose;
  readonly organisationId: string;
  readonly needs: readonly Need[];
  readonly confidential: boolean;
  readonly resourceTypes?: readonly ResourceType[] | undefined;
}

const namesOrganisation = ({ kind, params, scope }: Rule, organisationId: string): boolean => {
  if (kind !== 'earmark') return scope.organisationIds?.includes(organisationId) === true;
  return Array.isArray(params.organisationIds) && params.organisationIds.includes(organisationId);
};

/** A rule that opens the very room, or the rooms of its type at its site, to the organisation by name. */
const opensTo = (rule: Rule, { resource, site }: PlacedResource, { organisationId, purpose }: Asked): boolean => {
  const { scope, effect, kind } = rule;
  if (effect !== 'none' && effect !== 'grant' && kind !== 'earmark') return false;
  if (scope.siteIds?.includes(site.id) === false || scope.purposes?.includes(purpose) === false) return false;
  const isNamed = scope.resourceTypes?.includes(resource.type) === true || scope.resourceIds?.includes(resource.id);
  return isNamed === true && namesOrganisation(rule, organisationId);
};

const isForPurpose = ({ type }: Resource, { purpose, confidential, needs }: Asked): boolean =>
  isProper(type, purpose) && (type !== 'securityRoom' || confidential || needsSecurity(needs));

/** The wanted features that no ordinary space of the site has that is proper for the purpose. */
const onlySpecial = ({ resources }: Site, { needs, purpose }: Asked): readonly Feature[] => {
  const ordinary = resources.filter(
    ({ kind, type }) => kind === 'space' && !isSpecial(type) && isProper(type, purpose),
  );
  return needs.filter(isFeature).filter((need) => ordinary.every(({ features }) => !features.includes(need)));
};

/** How the spaces of a site stand to who asks. */
export const standingsAt = (site: Site, asked: Asked, { rules }: Directory): ((placed: PlacedResource) => Standing) => {
  const scarce = onlySpecial(site, asked);
  return (placed) => {
    const { resource } = placed;
    if (!isSpecial(resource.type)) return 'ordinary';
    if (rules.some((rule) => opensTo(rule, placed, asked))) return 'own';
    const isNeeded =
      asked.resourceTypes?.includes(resource.type) === true ||
      isForPurpose(resource, asked) ||
      scarce.some((feature) => resource.features.includes(feature));
    return isNeeded ? 'theirs' : 'kept';
  };
};

/** Tells whether a space is what one looks for with that purpose, or its type was named. */
export const soughtBy = (asked: Asked, directory: Directory): ((placed: PlacedResource) => boolean) => {
  const bySite = new Map<Site, (placed: PlacedResource) => Standing>();
  return (placed) => {
    if (asked.resourceTypes !== undefined) return true;
    const standingOf = bySite.get(placed.site) ?? standingsAt(placed.site, asked, directory);
    bySite.set(placed.site, standingOf);
    return isProper(placed.resource.type, asked.purpose) && standingOf(placed) !== 'kept';
  };
};
