import { readSettled } from '@yhteistila/api/src/commit/settle.ts';
import { book } from '@yhteistila/api/src/use-cases/bookings/book.ts';
import { checkIn } from '@yhteistila/api/src/use-cases/bookings/check-in.ts';
import { patchBooking } from '@yhteistila/api/src/use-cases/bookings/patch-booking.ts';
import { reinstate } from '@yhteistila/api/src/use-cases/bookings/reinstate.ts';
import type { Deps } from '@yhteistila/api/src/use-cases/deps.ts';
import type { Outcome } from '@yhteistila/api/src/use-cases/outcome.ts';
import type { BookingView } from '@yhteistila/core/booking/booking-view.ts';
import type { Interval } from '@yhteistila/core/time/interval.ts';
import fc from 'fast-check';
import { at } from '../../fixtures/facts.ts';
import type { SetClock } from '../sample-documents.ts';
import { cancel, OWNER } from './crash-scenarios.ts';
import { CONTEXT, callerOf } from './process.ts';
import { EXPERT, meeting, OTHER_ROOM, partitionsOfScene, passDeadline, ROOM, type Scene } from './scene.ts';

const HALF_HOUR_MS = 30 * 60_000;

interface Where {
  readonly resourceIds: readonly string[];
  readonly day: keyof Scene;
  /** Half hours after ten. */
  readonly slot: number;
}

/** `which` points at one of the bookings that were made before. */
export type RaceAct =
  | ({ readonly do: 'book' } & Where)
  | ({ readonly do: 'move'; readonly which: number } & Where)
  | { readonly do: 'cancel' | 'checkIn' | 'reinstate'; readonly which: number }
  /** Time passes, so that claims of those who are still at it are overdue; somebody reads all days and heals them. */
  | { readonly do: 'heal' };

const where = {
  resourceIds: fc.subarray([ROOM, OTHER_ROOM, EXPERT], { minLength: 1, maxLength: 3 }),
  day: fc.constantFrom<keyof Scene>('first', 'second', 'third'),
  slot: fc.nat({ max: 2 }),
};
const which = fc.nat({ max: 3 });

export const raceAct: fc.Arbitrary<RaceAct> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('book' as const), ...where }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('move' as const), which, ...where }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('heal' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('cancel' as const, 'checkIn' as const, 'reinstate' as const), which }),
  },
);

const timeOf = ({ day, slot }: Where, scene: Scene): Interval => {
  const start = at('10', scene[day]) + slot * HALF_HOUR_MS;
  return { start, end: start + HALF_HOUR_MS };
};

const changed = (deps: Deps, act: Exclude<RaceAct, { do: 'book' | 'heal' }>, bookingId: string, scene: Scene) => {
  const caller = callerOf(OWNER);
  switch (act.do) {
    case 'move': {
      const changes = { ...timeOf(act, scene), resourceIds: act.resourceIds };
      return patchBooking(deps)(caller, { bookingId, expectedVersion: 'any', changes }, CONTEXT);
    }
    case 'cancel':
      return cancel(deps, bookingId);
    case 'checkIn':
      return checkIn(deps)(caller, { bookingId }, CONTEXT);
    case 'reinstate':
      return reinstate(deps)(caller, { bookingId }, CONTEXT);
  }
};

const heal = async (deps: Deps, clock: SetClock, scene: Scene): Promise<void> => {
  passDeadline(clock);
  for (const partition of partitionsOfScene(scene)) await readSettled(deps.changes, partition, clock.now());
};

export interface Race {
  readonly clock: SetClock;
  readonly scene: Scene;
  readonly ids: readonly string[];
}

/** Team days, so that one organiser may have several at a time. Answers what was answered to a booking or a change. */
export const race = async (
  deps: Deps,
  act: RaceAct,
  { clock, scene, ids }: Race,
): Promise<Outcome<BookingView> | undefined> => {
  if (act.do === 'heal') {
    await heal(deps, clock, scene);
    return undefined;
  }
  if (act.do === 'book') {
    const wish = meeting(scene[act.day], act.resourceIds, timeOf(act, scene));
    return book(deps)(callerOf(OWNER), { booking: { ...wish, purpose: 'teamDay' } }, CONTEXT);
  }
  return changed(deps, act, ids[act.which % ids.length] ?? '', scene);
};
