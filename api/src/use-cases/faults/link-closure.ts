import { changeFault, withChanges } from '../../records/faults.ts';
import type { Deps } from '../deps.ts';

/** Notes at the fault that a closure is for it, or is no longer. Whether that is so now, also where it has none. */
export const linkClosure = async (
  records: Deps['records'],
  { siteId, faultId, id }: { readonly siteId: string; readonly faultId?: string | undefined; readonly id: string },
  isClosed: boolean,
): Promise<boolean> => {
  if (faultId === undefined) return true;
  const changed = await changeFault(records, siteId, faultId, (current) => {
    const isLinked = current.fault.closureId === id;
    if (isLinked === isClosed) return current;
    return withChanges(current, { closureId: isClosed ? id : undefined });
  });
  return changed !== 'busy';
};
