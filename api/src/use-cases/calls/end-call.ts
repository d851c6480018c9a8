import { endCall as end } from '@yhteistila/core/occupancy/answer-call.ts';
import type { Call } from '@yhteistila/core/occupancy/call.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import { siteOf } from '../../commit/booking-id.ts';
import type { Deps } from '../deps.ts';
import { forbiddenUnless } from '../forbidden-unless.ts';
import type { Caller, Refusal } from '../outcome.ts';
import type { CallUseCases } from './call-use-cases.ts';
import { changeCall } from './change-call.ts';
import { asObject, shownTo, viewFor } from './view-of-call.ts';

const refusalToEnd = ({ person }: Caller, call: Call, directory: Directory): Refusal | undefined =>
  call.takenBy === person.id ? undefined : forbiddenUnless(person, 'stopCall', asObject(call), directory)?.refusal;

/** Ends what was taken, stops what rings: for who started it, the site's desk, and who took it. */
export const endCall =
  (deps: Deps): CallUseCases['end'] =>
  async (caller, { callId, because }) => {
    const seenIn = await deps.directory([siteOf(callId)]);
    return shownTo(
      caller,
      await changeCall(deps, callId, (call, { directory, now }) => {
        if (viewFor(caller, call, directory) === undefined) return { refusal: { code: 'not-found' } };
        const refusal = refusalToEnd(caller, call, directory);
        return refusal === undefined ? { call: end(call, because, now) } : { refusal };
      }),
      seenIn,
    );
  };
