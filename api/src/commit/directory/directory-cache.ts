import type { Directory, Lookup } from '@yhteistila/core/site/directory.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import type { Clock } from '../../ports/clock.ts';
import { NATIONAL, siteShard } from '../../ports/directory-shards.ts';
import type { DirectoryStore, Shard } from '../../ports/directory-store.ts';
import { fewAtATime } from '../few-at-a-time.ts';
import { composeDirectory, siteIdsIn, virtualSiteIdsIn } from './compose-directory.ts';
import { isFresh } from './is-fresh.ts';

/** What national holds and what the named sites hold, at most five seconds old; other sites as they were last read. */
export type ReadDirectory = (siteIds: readonly string[] | 'every-site') => Promise<Directory>;

interface Kept {
  readonly shard: Shard;
  readonly readAt: number;
}

/**
 * The shards of national and of all sites, kept as they were last read. What a request names is read again when it is more
 * than five seconds old, once for all who wait for it; so are the virtual sites, whose people may be booked from
 * everywhere. The same shards give the same directory: what was derived from it stays valid.
 */
export const createDirectoryCache = (
  store: Pick<DirectoryStore, 'readShard'>,
  personById: Lookup<Person>,
  clock: Clock,
): ReadDirectory => {
  const kept = new Map<string, Kept>();
  const reading = new Map<string, Promise<Shard>>();
  let composed: { readonly directory: Directory; readonly shards: readonly (Shard | undefined)[] } | undefined;

  const read = async (name: string): Promise<Shard> => {
    const readAt = clock.now();
    try {
      const shard = await store.readShard(name, readAt, kept.get(name)?.shard);
      kept.set(name, { shard, readAt });
      return shard;
    } finally {
      reading.delete(name);
    }
  };

  const current = async (name: string): Promise<Shard> => {
    const known = kept.get(name);
    if (known !== undefined && isFresh(known.readAt, clock.now())) return known.shard;
    const underWay = reading.get(name) ?? read(name);
    reading.set(name, underWay);
    return underWay;
  };

  const compose = (national: Shard, siteIds: readonly string[]): Directory => {
    const shards = [national, ...siteIds.map((id) => kept.get(siteShard(id))?.shard)];
    const before = composed?.shards;
    const isSame = before?.length === shards.length && shards.every((shard, index) => shard === before[index]);
    if (composed !== undefined && isSame) return composed.directory;
    const sites = new Map(
      siteIds.flatMap((id, index) => (shards[index + 1] ? [[id, shards[index + 1]] as [string, Shard]] : [])),
    );
    composed = { directory: composeDirectory({ national, sites, personById }), shards };
    return composed.directory;
  };

  return async (wanted) => {
    const national = await current(NATIONAL);
    const siteIds = siteIdsIn(national);
    const named = new Set(wanted === 'every-site' ? siteIds : [...wanted, ...virtualSiteIdsIn(national)]);
    const isWanted = (id: string): boolean => named.has(id) || kept.get(siteShard(id)) === undefined;
    await fewAtATime(siteIds.filter(isWanted).map(siteShard), current);
    return compose(national, siteIds);
  };
};
