import { type ClosureDocument, readClosure } from '../../records/closures.ts';
import type { Deps } from '../deps.ts';
import { done, refused } from '../outcome.ts';
import { directoryAround } from './directory-around.ts';
import type { FaultUseCases } from './fault-acts.ts';
import { placedClosure } from './placed-closure.ts';

const stands = ({ state }: ClosureDocument): boolean => state === 'applying' || state === 'applied';

/** One closure that was not taken back; to be seen by anybody, as the list is. */
export const readOneClosure =
  (deps: Deps): FaultUseCases['closure'] =>
  async (_caller, { resourceId, closureId }) => {
    const site = (await directoryAround(deps, resourceId)).resourceById.get(resourceId)?.site;
    const found = site === undefined ? undefined : await readClosure(deps.records, site.id, closureId);
    const isThere = found !== undefined && found.resourceId === resourceId && stands(found);
    return isThere ? done(placedClosure(found)) : refused('not-found');
  };
