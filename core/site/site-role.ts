import { type Directory, isPresent } from './directory.ts';
import type { Person, Role } from './person.ts';
import type { Site } from './site.ts';

/** What tells where a role reaches: which site looks after which, and who is present where. */
export interface RolePlaces extends Pick<Directory, 'presencesBySite'> {
  readonly siteById: { readonly get: (siteId: string) => Pick<Site, 'parentId'> | undefined };
}

/** Roles that serve the S and XS points of their site too (docs/api.md §2). Hosts and guards stand in one lobby. */
const SERVE_POINTS: ReadonlySet<Role> = new Set<Role>(['adviser', 'coordinator']);

type RoleHolder = Pick<Person, 'roles' | 'organisationId'>;

const reachesSite = (
  role: Role,
  siteOfRole: string | undefined,
  person: RoleHolder,
  siteId: string,
  places: RolePlaces,
): boolean => {
  if (siteOfRole === undefined) return isPresent(places, siteId, person.organisationId);
  return siteOfRole === siteId || (SERVE_POINTS.has(role) && places.siteById.get(siteId)?.parentId === siteOfRole);
};

/**
 * Whether the person holds the role at the site: granted there, or, for those who serve its points, at the site that
 * looks after it; without a site, wherever the person's organisation is present (RoleGrant).
 */
export const holdsRoleAt = (person: RoleHolder, role: Role, siteId: string, places: RolePlaces): boolean =>
  person.roles.some((grant) => grant.role === role && reachesSite(role, grant.siteId, person, siteId, places));

/** The same for who knows sites but not who is present there: a screen, a card. */
export const placesAmong = (
  sites: readonly (Pick<Site, 'id'> & { readonly parentId?: string | undefined })[],
): RolePlaces => ({
  siteById: new Map(sites.map(({ id, parentId }) => [id, parentId === undefined ? {} : { parentId }])),
  presencesBySite: new Map(),
});
