import { pathTo } from '@yhteistila/core/contract/route.ts';
import { ROUTES } from '@yhteistila/core/contract/routes.ts';
import type { Fault } from '@yhteistila/core/site/fault.ts';
import type { PlacedClosure } from '../../use-cases/faults/fault-acts.ts';
import { mapInPieces } from '../../use-cases/in-pieces.ts';
import type { Caller } from '../../use-cases/outcome.ts';
import type { UseCases } from '../../use-cases/use-cases.ts';
import type { Call, Endpoints, Reply } from '../endpoint.ts';
import { presentBooking } from '../present/booking.ts';
import { presentClosure, presentFault } from '../present/fault.ts';
import type { Presenting } from '../present/presenting.ts';
import { opaqueTag, versionTag } from '../reply/etag.ts';
import { answer } from './answer.ts';

type Ids =
  | 'reportFault'
  | 'fault'
  | 'faults'
  | 'mendFault'
  | 'closeResource'
  | 'closure'
  | 'closures'
  | 'reopenResource';

type Telling = Presenting & { readonly caller: Caller; readonly know: Call['know'] };

const bodiesOf = async (faults: readonly Fault[], telling: Telling) => {
  await telling.know(faults.flatMap(({ reportedBy, mendedBy }) => [reportedBy, mendedBy]));
  return faults.map((fault) => presentFault(fault, telling));
};

const reply = async (fault: Fault, telling: Telling): Promise<Reply> => {
  const [body] = await bodiesOf([fault], telling);
  return { headers: { ETag: versionTag(fault.version) }, body };
};

/** A closure that stands never changes: all that it says is its tag. */
const closureTag = (closure: PlacedClosure): string => opaqueTag(JSON.stringify(closure));

/** Faults in rooms, and taking a room out of service. */
export const faultEndpoints = ({ faults }: UseCases): Pick<Endpoints, Ids> => ({
  reportFault: ({ idempotency, ...call }) =>
    answer(
      faults.report(call.caller, { fault: { ...call.params, ...call.body }, idempotency }, call),
      async (fault) => {
        const { headers, body } = await reply(fault, call);
        return { headers: { ...headers, Location: pathTo(ROUTES.fault, { faultId: fault.id }) }, body };
      },
    ),
  fault: (call) => answer(faults.read(call.caller, call.params, call), (fault) => reply(fault, call)),
  faults: (call) =>
    answer(faults.list(call.caller, call.params, call), async (found) => ({
      body: await bodiesOf(found, call),
    })),
  mendFault: (call) => answer(faults.mend(call.caller, call.params, call), (fault) => reply(fault, call)),
  closeResource: ({ idempotency, ...call }) =>
    answer(
      faults.close(call.caller, { closure: { ...call.params, ...call.body }, idempotency }, call),
      async (made) => {
        const { id: closureId, resourceId } = made.closure;
        return {
          headers: {
            ETag: closureTag(made.closure),
            Location: pathTo(ROUTES.closure, { resourceId, closureId }),
          },
          body: {
            closure: presentClosure(made.closure, call),
            hits: await mapInPieces(call.giveWay, made.hits, (view) => presentBooking(view, call, made.closure.siteId)),
          },
        };
      },
    ),
  closure: (call) =>
    answer(faults.closure(call.caller, call.params, call), (closure) => ({
      headers: { ETag: closureTag(closure) },
      body: presentClosure(closure, call),
    })),
  closures: (call) =>
    answer(faults.closures(call.caller, call.params, call), (found) => ({
      body: found.map((closure) => presentClosure(closure, call)),
    })),
  reopenResource: (call) =>
    answer(faults.reopen(call.caller, call.params, call), (closure) => ({ body: presentClosure(closure, call) })),
});
