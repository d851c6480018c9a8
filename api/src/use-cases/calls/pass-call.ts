import { pass } from '@yhteistila/core/occupancy/answer-call.ts';
import type { Deps } from '../deps.ts';
import { answerCall } from './act-on-call.ts';
import type { CallUseCases } from './call-use-cases.ts';

/** "Not now": the call rings on at once when nobody else is being rung. Repeated, or too late: the same answer. */
export const passCall =
  (deps: Deps): CallUseCases['pass'] =>
  (caller, { callId }) =>
    answerCall(deps, caller, callId, pass);
