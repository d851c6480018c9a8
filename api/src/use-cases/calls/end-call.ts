import { endCall as end } from '@yhteistila/core/occupancy/answer-call.ts';
import type { Call } from '@yhteistila/core/occupancy/call.ts';
import { may } from '@yhteistila/core/site/roles.ts';
import type { Deps } from '../deps.ts';
import type { Caller } from '../outcome.ts';
import type { CallUseCases } from './call-use-cases.ts';
import { changeCall } from './change-call.ts';
import { asObject, shownTo, viewFor } from './view-of-call.ts';

const mayEnd = ({ person }: Caller, call: Call): boolean =>
  call.takenBy === person.id || may(person, 'stopCall', asObject(call));

/** Ends what was taken, stops what rings: for who started it, the site's desk, and who took it. */
export const endCall =
  (deps: Deps): CallUseCases['end'] =>
  async (caller, { callId, because }) =>
    shownTo(
      caller,
      await changeCall(deps, callId, (call, { now }) => {
        if (viewFor(caller, call) === undefined) return { refusal: { code: 'not-found' } };
        return mayEnd(caller, call) ? { call: end(call, because, now) } : { refusal: { code: 'forbidden' } };
      }),
    );
