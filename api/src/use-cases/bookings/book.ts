import type { Booking, BookingRequest } from '@yhteistila/core/booking/booking.ts';
import type { BookingView } from '@yhteistila/core/booking/booking-view.ts';
import { madeWhere } from '@yhteistila/core/booking/made-where.ts';
import { isConflict } from '@yhteistila/core/finding/finding.ts';
import { type Decision, decide, refusalCode } from '@yhteistila/core/rules/engine/decide.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import { bookingId, homeOf } from '../../commit/booking-id.ts';
import { commitChange } from '../../commit/commit-change.ts';
import { locate } from '../../commit/locate.ts';
import { orUnknown } from '../../commit/or-unknown.ts';
import { type ChangeOutcome, MADE_ONCE } from '../../commit/plan.ts';
import { alternativesFor, readDays } from '../availability/alternatives-for.ts';
import { dayOfRequest, type FactsInput, factsFor, partitionsOf, sitesOfRequest } from '../availability/facts.ts';
import type { Deps } from '../deps.ts';
import type { Idempotency, NewBooking, Repeatable } from '../inputs.ts';
import { meetingLink } from '../meetings/meeting-link.ts';
import { type Caller, done, type Outcome, type Refusal, refused, replayed } from '../outcome.ts';
import { underKey } from '../remember-request.ts';
import type { UseCase } from '../use-case.ts';
import { shownTo } from './booking-act.ts';
import { BUSY } from './change-booking.ts';
import { isSameWish, lookUpOf, ownBookingMet, ownDecidedMet } from './own-booking.ts';
import { readRequest } from './read-request.ts';
import { withoutBooking } from './without-booking.ts';

/** What a booking has besides what was asked for. */
export interface BookingOrigin {
  readonly id: string;
  readonly day: LocalDay;
  readonly organiserId: string;
  readonly seriesId?: string;
  readonly occurrence?: LocalDay;
  readonly chainId?: string;
  readonly meetingUrl?: string;
}

/** The booking that an allowed request becomes. */
export const toBooking = (
  request: BookingRequest,
  origin: BookingOrigin,
  decision: Decision,
  input: FactsInput,
): Booking => ({
  ...request,
  ...origin,
  ...madeWhere(request, input.organiser, input.directory),
  version: 1,
  status: decision.status,
  createdAt: input.now,
  changedAt: input.now,
  ...(decision.checkIn === undefined ? {} : { checkIn: decision.checkIn }),
  obligations: decision.obligations,
  decidedWith: input.directory.versionAt(sitesOfRequest(request, input.directory)),
});

/** Commits a request whose origin is known, if the rules and the resources allow it; with its meeting link (M15). */
export const commitBooking = async (
  deps: Pick<Deps, 'changes' | 'meetings'>,
  request: BookingRequest,
  origin: BookingOrigin,
  input: FactsInput,
  { onlyOnce = false, seriesAct }: { readonly onlyOnce?: boolean; readonly seriesAct?: string | undefined } = {},
): Promise<ChangeOutcome<Decision>> => {
  const linked = { ...origin, ...meetingLink(deps, origin.id, request.purpose) };
  return commitChange<Decision>(deps.changes, {
    home: homeOf(origin.id) ?? '',
    bookingId: origin.id,
    partitions: partitionsOf(request, input.directory),
    directory: input.directory,
    now: input.now,
    ...(onlyOnce && { once: MADE_ONCE }),
    decide: (days) => {
      const decision = decide(request, factsFor(request, withoutBooking(days, origin.id), input));
      if (!decision.allowed) return { refusal: decision };
      const after = toBooking(request, linked, decision, input);
      const actorId = input.actorId ?? input.organiser.id;
      const asPart = seriesAct === undefined ? {} : { seriesAct };
      return { change: { type: 'booked', actorId, at: input.now, after, ...asPart } };
    },
  });
};

