import { withBooking } from '@yhteistila/core/availability/chain/chain-standing.ts';
import type { Booking, BookingRequest } from '@yhteistila/core/booking/booking.ts';
import { type Day, partitionOf } from '@yhteistila/core/booking/day.ts';
import { redact } from '@yhteistila/core/booking/redact.ts';
import { type Finding, isConflict } from '@yhteistila/core/finding/finding.ts';
import { type Decision, decide, refusalCode } from '@yhteistila/core/rules/engine/decide.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import { bookingId } from '../../commit/booking-id.ts';
import type { Change } from '../../commit/change.ts';
import { commitChanges } from '../../commit/commit-changes.ts';
import { locate } from '../../commit/locate.ts';
import { orUnknown } from '../../commit/or-unknown.ts';
import type { Days } from '../../commit/plan.ts';
import type { LookUp } from '../../ports/day-store.ts';
import type { ChainView } from '../answers.ts';
import { dayOfRequest, type FactsInput, factsFor } from '../availability/facts.ts';
import { toBooking } from '../bookings/book.ts';
import { BUSY } from '../bookings/change-booking.ts';
import { isSameWish, lookUpOf, ownBookingMet } from '../bookings/own-booking.ts';
import { withoutBooking } from '../bookings/without-booking.ts';
import type { Deps } from '../deps.ts';
import type { Idempotency, NewChain, Repeatable } from '../inputs.ts';
import { meetingLink } from '../meetings/meeting-link.ts';
import { type Caller, done, type Outcome, type Refusal, refused, replayed, told } from '../outcome.ts';
import { underKey } from '../remember-request.ts';
import type { UseCase } from '../use-case.ts';
import { readChain } from './read-chain.ts';

/** The names of a visit and of its bookings, chosen before anything is committed. */
interface Names {
  readonly chainId: string;
  readonly bookingIds: readonly string[];
}

/** A visit to commit: its requests in order of time, each with its name. */
interface NamedChain extends Names {
  readonly requests: readonly BookingRequest[];
  readonly siteId: string;
  readonly day: string;
  /** By step; empty where its purpose needs none. */
  readonly links: readonly { readonly meetingUrl?: string }[];
}

interface RefusedStep {
  readonly step: number;
  readonly decision: Decision;
  /** The organiser's own booking that it meets; where it asks for that very one, it is sent again. */
  readonly own: Booking | undefined;
  readonly isRepeat: boolean;
}

/** What the rules say of a step, with its place in the visit. */
const findingsOf = ({ step, decision, isRepeat }: RefusedStep): readonly Finding[] =>
  (isRepeat ? decision.findings.filter(isConflict) : decision.findings).map((finding) => ({
    ...finding,
    params: { ...finding.params, step },
  }));

const isRuled = ({ decision, isRepeat }: RefusedStep): boolean => !isRepeat && refusalCode(decision) === 'rules';

/** As of one booking: `rules` when one step would be refused even if everything were free, else `conflict`. */
const refusalOf = (steps: readonly RefusedStep[], siteId: string): Refusal => ({
  code: steps.some(isRuled) ? 'rules' : 'conflict',
  findings: steps.flatMap(findingsOf),
  siteId,
  ...lookUpOf(steps.find(({ own }) => own !== undefined)?.own),
});

/** The day without what another call of the same request has made: that it is there is told by the commit. */
const withoutOwn = ({ bookingIds }: Names, home: string, today: Day): Day => {
  let days: Days = new Map([[home, today]]);
  for (const id of bookingIds) days = withoutBooking(days, id);
  return days.get(home) ?? today;
};

/** Decides step after step, each with those before it standing; tells of all that are refused. */
const decideAll = (chain: NamedChain, today: Day, input: FactsInput) => {
  const home = partitionOf(chain.siteId, chain.day);
  let day = withoutOwn(chain, home, today);
  const changes: Change[] = [];
  const refusedSteps: RefusedStep[] = [];
  for (const [step, request] of chain.requests.entries()) {
    const days = new Map([[home, day]]);
    const decision = decide(request, factsFor(request, days, input));
    if (!decision.allowed) {
      const own = ownBookingMet(request, days, input.organiser.id);
      refusedSteps.push({ step, decision, own, isRepeat: own !== undefined && isSameWish(own, request) });
      continue;
    }
    const origin = {
      id: chain.bookingIds[step] ?? '',
      day: chain.day,
      organiserId: input.organiser.id,
      chainId: chain.chainId,
      ...chain.links[step],
    };
    const after = toBooking(request, origin, decision, input);
    changes.push({ type: 'booked', actorId: input.organiser.id, at: input.now, after });
    day = withBooking(day, after);
  }
  return refusedSteps.length > 0 ? { refusal: refusedSteps } : { changes };
};

