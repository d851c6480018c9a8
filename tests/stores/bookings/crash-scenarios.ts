import { cancelBooking } from '@yhteistila/api/src/use-cases/bookings/cancel-booking.ts';
import { checkIn } from '@yhteistila/api/src/use-cases/bookings/check-in.ts';
import { checkOut } from '@yhteistila/api/src/use-cases/bookings/check-out.ts';
import { patchBooking } from '@yhteistila/api/src/use-cases/bookings/patch-booking.ts';
import { reinstate } from '@yhteistila/api/src/use-cases/bookings/reinstate.ts';
import type { Deps } from '@yhteistila/api/src/use-cases/deps.ts';
import type { BookingChanges } from '@yhteistila/api/src/use-cases/inputs.ts';
import type { Outcome } from '@yhteistila/api/src/use-cases/outcome.ts';
import type { BookingView } from '@yhteistila/core/booking/booking-view.ts';
import type { Interval } from '@yhteistila/core/time/interval.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import { at, between } from '../../fixtures/facts.ts';
import type { SetClock } from '../sample-documents.ts';
import { CONTEXT, callerOf } from './process.ts';
import { bookedBy, EXPERT, meeting, OTHER_ROOM, ROOM, type Scene } from './scene.ts';

export const OWNER = 'vero-staff';

export const change = (deps: Deps, bookingId: string, changes: BookingChanges): Promise<Outcome<unknown>> =>
  patchBooking(deps)(callerOf(OWNER), { bookingId, expectedVersion: 'any', changes }, CONTEXT);

export const cancel = (deps: Deps, bookingId: string): Promise<Outcome<BookingView>> =>
  cancelBooking(deps)(callerOf(OWNER), { bookingId, expectedVersion: 'any' }, CONTEXT);

const noon = (day: LocalDay): Interval => between('12', '13', day);

/** An act that touches several partitions: what was before it, and the act itself, in which a process crashes. */
export interface Scenario {
  readonly name: string;
  /** Answers the id of the booking, '' where there is none yet. */
  prepare(deps: Deps, scene: Scene, clock: SetClock): Promise<string>;
  act(deps: Deps, scene: Scene, id: string): Promise<unknown>;
}

const room = (deps: Deps, { first }: Scene) => bookedBy(deps, OWNER, meeting(first, [ROOM]));
const roomAndExpert = (deps: Deps, { first }: Scene) => bookedBy(deps, OWNER, meeting(first, [ROOM, EXPERT]));

const moved = async (deps: Deps, scene: Scene): Promise<string> => {
  const id = await room(deps, scene);
  await change(deps, id, noon(scene.second));
  return id;
};

const movedWithExpert = async (deps: Deps, scene: Scene): Promise<string> => {
  const id = await roomAndExpert(deps, scene);
  await change(deps, id, noon(scene.second));
  return id;
};

export const SCENARIOS: readonly Scenario[] = [
  { name: 'books a room and a remote expert', prepare: async () => '', act: roomAndExpert },
  {
    name: 'books a remote expert alone',
    prepare: async () => '',
    act: (deps, { first }) => bookedBy(deps, OWNER, meeting(first, [EXPERT])),
  },
  { name: 'moves to another day', prepare: room, act: (deps, { second }, id) => change(deps, id, noon(second)) },
  {
    name: 'moves room and expert to another day',
    prepare: roomAndExpert,
    act: (deps, { second }, id) => change(deps, id, noon(second)),
  },
  { name: 'moves a second time', prepare: moved, act: (deps, { third }, id) => change(deps, id, noon(third)) },
  { name: 'moves back home', prepare: moved, act: (deps, { first }, id) => change(deps, id, noon(first)) },
  {
    name: 'moves within its new day, to another room',
    prepare: moved,
    act: (deps, { second }, id) => change(deps, id, { ...between('14', '15', second), resourceIds: [OTHER_ROOM] }),
  },
  { name: 'cancels room and expert', prepare: roomAndExpert, act: (deps, _, id) => cancel(deps, id) },
  { name: 'cancels what was moved', prepare: movedWithExpert, act: (deps, _, id) => cancel(deps, id) },
  {
    name: 'reinstates what was moved and cancelled',
    prepare: async (deps, scene) => {
      const id = await movedWithExpert(deps, scene);
      await cancel(deps, id);
      return id;
    },
    act: (deps, _, bookingId) => reinstate(deps)(callerOf(OWNER), { bookingId }, CONTEXT),
  },
  {
    name: 'checks in what was moved',
    prepare: async (deps, scene, clock) => {
      const id = await movedWithExpert(deps, scene);
      clock.set(at('11.50', scene.second));
      return id;
    },
    act: (deps, _, bookingId) => checkIn(deps)(callerOf(OWNER), { bookingId }, CONTEXT),
  },
  {
    name: 'takes back an early end',
    prepare: async (deps, scene, clock) => {
      const id = await movedWithExpert(deps, scene);
      clock.set(at('11.50', scene.second));
      await checkIn(deps)(callerOf(OWNER), { bookingId: id }, CONTEXT);
      await checkOut(deps)(callerOf(OWNER), { bookingId: id }, CONTEXT);
      return id;
    },
    act: (deps, _, bookingId) => reinstate(deps)(callerOf(OWNER), { bookingId }, CONTEXT),
  },
  {
    name: 'adds an expert',
    prepare: room,
    act: (deps, _, id) => change(deps, id, { resourceIds: [ROOM, EXPERT] }),
  },
  {
    name: 'gives up the expert',
    prepare: roomAndExpert,
    act: (deps, _, id) => change(deps, id, { resourceIds: [ROOM] }),
  },
];
