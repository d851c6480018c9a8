import { book } from '@yhteistila/api/src/use-cases/bookings/book.ts';
import type { Deps } from '@yhteistila/api/src/use-cases/deps.ts';
import type { Idempotency, NewBooking } from '@yhteistila/api/src/use-cases/inputs.ts';
import type { Outcome } from '@yhteistila/api/src/use-cases/outcome.ts';
import type { Interval } from '@yhteistila/core/time/interval.ts';
import { addDays, type LocalDay } from '@yhteistila/core/time/site-time.ts';
import { at, between, MONDAY } from '../../fixtures/facts.ts';
import type { SetClock } from '../sample-documents.ts';
import { CONTEXT, callerOf } from './process.ts';

export const ROOM = 'pori.negotiation-room';
export const OTHER_ROOM = 'pori.project-room';
export const EXPERT = 'etapalvelu.expert-kela';

/** Working days that no other test of the store has used: a Monday and the two after it. */
export interface Scene {
  readonly first: LocalDay;
  readonly second: LocalDay;
  readonly third: LocalDay;
}

/** Days of its own, each time; it is eight o'clock on the morning of the first. */
export const createScenes = (clock: SetClock) => {
  let count = 0;
  return (): Scene => {
    const first = addDays(MONDAY, 7 * count);
    count += 1;
    clock.set(at('8', first));
    return { first, second: addDays(first, 1), third: addDays(first, 2) };
  };
};

/** Every partition that a booking of the scene can stand in. */
export const partitionsOfScene = ({ first, second, third }: Scene): readonly string[] =>
  [first, second, third].flatMap((day) => [`pori|${day}`, `etapalvelu|${day}`]);

/** Long enough for every claim to be overdue, short enough for nothing else to be due. */
const PAST_DEADLINE_MS = 40_000;

export const passDeadline = (clock: SetClock): void => clock.set(clock.now() + PAST_DEADLINE_MS);

/** An internal meeting at Pori; from ten to eleven unless said. */
export const meeting = (day: LocalDay, resourceIds: readonly string[], time?: Interval): NewBooking => ({
  ...(time ?? between('10', '11', day)),
  siteId: 'pori',
  resourceIds,
  purpose: 'meeting',
  needs: [],
  externalParticipants: false,
  confidential: false,
});

/** What was answered; throws where it was refused. */
export const answered = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
};

/** 'ok', or the code of the refusal. */
export const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.refusal.code);

/** Books as the person; answers the id. Throws where it is refused. */
export const bookedBy = async (
  deps: Deps,
  person: string,
  booking: NewBooking,
  idempotency?: Idempotency,
): Promise<string> => {
  const input = idempotency === undefined ? { booking } : { booking, idempotency };
  return answered(await book(deps)(callerOf(person), input, CONTEXT)).id;
};
