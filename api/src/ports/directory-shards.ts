import type { Person, Role } from '@yhteistila/core/site/person.ts';
import type { DirectoryEntry, EntryRef } from './directory-store.ts';

/** National rules, organisations, and what requests of any site ask of all the others. */
export const NATIONAL = 'national';

const SITE_PREFIX = 'site|';

export const siteShard = (siteId: string): string => `${SITE_PREFIX}${siteId}`;
export const personShard = (personId: string): string => `person|${personId}`;

/** Who is found by what. Somebody may be listed there whose roles have changed since: the person's own entry tells. */
export const PEOPLE_BY = {
  /** Who was granted the role at that very site. */
  roleAt: (role: Role, siteId: string): string => `people|${role}@${siteId}`,
  /** Who was granted the role without a site. */
  roleAnywhere: (role: Role): string => `people|${role}`,
  /** Who of the organisation was granted the role, wherever. */
  roleOf: (role: Role, organisationId: string): string => `people|${role}|${organisationId}`,
  objectId: (objectId: string): string => `people|entra|${objectId}`,
  demo: 'people|demo',
} as const;

/** The shards that find the person: by roles but that of all staff, by Entra id, and as one of the demo. */
export const shardsFinding = ({ roles, organisationId, entraObjectId, demo }: Person): readonly string[] => [
  ...new Set([
    ...roles.flatMap(({ role, siteId }) =>
      role === 'staff'
        ? []
        : [
            PEOPLE_BY.roleOf(role, organisationId),
            siteId === undefined ? PEOPLE_BY.roleAnywhere(role) : PEOPLE_BY.roleAt(role, siteId),
          ],
    ),
    ...(entraObjectId === undefined ? [] : [PEOPLE_BY.objectId(entraObjectId)]),
    ...(demo === true ? [PEOPLE_BY.demo] : []),
  ]),
];

/** Where an entry lies, and by what id: a rule with the one site that it names, any other nationally. */
export const refOf = (each: DirectoryEntry): EntryRef => {
  const { collection, entry } = each;
  switch (collection) {
    case 'sites':
      return { shard: siteShard(entry.id), collection, id: entry.id };
    case 'presences':
      return { shard: siteShard(entry.siteId), collection, id: `${entry.siteId}|${entry.organisationId}` };
    case 'people':
      return { shard: personShard(entry.id), collection, id: entry.id };
    case 'organisations':
      return { shard: NATIONAL, collection, id: entry.id };
    case 'rules': {
      const [siteId, ...more] = entry.scope.siteIds ?? [];
      const shard = siteId !== undefined && more.length === 0 ? siteShard(siteId) : NATIONAL;
      return { shard, collection, id: entry.id };
    }
  }
};
