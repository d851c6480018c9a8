import type { Booking, BookingRequest } from '@yhteistila/core/booking/booking.ts';
import { isLive } from '@yhteistila/core/booking/status.ts';
import { type Decision, decide } from '@yhteistila/core/rules/decide.ts';
import { may } from '@yhteistila/core/site/roles.ts';
import { locate } from '../commit/locate.ts';
import type { Days } from '../commit/plan.ts';
import { alternativesFor, readDays } from './alternatives-for.ts';
import type { Moment } from './booking-act.ts';
import { factsInputFor } from './decide-again.ts';
import { decideChange } from './decide-change.ts';
import type { Deps } from './deps.ts';
import { type FactsInput, factsFor, partitionsOf } from './facts.ts';
import { done, type Outcome, refused } from './outcome.ts';
import { readRequest } from './read-request.ts';
import type { UseCases } from './use-cases.ts';

const UNKNOWN_BOOKING = { errors: [{ path: 'replaces', key: 'unknown-booking' }] };

/** The booking that the caller would change. One who may not change it is not told what would come of it. */
const replacedBy = async (deps: Deps, id: string, { caller, now }: Moment): Promise<Outcome<Booking>> => {
  const located = await locate(deps.changes, id, now);
  if (located === undefined) return refused('not-found', UNKNOWN_BOOKING);
  return may(caller.person, 'edit', located.booking) ? done(located.booking) : refused('forbidden');
};

/** One that is over has left its place: it is decided as a new one. */
const inputFor = (replaced: Booking | undefined, moment: Moment): FactsInput =>
  replaced !== undefined && isLive(replaced.status)
    ? factsInputFor(replaced, moment)
    : { now: moment.now, directory: moment.directory, organiser: moment.caller.person };

const decisionOn = (
  request: BookingRequest,
  replaced: Booking | undefined,
  days: Days,
  input: FactsInput,
  moment: Moment,
): Decision =>
  replaced !== undefined && isLive(replaced.status)
    ? decideChange({ ...replaced, ...request }, replaced, days, moment).decision
    : decide(request, factsFor(request, days, input));

/** The decision that a booking, or its change, would get now, with alternatives where refused. Stores nothing. */
export const checkBooking =
  (deps: Deps): UseCases['checkBooking'] =>
  async (caller, { replaces, ...wish }) => {
    const directory = await deps.directory();
    const moment = { caller, now: deps.clock.now(), directory };
    const replaced = replaces === undefined ? undefined : await replacedBy(deps, replaces, moment);
    if (replaced?.ok === false) return replaced;
    const request = readRequest(
      { ...wish, organisationId: wish.organisationId ?? replaced?.value.organisationId },
      caller.person,
      directory,
    );
    if (!request.ok) return request;
    const input = inputFor(replaced?.value, moment);
    const days = await readDays(deps, partitionsOf(request.value, directory), input.now);
    const decision = decisionOn(request.value, replaced?.value, days, input, moment);
    const alternatives = decision.allowed ? [] : await alternativesFor(deps, request.value, input);
    return done({ ...decision, siteId: request.value.siteId, alternatives });
  };