/** A refused decision as an answer, with what could be booked instead. */
const refusalOf = async (
  deps: Pick<Deps, 'changes'>,
  { refusal: decision, days }: Extract<ChangeOutcome<Decision>, { outcome: 'refused' }>,
  request: BookingRequest,
  input: FactsInput,
): Promise<Refusal> => {
  const { id } = input.organiser;
  const own = ownBookingMet(request, days, id) ?? (await ownDecidedMet(deps.changes, request, days, id));
  const isRepeat = own !== undefined && isSameWish(own, request);
  return {
    code: isRepeat ? 'conflict' : refusalCode(decision),
    findings: isRepeat ? decision.findings.filter(isConflict) : decision.findings,
    siteId: request.siteId,
    alternatives: await alternativesFor(deps, request, input),
    ...lookUpOf(own),
  };
};

const inputOf = (deps: Deps, origin: BookingOrigin, caller: Caller, directory: Directory): FactsInput => ({
  now: deps.clock.now(),
  directory,
  organiser: directory.personById.get(origin.organiserId) ?? caller.person,
  actorId: caller.person.id,
  inSeries: origin.seriesId !== undefined,
});

/** Why a request would not be booked by now, as `bookRequest` would tell it; undefined where it would. Stores nothing. */
export const foreseeBooking = async (
  deps: Deps,
  request: BookingRequest,
  origin: BookingOrigin,
  caller: Caller,
  directory: Directory,
): Promise<Refusal | undefined> => {
  const input = inputOf(deps, origin, caller, directory);
  const days = withoutBooking(await readDays(deps, partitionsOf(request, directory), input.now), origin.id);
  const decision = decide(request, factsFor(request, days, input));
  if (decision.allowed) return undefined;
  return refusalOf(deps, { outcome: 'refused', refusal: decision, days }, request, input);
};

const alreadyBooked = async (deps: Deps, id: string): Promise<Outcome<Booking>> => {
  const located = await orUnknown(() => locate(deps.changes, id, deps.clock.now()), { bookingId: id });
  return located === undefined ? { ok: false, refusal: BUSY } : done(located.booking);
};

/** Books a request that was read, under an id that was chosen for it. */
export const bookRequest = async (
  deps: Deps,
  request: BookingRequest,
  origin: BookingOrigin,
  caller: Caller,
  directory: Directory,
  onlyOnce: boolean,
): Promise<Outcome<Booking>> => {
  const input = inputOf(deps, origin, caller, directory);
  const result = await commitBooking(deps, request, origin, input, { onlyOnce });
  if (result.outcome === 'exists') return alreadyBooked(deps, origin.id);
  if (result.outcome === 'busy') return { ok: false, refusal: BUSY };
  if (result.outcome === 'too-large') return refused('too-large');
  if (result.outcome === 'refused') {
    return { ok: false, refusal: await refusalOf(deps, result, request, input) };
  }
  deps.myBookings.writeSoon(result.change.after);
  return done(result.change.after);
};

const bookWish = async (
  deps: Deps,
  caller: Caller,
  wish: NewBooking,
  idempotency: Idempotency | undefined,
): Promise<Outcome<Booking>> => {
  const directory = await deps.directory([wish.siteId]);
  const request = readRequest(wish, caller.person, directory);
  if (!request.ok) return request;
  const day = dayOfRequest(request.value, directory);
  const newId = bookingId(wish.siteId, day, deps.newId());
  const lookUp = (id: string) => ({ bookingId: id });
  const keyed = { personId: caller.person.id, act: 'book', idempotency, newId, lookUp };
  return underKey(deps, keyed, async ({ id, repeated }) => {
    const made = repeated ? await locate(deps.changes, id, deps.clock.now()) : undefined;
    if (made !== undefined) return replayed(made.booking);
    const origin = { id, day, organiserId: caller.person.id };
    return bookRequest(deps, request.value, origin, caller, directory, idempotency !== undefined);
  });
};

/**
 * Books: reads the request, decides, commits. A repeated idempotency key gets the same booking. Refusals: `not-found`,
 * `malformed`, `forbidden`, `rules`, `conflict`, `idempotency-key-reused`, `busy`.
 */
export const book =
  (deps: Deps): UseCase<Repeatable & { readonly booking: NewBooking }, BookingView> =>
  (caller, { booking, idempotency }) =>
    shownTo(deps, caller, booking.siteId, () => bookWish(deps, caller, booking, idempotency));
