import { NATIONAL, personShard } from '@yhteistila/api/src/ports/directory-shards.ts';
import type {
  ChangeOrder,
  DirectoryEntry,
  DirectoryStore,
  EntryRef,
  PutOutcome,
  Shard,
} from '@yhteistila/api/src/ports/directory-store.ts';
import type { Service } from '@yhteistila/core/site/organisation.ts';
import type { Person } from '@yhteistila/core/site/person.ts';

export const SECOND_MS = 1000;
const text = (fi: string) => ({ fi, sv: fi, en: fi });

export const personOf = (id: string, name: string, over: Partial<Person> = {}): Person => ({
  id,
  name,
  organisationId: 'kela',
  roles: [{ role: 'staff' }],
  homeSiteId: 'pori',
  locale: 'fi',
  ...over,
});

export const person = (id: string, name = id, over: Partial<Person> = {}): DirectoryEntry => ({
  collection: 'people',
  entry: personOf(id, name, over),
});

export const refOfPerson = (id: string): EntryRef => ({ shard: personShard(id), collection: 'people', id });

export const organisation = (id: string, name: string): DirectoryEntry => ({
  collection: 'organisations',
  entry: { id, name: text(name), shortName: text(name), network: 'kela', tenantIds: [] },
});

export const KELA: EntryRef = { shard: NATIONAL, collection: 'organisations', id: 'kela' };

export const service = (id: string, name = id): Service => ({ id, name: text(name), needsPresence: false });

export const presence = (
  column: 'serving' | 'office',
  siteId = 'pori',
  services: readonly Service[] = [],
): DirectoryEntry => ({
  collection: 'presences',
  entry: {
    siteId,
    organisationId: 'kela',
    column,
    services,
    hours: {},
    exceptions: [],
    continuousFlowResourceIds: [],
  },
});

export const rule = (id: string, siteIds?: readonly string[]): DirectoryEntry => ({
  collection: 'rules',
  entry: {
    id,
    kind: 'duration',
    scope: siteIds === undefined ? {} : { siteIds },
    params: { max: 120 },
    effect: 'refuse',
    version: 1,
    reason: text('Syy'),
    source: 'S0',
  },
});

export const site = (id: string, name = id): DirectoryEntry => ({
  collection: 'sites',
  entry: {
    id,
    name: text(name),
    size: 'L',
    timeZone: 'Europe/Helsinki',
    zones: [{ id: 'hall', level: 'public', securityArea: 'monitored', name: text('Aula') }],
    resources: [
      {
        id: `${id}-a`,
        siteId: id,
        zoneId: 'hall',
        floor: 1,
        kind: 'space',
        type: 'meetingRoom',
        name: text('A'),
        features: [],
        networks: [],
      },
    ],
    hours: { building: {}, customer: {}, customerExceptions: [], buildingExceptions: [] },
  },
});

export const OF_EVERY_KIND: readonly DirectoryEntry[] = [
  site('pori'),
  organisation('kela', 'Kela'),
  person('aino'),
  presence('serving'),
  rule('N9'),
  rule('P1', ['pori']),
];

/** Puts the entries, as Aino does. */
export const putIn = (
  store: DirectoryStore,
  entries: readonly DirectoryEntry[],
  effectiveAt: number,
  order: Partial<ChangeOrder> = {},
): Promise<PutOutcome> => store.put(entries, { effectiveAt, by: 'aino', ...order });

/** The name of the only organisation. */
export const nameOf = ({ entries }: Shard): string | undefined =>
  entries.flatMap((each) => (each.collection === 'organisations' ? [each.entry.name.fi] : []))[0];
