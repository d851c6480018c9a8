import type { Booking } from '@yhteistila/core/booking/booking.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import type { Permission } from '@yhteistila/core/site/roles.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { siteOf } from '../../commit/booking-id.ts';
import type { Change } from '../../commit/change.ts';
import { commitChange } from '../../commit/commit-change.ts';
import { currentOf, type Located, locate } from '../../commit/locate.ts';
import { orUnknown } from '../../commit/or-unknown.ts';
import type { ChangeOutcome, Days } from '../../commit/plan.ts';
import { readDecision } from '../../commit/settle.ts';
import type { Deps } from '../deps.ts';
import { forbiddenUnless } from '../forbidden-unless.ts';
import { done, type Outcome, type Refusal, refused } from '../outcome.ts';

/** What comes of a wish to change: the change, or the booking as it is when there is nothing to do, or why not. */
export type Decided = { readonly change: Change } | { readonly unchanged: Booking } | { readonly refusal: Refusal };

/** A change of one existing booking. */
export interface BookingChange {
  /** Partitions that the decision looks at besides the booking's home. */
  readonly partitions?: (current: Booking) => readonly string[];
  /** Pure. */
  readonly decide: (current: Booking, days: Days) => Decided;
  /** The name of the request that asks for it, which changes the booking once, however often it comes. */
  readonly once?: string;
}

type Stop = { readonly unchanged: Booking } | { readonly refusal: Refusal } | 'gone';

const MAX_LOOKS = 5;
const RETRY_AFTER_SECONDS = 1;

export const BUSY: Refusal = { code: 'busy', retryAfter: RETRY_AFTER_SECONDS };

interface ChangeInput {
  readonly deps: Deps;
  readonly directory: Directory;
  readonly now: Instant;
  readonly what: BookingChange;
}

const changeLocated = async (located: Located, input: ChangeInput): Promise<ChangeOutcome<Stop>> => {
  const { deps, directory, now, what } = input;
  return commitChange<Stop>(deps.changes, {
    home: located.home,
    bookingId: located.booking.id,
    partitions: what.partitions?.(located.booking) ?? [],
    directory,
    now,
    ...(what.once === undefined ? {} : { once: what.once }),
    decide: (days) => {
      const current = currentOf(located, days.get(located.home));
      if (current === undefined) return { refusal: 'gone' };
      // A newer version may stand elsewhere: days that were not read must not pass for free ones.
      if (what.partitions?.(current).some((partition) => !days.has(partition))) return { refusal: 'gone' };
      const decided = what.decide(current, days);
      return 'change' in decided ? decided : { refusal: decided };
    },
  });
};

const toOutcome = (result: ChangeOutcome<Stop>): Outcome<Booking> | 'again' => {
  if (result.outcome === 'exists') return 'again';
  if (result.outcome === 'committed') return done(result.change.after);
  if (result.outcome === 'too-large') return refused('too-large');
  if (result.outcome === 'busy') return { ok: false, refusal: BUSY };
  if (result.refusal === 'gone') return 'again';
  if ('unchanged' in result.refusal) return done(result.refusal.unchanged);
  return { ok: false, refusal: result.refusal.refusal };
};

/** Whether the request has changed the booking already: then whatever would be said of it now is no answer to it. */
const wasDone = async (deps: Deps, { home, booking }: Located, { once }: BookingChange): Promise<boolean> =>
  once !== undefined &&
  (await readDecision(deps.changes, { home, bookingId: booking.id, attempt: once })) === 'committed';

/** The permission that an act asks for; of some acts another, by how the booking is. */
export type Asked = Permission | ((current: Booking) => Permission);

type Asker = { readonly person: Person; readonly permission: Asked } | 'system';

const forbiddenTo = (asked: Asker, booking: Booking, directory: Directory) => {
  if (asked === 'system') return undefined;
  const { person, permission } = asked;
  const needed = typeof permission === 'function' ? permission(booking) : permission;
  return forbiddenUnless(person, needed, booking, directory);
};

/** What follows from a change: its organiser's list, and the end of the call of a booking that was in use. */
const afterChange = (deps: Deps, booking: Booking): void => {
  deps.myBookings.writeSoon(booking);
  if (booking.checkedInAt !== undefined) deps.wake('ring-calls');
};

const answerAsItIs = async (deps: Deps, id: string): Promise<Outcome<Booking>> => {
  const located = await locate(deps.changes, id, deps.clock.now());
  return located === undefined ? refused('not-found') : done(located.booking);
};

/**
 * Changes one booking wherever it stands, deciding on its newest version. `not-found` where there is none; `forbidden`
 * where the person may not; `busy` when others were faster too many times.
 */
export const changeBooking = async (
  deps: Deps,
  id: string,
  asked: Asker,
  what: (current: { directory: Directory; now: Instant }) => BookingChange,
): Promise<Outcome<Booking>> => {
  const directory = await deps.directory([siteOf(id)]);
  for (let look = 1; look <= MAX_LOOKS; look++) {
    const now = deps.clock.now();
    const located = await locate(deps.changes, id, now);
    if (located === undefined) return refused('not-found');
    // By whose roles it is decided.
    await deps.people.findAll([located.booking.organiserId]);
    const forbidden = forbiddenTo(asked, located.booking, directory);
    if (forbidden !== undefined) return forbidden;
    const change = what({ directory, now });
    const result = await changeLocated(located, { deps, directory, now, what: change });
    const outcome = toOutcome(result);
    const isMade = result.outcome === 'committed';
    if (!isMade && (await wasDone(deps, located, change))) {
      return orUnknown(() => answerAsItIs(deps, id), { bookingId: id });
    }
    if (outcome === 'again') continue;
    if (outcome.ok) afterChange(deps, outcome.value);
    return outcome;
  }
  return { ok: false, refusal: BUSY };
};
