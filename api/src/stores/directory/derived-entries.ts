import { isDeepStrictEqual } from 'node:util';
import type { Service } from '@yhteistila/core/site/organisation.ts';
import { listingOf } from '@yhteistila/core/site/organisation.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import { cardOf, type Site } from '@yhteistila/core/site/site.ts';
import { shardsFinding } from '../../ports/directory-shards.ts';
import type { DerivedEntry, DirectoryEntry, EntryRef } from '../../ports/directory-store.ts';

/** What is put under a shard and id; `entry` null removes it. */
export interface DerivedChange {
  readonly shard: string;
  readonly collection: DerivedEntry['collection'];
  readonly id: string;
  readonly entry: DerivedEntry['entry'] | null;
}

/** As a store gives it back: without what is undefined. */
export const asStored = <T>(value: T): T => (value === null ? value : JSON.parse(JSON.stringify(value)));

const merged = (before: readonly Service[], added: readonly Service[]): readonly Service[] => {
  const byId = new Map(before.map((each) => [each.id, each]));
  for (const each of added) byId.set(each.id, each);
  return [...byId.values()];
};

/**
 * What `national` shall tell after the changes: cards of sites, who is listed where, the services of each organisation.
 * `latest` answers what was put last. What it tells already is left out.
 */
export const nationalAfter = (
  changes: readonly { readonly ref: EntryRef; readonly put?: DirectoryEntry }[],
  latest: (collection: DerivedEntry['collection'], id: string) => unknown,
  shard: string,
): readonly DerivedChange[] => {
  const wanted = new Map<string, DerivedChange>();
  const want = (collection: DerivedEntry['collection'], id: string, entry: DerivedEntry['entry'] | null): void => {
    wanted.set(`${collection}.${id}`, { shard, collection, id, entry: asStored(entry) });
  };
  const servicesOf = (id: string): readonly Service[] => {
    const known = (wanted.get(`services.${id}`)?.entry ?? latest('services', id)) as
      | { readonly services?: readonly Service[] }
      | undefined
      | null;
    return known?.services ?? [];
  };
  for (const { ref, put } of changes) {
    if (put === undefined) {
      if (ref.collection === 'sites') want('cards', ref.id, null);
      if (ref.collection === 'presences') want('listings', ref.id, null);
    } else if (put.collection === 'sites') {
      want('cards', ref.id, cardOf(put.entry as Site));
    } else if (put.collection === 'presences') {
      want('listings', ref.id, listingOf(put.entry));
      const { organisationId: id, services } = put.entry;
      want('services', id, { id, services: merged(servicesOf(id), services) });
    }
  }
  return [...wanted.values()].filter(
    ({ collection, id, entry }) => !isDeepStrictEqual(entry, latest(collection, id) ?? null),
  );
};

/** What finds a person who was `before` and shall be `after`. */
export const findingAfter = (id: string, before: Person | undefined, after: Person | undefined) => {
  const had = before === undefined ? [] : shardsFinding(before);
  const has = after === undefined ? [] : shardsFinding(after);
  const member = (shard: string, entry: { readonly id: string } | null): DerivedChange => ({
    shard,
    collection: 'members',
    id,
    entry,
  });
  return {
    added: has.filter((shard) => !had.includes(shard)).map((shard) => member(shard, { id })),
    removed: had.filter((shard) => !has.includes(shard)).map((shard) => member(shard, null)),
  };
};
