import type { Deps } from '../deps.ts';
import { closeResource } from './close-resource.ts';
import type { FaultUseCases } from './fault-acts.ts';
import { listClosures } from './list-closures.ts';
import { listFaults } from './list-faults.ts';
import { mendFault } from './mend-fault.ts';
import { readOneClosure } from './read-one-closure.ts';
import { readOneFault } from './read-one-fault.ts';
import { reopenResource } from './reopen-resource.ts';
import { reportFault } from './report-fault.ts';

/** Faults in rooms, and taking a room out of service (M16). */
export const faultUseCases = (deps: Deps): FaultUseCases => ({
  report: reportFault(deps),
  list: listFaults(deps),
  read: readOneFault(deps),
  mend: mendFault(deps),
  close: closeResource(deps),
  closure: readOneClosure(deps),
  closures: listClosures(deps),
  reopen: reopenResource(deps),
});