const alreadyBooked = async (deps: Deps, { bookingIds }: Names): Promise<readonly Booking[] | undefined> => {
  const now = deps.clock.now();
  const located = await Promise.all(bookingIds.map((id) => locate(deps.changes, id, now)));
  const bookings = located.flatMap((each) => each?.booking ?? []);
  return bookings.length === bookingIds.length ? bookings : undefined;
};

/** A visit is booked as a whole: its first booking tells whether it was. */
const firstOf = ({ bookingIds: [bookingId] }: Pick<Names, 'bookingIds'>): LookUp =>
  bookingId === undefined ? {} : { bookingId };

const commitChain = async (deps: Deps, chain: NamedChain, input: FactsInput): Promise<Outcome<readonly Booking[]>> => {
  const result = await commitChanges<readonly RefusedStep[]>(deps.changes, {
    home: partitionOf(chain.siteId, chain.day),
    directory: input.directory,
    now: input.now,
    lookUp: firstOf(chain),
    decide: (day) => decideAll(chain, day, input),
  });
  if (result.outcome === 'refused') return { ok: false, refusal: refusalOf(result.refusal, chain.siteId) };
  if (result.outcome === 'too-large') return refused('too-large');
  if (result.outcome === 'busy') return { ok: false, refusal: BUSY };
  if (result.outcome === 'exists') {
    const made = await orUnknown(() => alreadyBooked(deps, chain), firstOf(chain));
    return made === undefined ? { ok: false, refusal: BUSY } : done(made);
  }
  const bookings = result.changes.map(({ after }) => after);
  for (const booking of bookings) deps.myBookings.writeSoon(booking);
  return done(bookings);
};

const SEPARATOR = ' ';

const namesOf = (id: string): Names => {
  const [chainId = '', ...bookingIds] = id.split(SEPARATOR);
  return { chainId, bookingIds };
};

const bookWish = async (
  deps: Deps,
  caller: Caller,
  wish: NewChain,
  idempotency: Idempotency | undefined,
  directory: Directory,
): Promise<Outcome<{ chainId: string; bookings: readonly Booking[] }>> => {
  const read = readChain(wish, caller.person, directory);
  if (!read.ok) return read;
  const requests = read.value;
  const [first] = requests;
  if (first === undefined) return refused('malformed', { errors: [{ path: 'steps', key: 'required' }] });
  const day = dayOfRequest(first, directory);
  const { siteId } = wish;
  const names = [deps.newId(), ...requests.map(() => bookingId(siteId, day, deps.newId()))];
  const newId = names.join(SEPARATOR);
  const keyed = {
    personId: caller.person.id,
    act: 'book-chain',
    idempotency,
    newId,
    lookUp: (id: string) => firstOf(namesOf(id)),
  };
  return underKey(deps, keyed, async ({ id, repeated }) => {
    const { chainId, bookingIds } = namesOf(id);
    const made = repeated ? await alreadyBooked(deps, { chainId, bookingIds }) : undefined;
    if (made !== undefined) return replayed({ chainId, bookings: made });
    const input: FactsInput = { now: deps.clock.now(), directory, organiser: caller.person };
    const links = requests.map(({ purpose }, step) => meetingLink(deps, bookingIds[step] ?? '', purpose));
    const booked = await commitChain(deps, { chainId, bookingIds, requests, siteId, day, links }, input);
    return booked.ok ? done({ chainId, bookings: booked.value }) : booked;
  });
};

/**
 * Books every step of one customer's visit in one commit: all or none. A repeated idempotency key gets the same
 * bookings. Refusals: as for one booking; their findings name the step.
 */
export const bookChain =
  (deps: Deps): UseCase<Repeatable & { readonly chain: NewChain }, ChainView> =>
  async (caller, { chain, idempotency }) => {
    const directory = await deps.directory([chain.siteId]);
    const booked = await bookWish(deps, caller, chain, idempotency, directory);
    return told(booked, ({ chainId: id, bookings }) => ({
      id,
      siteId: chain.siteId,
      bookings: bookings.map((booking) => redact(booking, { person: caller.person }, directory)),
    }));
  };
