import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import { changeFault, type FaultDocument, openFaults } from '../../records/faults.ts';
import type { Deps } from '../deps.ts';
import { enqueueNotice } from '../notices/enqueue.ts';

type TellDeps = Pick<Deps, 'records' | 'clock' | 'wake' | 'people'>;

/** Who sees to the rooms of a site: its hosts, and where there is none, its coordinators. */
const hostsOf = async ({ people }: TellDeps, siteId: string, directory: Directory): Promise<readonly Person[]> => {
  const hosts = await people.withRoleAt(['host'], siteId, directory);
  return hosts.length > 0 ? hosts : people.withRoleAt(['coordinator'], siteId, directory);
};

/**
 * Tells the hosts of the site of a fault, but not the one who reported it. The fault says that they are told only when
 * every notice is queued: what a crash leaves out is told by the job. Throws StoreUnreachable.
 */
export const tellHosts = async (
  deps: TellDeps,
  { fault, told }: FaultDocument,
  directory: Directory,
): Promise<void> => {
  if (told) return;
  const { id: faultId, siteId, resourceId, reportedBy, reportedAt: at } = fault;
  for (const { id: personId } of await hostsOf(deps, siteId, directory)) {
    if (personId === reportedBy) continue;
    const key = `fault.${faultId}.${personId}`;
    await enqueueNotice(deps)({ key, personId, kind: 'fault', code: 'fault', siteId, at, faultId, resourceId });
  }
  await changeFault(deps.records, siteId, faultId, (current) => (current.told ? current : { ...current, told: true }));
};

/** Tells of the faults of which a crash has kept somebody from hearing. Answers how many there were. */
export const tellFaults = (deps: TellDeps & Pick<Deps, 'directory'>) => async (): Promise<number> => {
  const { cards } = await deps.directory([]);
  let told = 0;
  for (const { id } of cards) {
    const untold = (await openFaults(deps.records, id)).filter((each) => !each.told);
    if (untold.length === 0) continue;
    const directory = await deps.directory([id]);
    for (const fault of untold) await tellHosts(deps, fault, directory);
    told += untold.length;
  }
  return told;
};
