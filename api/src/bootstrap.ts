import { NATIONAL_DEFAULTS } from '@yhteistila/core/rules/national/national-defaults.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import type { FirstAdministrator } from './first-administrator.ts';
import { NATIONAL } from './ports/directory-shards.ts';
import type { DirectoryEntry, DirectoryStore } from './ports/directory-store.ts';

const personOf = ({ organisation, person }: FirstAdministrator): Person => ({
  id: person.objectId,
  name: person.name,
  organisationId: organisation.id,
  roles: [{ role: 'staff' }, { role: 'administrator' }],
  // There is no site yet.
  homeSiteId: '',
  locale: person.locale,
  entraObjectId: person.objectId,
});

const entriesFor = (first: FirstAdministrator | undefined): readonly DirectoryEntry[] =>
  first === undefined
    ? []
    : [
        { collection: 'people', entry: personOf(first) },
        { collection: 'organisations', entry: first.organisation },
      ];

/**
 * Gives an empty directory what no service can do without: the national rules, and the first administrator with the agency,
 * as the configuration names them. Whoever it does not name is not made up. A directory that holds anything is left alone:
 * of a start that was killed on the way the next one brings the rules that are missing. Throws StoreUnreachable.
 */
export const bootstrap = async (
  store: Pick<DirectoryStore, 'readShard' | 'put'>,
  first: FirstAdministrator | undefined,
  now: Instant,
): Promise<'made' | 'kept'> => {
  const national = await store.readShard(NATIONAL, now);
  if (national.version !== '0') return 'kept';
  const rules = NATIONAL_DEFAULTS.map((entry): DirectoryEntry => ({ collection: 'rules', entry }));
  await store.put([...entriesFor(first), ...rules], { effectiveAt: now, by: 'system', because: 'bootstrap' });
  return 'made';
};
