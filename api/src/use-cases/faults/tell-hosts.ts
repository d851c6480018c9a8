import { siteRolesOf } from '@yhteistila/core/booking/relation.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import type { Deps } from '../deps.ts';
import { enqueueNotice } from '../notices/enqueue.ts';
import { changeFault, type FaultDocument, openFaults } from './fault-document.ts';

type TellDeps = Pick<Deps, 'projections' | 'clock' | 'wake'>;

/** Who sees to the rooms of a site: its hosts, and where there is none, its coordinators. */
const hostsOf = (siteId: string, directory: Directory): readonly Person[] => {
  const roles = directory.people.map((person) => ({ person, held: siteRolesOf({ person }, siteId, directory) }));
  const withRole = (role: 'host' | 'coordinator') =>
    roles.filter(({ held }) => held.includes(role)).map(({ person }) => person);
  const hosts = withRole('host');
  return hosts.length > 0 ? hosts : withRole('coordinator');
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
  for (const { id: personId } of hostsOf(siteId, directory)) {
    if (personId === reportedBy) continue;
    const key = `fault.${faultId}.${personId}`;
    await enqueueNotice(deps)({ key, personId, kind: 'fault', code: 'fault', siteId, at, faultId, resourceId });
  }
  await changeFault(deps.projections, siteId, faultId, (current) =>
    current.told ? current : { ...current, told: true },
  );
};

/** Tells of the faults of which a crash has kept somebody from hearing. Answers how many there were. */
export const tellFaults = (deps: TellDeps & Pick<Deps, 'directory'>) => async (): Promise<number> => {
  const directory = await deps.directory();
  let told = 0;
  for (const { id } of directory.sites) {
    const untold = (await openFaults(deps.projections, id)).filter((each) => !each.told);
    for (const fault of untold) await tellHosts(deps, fault, directory);
    told += untold.length;
  }
  return told;
};
