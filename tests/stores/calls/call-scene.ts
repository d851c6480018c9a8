import { findCall, openCalls } from '@yhteistila/api/src/records/calls.ts';
import { book } from '@yhteistila/api/src/use-cases/bookings/book.ts';
import { checkOut } from '@yhteistila/api/src/use-cases/bookings/check-out.ts';
import { readBooking } from '@yhteistila/api/src/use-cases/bookings/read-booking.ts';
import { callUseCases } from '@yhteistila/api/src/use-cases/calls/call-acts.ts';
import type { CallView } from '@yhteistila/api/src/use-cases/calls/call-use-cases.ts';
import { ringCalls } from '@yhteistila/api/src/use-cases/calls/ring-calls.ts';
import type { Deps } from '@yhteistila/api/src/use-cases/deps.ts';
import type { NewBooking } from '@yhteistila/api/src/use-cases/inputs.ts';
import { createQueue } from '@yhteistila/api/src/use-cases/notices/queue.ts';
import type { Caller, Outcome } from '@yhteistila/api/src/use-cases/outcome.ts';
import type { Call } from '@yhteistila/core/occupancy/call.ts';
import { NATIONAL_DEFAULTS } from '@yhteistila/core/rules/national/national-defaults.ts';
import { examplePerson, people } from '../../fixtures/example-organisations.ts';
import { exampleDirectory } from '../../fixtures/facts.ts';
import { peopleOf } from '../../fixtures/people-of.ts';
import { type Around, CONTEXT, startProcess } from '../bookings/process.ts';
import { answered } from '../bookings/scene.ts';
import type { Stores } from '../open-stores.ts';
import type { SetClock } from '../sample-documents.ts';

export const ON_DUTY = ['duty-1', 'duty-2'] as const;
/** Sixteen who are rung at the same time. */
export const POOL: readonly string[] = Array.from({ length: 16 }, (_, index) => `pool-${index + 10}`);
const DESK = 'the-adviser';

/** The example's directory with those who are rung in these stories; Pori has no coordinator. */
const directory = exampleDirectory({
  rules: NATIONAL_DEFAULTS,
  people: [
    ...people.filter(({ roles }) => roles.every(({ role }) => role !== 'coordinator' && role !== 'expert')),
    ...ON_DUTY.map((id) => examplePerson('kela', 'staff', id, 'lahti')),
    ...POOL.map((id) => examplePerson('kela', 'expert', id, 'lahti')),
    examplePerson('pori-kaupunki', 'adviser', DESK),
  ],
});

const callerOf = (id: string): Caller => {
  const person = directory.personById.get(id);
  if (person === undefined) throw new Error(`nobody is ${id}`);
  return { person };
};

/** What a process does with calls, on a store. Nothing runs by itself in it. */
export const openSwitchboard = (stores: Stores, clock: SetClock, around?: Around) => {
  const deps: Deps = {
    ...startProcess(stores, clock, around),
    directory: async () => directory,
    people: peopleOf(directory),
  };
  const acts = callUseCases(deps);
  const queue = createQueue(deps.records);
  const callNow = async (id: string): Promise<Call> => {
    const call = await findCall(deps, id);
    if (call === undefined) throw new Error(`no call ${id}`);
    return call;
  };
  return {
    callNow,
    countOpen: async (): Promise<number> => (await openCalls(deps, 'pori')).length,
    goOnDuty: async (id: string) => answered(await acts.changeDuty(callerOf(id), { onDuty: true }, CONTEXT)),
    /** The adviser asks for Kela's help. */
    askHelp: async (): Promise<string> =>
      answered(await acts.start(callerOf(DESK), { wish: { siteId: 'pori', organisationId: 'kela' } }, CONTEXT)).call.id,
    /** The adviser books a service room of Pori for ten minutes from now on, and the customer is there. */
    customerComes: async (): Promise<{ readonly bookingId: string; readonly callId: string }> => {
      const start = clock.now();
      const booking: NewBooking = {
        siteId: 'pori',
        resourceIds: ['pori.service-room'],
        start,
        end: start + 10 * 60_000,
        purpose: 'remoteService',
        organisationId: 'kela',
        needs: [],
        externalParticipants: true,
        confidential: false,
      };
      const { id: bookingId } = answered(await book(deps)(callerOf(DESK), { booking }, CONTEXT));
      const { call } = answered(await acts.start(callerOf(DESK), { wish: { bookingId } }, CONTEXT));
      return { bookingId, callId: call.id };
    },
    checkOut: async (bookingId: string) => answered(await checkOut(deps)(callerOf(DESK), { bookingId }, CONTEXT)),
    isInUse: async (bookingId: string): Promise<boolean> =>
      answered(await readBooking(deps)(callerOf(DESK), { bookingId }, CONTEXT)).status === 'checkedIn',
    take: (id: string, callId: string): Promise<Outcome<CallView>> => acts.take(callerOf(id), { callId }, CONTEXT),
    pass: (id: string, callId: string): Promise<Outcome<CallView>> => acts.pass(callerOf(id), { callId }, CONTEXT),
    end: (callId: string): Promise<Outcome<CallView>> =>
      acts.end(callerOf(DESK), { callId, because: 'cancelled' }, CONTEXT),
    runJob: ringCalls(deps),
    /** What waits to be told, as `person part` of the key, in order. */
    waiting: async (): Promise<readonly string[]> =>
      (await queue.everyPending()).map(({ notice: { key } }) => key.split('.').slice(-2).join(' ')),
    /** Everything that waits has been shown. */
    showAll: async (): Promise<void> => {
      for (const pending of await queue.everyPending()) await queue.settle(pending, { state: 'sent' }, clock.now());
    },
  };
};

export type Switchboard = ReturnType<typeof openSwitchboard>;
