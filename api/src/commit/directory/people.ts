import type { Directory, Lookup } from '@yhteistila/core/site/directory.ts';
import type { Person, Role } from '@yhteistila/core/site/person.ts';
import { holdsRoleAt } from '@yhteistila/core/site/site-role.ts';
import type { Clock } from '../../ports/clock.ts';
import { PEOPLE_BY } from '../../ports/directory-shards.ts';
import type { DirectoryStore, Shard } from '../../ports/directory-store.ts';
import { fewAtATime } from '../few-at-a-time.ts';
import { isFresh } from './is-fresh.ts';

/** People of the directory, read one by one (decision 43). Each method throws StoreUnreachable. */
export interface People {
  /** Those who are known, without asking the store: for names. */
  readonly known: Lookup<Person>;
  /** Has these known; those who are known already as they were last read. */
  know(ids: Iterable<string | undefined>): Promise<void>;
  /** The person as of five seconds ago at most. */
  find(id: string): Promise<Person | undefined>;
  findAll(ids: readonly string[]): Promise<readonly Person[]>;
  byObjectId(objectId: string): Promise<Person | undefined>;
  /** Who holds the role of the organisation, wherever. */
  withRoleOf(role: Role, organisationId: string): Promise<readonly Person[]>;
  /** Who holds one of the roles at the site. */
  withRoleAt(roles: readonly Role[], siteId: string, directory: Directory): Promise<readonly Person[]>;
  demo(): Promise<readonly Person[]>;
}

interface Kept {
  /** Undefined: there is nobody of that id. */
  readonly person: Person | undefined;
  readonly readAt: number;
}

type PeopleStore = Pick<DirectoryStore, 'readPerson' | 'readShard'>;

/** People kept in memory, of about half a kilobyte each; who was not asked for longest is forgotten first. */
const MAX_KEPT = 20_000;
/** A name may be older than a role. */
const NAMES_FOR_MS = 60_000;

/** People as they were last read. Who is known but old is read again beside the answer. */
const createKeptPeople = (store: PeopleStore, clock: Clock, onFailure: (error: unknown) => void) => {
  const kept = new Map<string, Kept>();
  const reading = new Map<string, Promise<Person | undefined>>();

  const keep = (id: string, entry: Kept): void => {
    kept.delete(id);
    kept.set(id, entry);
    if (kept.size <= MAX_KEPT) return;
    const [oldest] = kept.keys();
    if (oldest !== undefined) kept.delete(oldest);
  };

  const read = async (id: string): Promise<Person | undefined> => {
    const readAt = clock.now();
    try {
      const person = await store.readPerson(id, readAt);
      keep(id, { person, readAt });
      return person;
    } finally {
      reading.delete(id);
    }
  };

  const readOnce = (id: string): Promise<Person | undefined> => {
    const underWay = reading.get(id) ?? read(id);
    reading.set(id, underWay);
    return underWay;
  };

  const find = async (id: string): Promise<Person | undefined> => {
    const known = kept.get(id);
    return known !== undefined && isFresh(known.readAt, clock.now()) ? known.person : readOnce(id);
  };

  const get = (id: string): Person | undefined => {
    const known = kept.get(id);
    const now = clock.now();
    const isOld = known === undefined || known.readAt > now || now - known.readAt >= NAMES_FOR_MS;
    // Whoever is told of this person next gets what holds by then.
    if (isOld && id !== '' && !reading.has(id)) readOnce(id).catch(onFailure);
    return known?.person;
  };

  return {
    find,
    known: { get, has: (id: string) => get(id) !== undefined } satisfies Lookup<Person>,
    findAll: async (ids: readonly string[]): Promise<readonly Person[]> => {
      await fewAtATime(ids, find);
      return [...new Set(ids)].flatMap((id) => kept.get(id)?.person ?? []);
    },
    know: async (ids: Iterable<string | undefined>): Promise<void> => {
      const unknown: string[] = [];
      for (const id of ids) if (id !== undefined && id !== '' && !kept.has(id)) unknown.push(id);
      if (unknown.length > 0) await fewAtATime(unknown, readOnce);
    },
  };
};

const inOrder = (people: readonly Person[]): readonly Person[] => people.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** The small indexes that find people, kept as the shards of sites are. */
const createFinding = (store: PeopleStore, clock: Clock) => {
  const kept = new Map<string, { readonly shard: Shard; readonly readAt: number }>();
  return async (name: string): Promise<readonly string[]> => {
    const now = clock.now();
    const known = kept.get(name);
    if (known !== undefined && isFresh(known.readAt, now)) return idsIn(known.shard);
    const shard = await store.readShard(name, now, known?.shard);
    kept.delete(name);
    kept.set(name, { shard, readAt: now });
    const [oldest] = kept.keys();
    if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest);
    return idsIn(shard);
  };
};

const idsIn = ({ entries }: Shard): readonly string[] =>
  entries.flatMap((each) => (each.collection === 'members' ? [each.entry.id] : []));

export const createPeople = (store: PeopleStore, clock: Clock, onFailure: (error: unknown) => void): People => {
  const { find, findAll, know, known } = createKeptPeople(store, clock, onFailure);
  const finding = createFinding(store, clock);
  const foundBy = async (names: readonly string[]): Promise<readonly Person[]> => {
    const ids = (await Promise.all(names.map(finding))).flat();
    return inOrder(await findAll(ids));
  };
  return {
    find,
    findAll,
    know,
    known,
    byObjectId: async (objectId) =>
      (await foundBy([PEOPLE_BY.objectId(objectId)])).find(({ entraObjectId }) => entraObjectId === objectId),
    withRoleOf: async (role, organisationId) =>
      (await foundBy([PEOPLE_BY.roleOf(role, organisationId)])).filter(
        (person) => person.organisationId === organisationId && person.roles.some((grant) => grant.role === role),
      ),
    withRoleAt: async (roles, siteId, directory) => {
      const parentId = directory.siteById.get(siteId)?.parentId;
      const sites = [siteId, ...(parentId === undefined ? [] : [parentId])];
      const names = roles.flatMap((role) => [
        PEOPLE_BY.roleAnywhere(role),
        ...sites.map((each) => PEOPLE_BY.roleAt(role, each)),
      ]);
      return (await foundBy(names)).filter((person) =>
        roles.some((role) => holdsRoleAt(person, role, siteId, directory)),
      );
    },
    demo: async () => (await foundBy([PEOPLE_BY.demo])).filter(({ demo }) => demo === true),
  };
};
