import { take } from '@yhteistila/core/occupancy/answer-call.ts';
import type { Deps } from '../deps.ts';
import { answerCall } from './act-on-call.ts';
import type { CallUseCases } from './call-use-cases.ts';

/**
 * Takes a call: the first of those who were rung has it, also one whose ring is over. `not-possible-now` says who was
 * faster. Repeated: the same answer.
 */
export const takeCall =
  (deps: Deps): CallUseCases['take'] =>
  (caller, { callId }) =>
    answerCall(deps, caller, callId, take);
