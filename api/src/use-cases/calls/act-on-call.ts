import type { CallAct, CallRefusal } from '@yhteistila/core/occupancy/answer-call.ts';
import { type Call, ringOf } from '@yhteistila/core/occupancy/call.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { siteOf } from '../../commit/booking-id.ts';
import { notNow } from '../bookings/booking-act.ts';
import type { Deps } from '../deps.ts';
import type { Caller, Outcome, Refusal } from '../outcome.ts';
import type { CallView } from './call-use-cases.ts';
import { changeCall } from './change-call.ts';
import { shownTo, viewFor } from './view-of-call.ts';

/** Who has taken the call in the part that the person was rung for. */
const takerOf = (call: Call, personId: string, { personById }: Directory): string => {
  const takerId = ringOf(call, personId)?.role === 'interpreter' ? call.interpretedBy : call.takenBy;
  return personById.get(takerId ?? '')?.name ?? '';
};

const refusalOf = (refused: CallRefusal, call: Call, personId: string, directory: Directory): Refusal => {
  switch (refused) {
    case 'not-rung':
      return { code: 'forbidden', errors: [{ path: '', key: 'call-not-rung' }] };
    case 'taken':
      return notNow('call-taken', { name: takerOf(call, personId, directory) }).refusal;
    case 'over':
      return notNow('call-over').refusal;
    case 'yours':
      return notNow('call-yours').refusal;
  }
};

/** An answer to a ring: for those who were rung; `not-found` for whom the call is none of their business. */
export const answerCall = async (
  deps: Deps,
  caller: Caller,
  callId: string,
  act: (call: Call, personId: string, now: Instant) => CallAct,
): Promise<Outcome<CallView>> => {
  const seenIn = await deps.directory([siteOf(callId)]);
  return shownTo(
    caller,
    await changeCall(deps, callId, (call, { directory, now }) => {
      if (viewFor(caller, call, directory) === undefined) return { refusal: { code: 'not-found' } };
      const outcome = act(call, caller.person.id, now);
      if ('call' in outcome) return outcome;
      return { refusal: refusalOf(outcome.refused, call, caller.person.id, directory) };
    }),
    seenIn,
  );
};
