import { pathTo } from '@yhteistila/core/contract/route.ts';
import { ROUTES } from '@yhteistila/core/contract/routes.ts';
import type { CallView } from '../../use-cases/calls/call-use-cases.ts';
import type { Caller } from '../../use-cases/outcome.ts';
import type { UseCases } from '../../use-cases/use-cases.ts';
import type { Call, Endpoints, Reply } from '../endpoint.ts';
import { presentCall, presentDuty } from '../present/call.ts';
import type { Presenting } from '../present/presenting.ts';
import { versionTag } from '../reply/etag.ts';
import { answer, NO_INPUT } from './answer.ts';

type Ids =
  | 'startCall'
  | 'call'
  | 'siteCalls'
  | 'myCalls'
  | 'takeCall'
  | 'passCall'
  | 'endCall'
  | 'myDuty'
  | 'changeDuty'
  | 'dutyList';

type Telling = Presenting & { readonly caller: Caller; readonly know: Call['know'] };

const bodiesOf = async (views: readonly CallView[], telling: Telling) => {
  await telling.know(
    views.flatMap(({ call: { startedBy, takenBy, interpretedBy, rings } }) => [
      startedBy,
      takenBy,
      interpretedBy,
      ...rings.map(({ personId }) => personId),
    ]),
  );
  return views.map((view) => presentCall(view, telling));
};

const reply = async (view: CallView, telling: Telling): Promise<Reply> => {
  const [body] = await bodiesOf([view], telling);
  return { headers: { ETag: versionTag(view.call.version) }, body };
};

/** Calls to experts, and who is on duty for them. */
export const callEndpoints = ({ calls }: UseCases): Pick<Endpoints, Ids> => ({
  startCall: (call) =>
    answer(calls.start(call.caller, { wish: call.body, idempotency: call.idempotency }, call), async (view) => {
      const { headers, body } = await reply(view, call);
      return { headers: { ...headers, Location: pathTo(ROUTES.call, { callId: view.call.id }) }, body };
    }),
  call: (call) => answer(calls.read(call.caller, call.params, call), (view) => reply(view, call)),
  siteCalls: (call) =>
    answer(calls.atSite(call.caller, call.params, call), async (views) => ({
      body: await bodiesOf(views, call),
    })),
  myCalls: (call) =>
    answer(calls.mine(call.caller, NO_INPUT, call), async (views) => ({
      body: await bodiesOf(views, call),
    })),
  takeCall: (call) => answer(calls.take(call.caller, call.params, call), (view) => reply(view, call)),
  passCall: (call) => answer(calls.pass(call.caller, call.params, call), (view) => reply(view, call)),
  endCall: (call) =>
    answer(calls.end(call.caller, { ...call.params, ...call.body }, call), (view) => reply(view, call)),
  myDuty: (call) => answer(calls.readDuty(call.caller, NO_INPUT, call), (duty) => ({ body: presentDuty(duty, call) })),
  changeDuty: (call) =>
    answer(calls.changeDuty(call.caller, call.body, call), (duty) => ({ body: presentDuty(duty, call) })),
  dutyList: (call) =>
    answer(calls.countDuty(call.caller, NO_INPUT, call), (counts) => ({
      body: counts.map(({ organisationId, onDuty }) => ({ organisationId, onDuty })),
    })),
});
