import type { Deps } from '../deps.ts';
import type { CallUseCases } from './call-use-cases.ts';
import { changeDuty, countDuty, readDuty } from './duty.ts';
import { endCall } from './end-call.ts';
import { callsAtSite, myCalls } from './list-calls.ts';
import { passCall } from './pass-call.ts';
import { readCall } from './read-call.ts';
import { startCall } from './start-call.ts';
import { takeCall } from './take-call.ts';

/** Calls to experts and who is on duty for them, on these deps. */
export const callUseCases = (deps: Deps): CallUseCases => ({
  start: startCall(deps),
  read: readCall(deps),
  atSite: callsAtSite(deps),
  mine: myCalls(deps),
  take: takeCall(deps),
  pass: passCall(deps),
  end: endCall(deps),
  readDuty: readDuty(deps),
  changeDuty: changeDuty(deps),
  countDuty: countDuty(deps),
});
