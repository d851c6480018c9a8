import { siteOf } from '../../commit/booking-id.ts';
import { findCall } from '../../records/calls.ts';
import type { Deps } from '../deps.ts';
import { done, refused } from '../outcome.ts';
import type { CallUseCases } from './call-use-cases.ts';
import { viewFor } from './view-of-call.ts';

/** One call; `not-found` for whoever neither started it, nor is at its desk, nor was rung. */
export const readCall =
  (deps: Deps): CallUseCases['read'] =>
  async (caller, { callId }) => {
    const call = await findCall(deps, callId);
    const view = call && viewFor(caller, call, await deps.directory([siteOf(callId)]));
    return view === undefined ? refused('not-found') : done(view);
  };
