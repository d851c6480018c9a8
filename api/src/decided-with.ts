import type { Directory } from '@yhteistila/core/site/directory.ts';
import { composeDirectory } from './commit/directory/compose-directory.ts';
import { NATIONAL, siteShard } from './ports/directory-shards.ts';
import type { DirectoryStore, Shard } from './ports/directory-store.ts';

/** History keeps no names. */
const NOBODY = { get: () => undefined, has: () => false };

/** `national:7.mhq3k2z8 pori:3.mhq3k2z8`, as `versionAt` tells it: by site id, versions. */
const readNames = (decidedWith: string): ReadonlyMap<string, string> =>
  new Map(
    decidedWith.split(' ').map((each) => {
      const at = each.indexOf(':');
      return [each.slice(0, Math.max(0, at)), each.slice(at + 1)] as const;
    }),
  );

/**
 * What a booking was decided with: the rules and sites as they were then, by the text that it keeps. Undefined where that
 * is of an earlier program, whose directory kept no history. Throws StoreUnreachable.
 */
export const stateDecidedWith = async (
  store: Pick<DirectoryStore, 'resolveShard'>,
  decidedWith: string,
): Promise<Directory | undefined> => {
  const names = readNames(decidedWith);
  const version = names.get(NATIONAL);
  const national = version === undefined ? undefined : await store.resolveShard(NATIONAL, version);
  if (national === undefined) return undefined;
  const sites = new Map<string, Shard>();
  for (const [id, ofSite] of names) {
    if (id === NATIONAL) continue;
    const shard = await store.resolveShard(siteShard(id), ofSite);
    if (shard === undefined) return undefined;
    sites.set(id, shard);
  }
  return composeDirectory({ national, sites, personById: NOBODY });
};
