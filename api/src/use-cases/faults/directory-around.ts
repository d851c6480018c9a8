import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Deps } from '../deps.ts';

/** The directory with the site of the resource, device or place, whichever that is. */
export const directoryAround = async (deps: Pick<Deps, 'directory'>, id: string): Promise<Directory> => {
  const { resourceById, fixtureById } = await deps.directory([]);
  const siteId = resourceById.get(id)?.site.id ?? fixtureById.get(id)?.siteId;
  return deps.directory(siteId === undefined ? 'every-site' : [siteId]);
};
