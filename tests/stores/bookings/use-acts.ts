import { book } from '@yhteistila/api/src/use-cases/bookings/book.ts';
import { cancelBooking } from '@yhteistila/api/src/use-cases/bookings/cancel-booking.ts';
import { checkIn } from '@yhteistila/api/src/use-cases/bookings/check-in.ts';
import { checkOut } from '@yhteistila/api/src/use-cases/bookings/check-out.ts';
import { extend } from '@yhteistila/api/src/use-cases/bookings/extend.ts';
import { markCustomerAbsent } from '@yhteistila/api/src/use-cases/bookings/mark-customer-absent.ts';
import { patchBooking } from '@yhteistila/api/src/use-cases/bookings/patch-booking.ts';
import { reinstate } from '@yhteistila/api/src/use-cases/bookings/reinstate.ts';
import type { Deps } from '@yhteistila/api/src/use-cases/deps.ts';
import type { Outcome } from '@yhteistila/api/src/use-cases/outcome.ts';
import { applyDueTransitions } from '@yhteistila/api/src/use-cases/upkeep/apply-due-transitions.ts';
import type { BookingView } from '@yhteistila/core/booking/booking-view.ts';
import { gridUpTo } from '@yhteistila/core/rules/engine/grid.ts';
import type { Interval } from '@yhteistila/core/time/interval.ts';
import fc from 'fast-check';
import type { SetClock } from '../sample-documents.ts';
import { CONTEXT, callerOf, newName } from './process.ts';
import { EXPERT } from './scene.ts';

const SLOT_MS = 5 * 60_000;
const SERVICE_ROOMS = ['pori.service-room', 'pori.service-room-2'] as const;
const PEOPLE = ['vero-staff', 'te-staff', 'pori-kaupunki-staff'] as const;

interface When {
  /** Slots of five minutes after the one that it is now; -1 is what the tolerance for "now" allows. */
  readonly slot: number;
  readonly slots: number;
}

/** What staff do in the course of a day; `which` points at a booking that was made before, 0 at the latest. */
export type UseAct =
  | ({
      readonly do: 'book';
      readonly who: string;
      readonly room: string;
      readonly withExpert: boolean;
    } & When)
  | { readonly do: 'use' | 'end' | 'absent' | 'cancel' | 'takeBack'; readonly which: number }
  | { readonly do: 'extend'; readonly which: number; readonly slots: number }
  | ({ readonly do: 'move'; readonly which: number; readonly room?: string } & Partial<When>)
  | { readonly do: 'wait'; readonly seconds: number }
  | { readonly do: 'settle' };

const which = fc.nat({ max: 3 });
const room = fc.constantFrom(...SERVICE_ROOMS);
const slot = fc.integer({ min: -1, max: 4 });
const slots = fc.integer({ min: 1, max: 4 });
const kindOfAct = <K extends UseAct['do']>(kind: K) => fc.constant(kind);

const useAct: fc.Arbitrary<UseAct> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: kindOfAct('book'),
      who: fc.constantFrom(...PEOPLE),
      room,
      withExpert: fc.boolean(),
      slot,
      slots,
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom('use' as const, 'use' as const, 'end' as const, 'absent' as const, 'takeBack' as const),
      which,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: kindOfAct('cancel'), which }) },
  { weight: 2, arbitrary: fc.record({ do: kindOfAct('extend'), which, slots }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: kindOfAct('move'), which, room, slot, slots }, { requiredKeys: ['do', 'which'] }),
  },
  { weight: 4, arbitrary: fc.record({ do: kindOfAct('wait'), seconds: fc.integer({ min: 1, max: 420 }) }) },
  { weight: 1, arbitrary: fc.record({ do: kindOfAct('settle') }) },
);

const wait = fc.record({ do: kindOfAct('wait'), seconds: fc.integer({ min: 1, max: 240 }) });

/** Somebody takes a room for now and leaves it long before its end. */
const shortUse: fc.Arbitrary<readonly UseAct[]> = fc.tuple(
  fc.record({
    do: kindOfAct('book'),
    who: fc.constantFrom(...PEOPLE),
    room,
    withExpert: fc.constant(false),
    slot: fc.integer({ min: -1, max: 2 }),
    slots: fc.integer({ min: 2, max: 4 }),
  }),
  fc.constant<UseAct>({ do: 'use', which: 0 }),
  wait,
  fc.constantFrom<UseAct>({ do: 'end', which: 0 }, { do: 'absent', which: 0 }),
);

/** What one process does, one act after another. */
export const useActs: fc.Arbitrary<readonly UseAct[]> = fc
  .array(fc.oneof({ weight: 2, arbitrary: useAct.map((act) => [act]) }, { weight: 1, arbitrary: shortUse }), {
    minLength: 3,
    maxLength: 12,
  })
  .map((acts) => acts.flat());

const timeOf = (now: number, { slot: from, slots: length }: When): Interval => {
  const start = gridUpTo(now) + from * SLOT_MS;
  return { start, end: start + length * SLOT_MS };
};

/** A booking that was made, and by whom: only its own organiser changes it. */
export interface Made {
  readonly id: string;
  readonly who: string;
}

type Done = Promise<Outcome<BookingView> | undefined>;

const changed = (deps: Deps, act: Extract<UseAct, { which: number }>, { id: bookingId, who }: Made): Done => {
  const caller = callerOf(who);
  const now = deps.clock.now();
  switch (act.do) {
    case 'use':
      return checkIn(deps)(caller, { bookingId }, CONTEXT);
    case 'end':
      return checkOut(deps)(caller, { bookingId }, CONTEXT);
    case 'absent':
      return markCustomerAbsent(deps)(caller, { bookingId }, CONTEXT);
    case 'takeBack':
      return reinstate(deps)(caller, { bookingId }, CONTEXT);
    case 'cancel':
      return cancelBooking(deps)(caller, { bookingId, expectedVersion: 'any' }, CONTEXT);
    case 'extend':
      return extend(deps)(
        caller,
        { bookingId, extension: { minutes: act.slots * 5 }, idempotency: { key: newName(), bodyHash: 'body' } },
        CONTEXT,
      );
    case 'move': {
      const { slot: from, slots: length = 3, room: to } = act;
      const time = from === undefined ? {} : timeOf(now, { slot: from, slots: length });
      const changes = { ...time, ...(to !== undefined && { resourceIds: [to] }) };
      return patchBooking(deps)(caller, { bookingId, expectedVersion: 'any', changes }, CONTEXT);
    }
  }
};

/** Does one act as one process would; bookings that are made join `made`. */
export const perform = async (deps: Deps, act: UseAct, clock: SetClock, made: Made[]): Done => {
  if (act.do === 'wait') {
    clock.set(clock.now() + act.seconds * 1000);
    return undefined;
  }
  if (act.do === 'settle') {
    await applyDueTransitions(deps)();
    return undefined;
  }
  if (act.do !== 'book') {
    const known = made.at(-1 - (act.which % Math.max(1, made.length)));
    return known && changed(deps, act, known);
  }
  const booking = {
    ...timeOf(clock.now(), act),
    siteId: 'pori',
    resourceIds: act.withExpert ? [act.room, EXPERT] : [act.room],
    purpose: 'customerService',
    needs: [],
    externalParticipants: true,
    confidential: false,
  } as const;
  const outcome = await book(deps)(callerOf(act.who), { booking }, CONTEXT);
  if (outcome.ok) made.push({ id: outcome.value.id, who: act.who });
  return outcome;
};
