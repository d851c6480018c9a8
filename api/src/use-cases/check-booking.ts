import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { isLive } from '@yhteistila/core/booking/status.ts';
import { decide } from '@yhteistila/core/rules/decide.ts';
import { locate } from '../commit/locate.ts';
import { alternativesFor, readDays } from './alternatives-for.ts';
import type { Moment } from './booking-act.ts';
import { factsInputFor } from './decide-again.ts';
import type { Deps } from './deps.ts';
import { type FactsInput, factsFor, partitionsOf } from './facts.ts';
import { forbiddenUnless } from './forbidden-unless.ts';
import { done, type Outcome, refused } from './outcome.ts';
import { readRequest } from './read-request.ts';
import type { UseCases } from './use-cases.ts';

const UNKNOWN_BOOKING = { errors: [{ path: 'replaces', key: 'unknown-booking' }] };

/** The booking that the caller would change. One who may not change it is not told what would come of it. */
const replacedBy = async (deps: Deps, id: string, { caller, now, directory }: Moment): Promise<Outcome<Booking>> => {
  const located = await locate(deps.changes, id, now);
  if (located === undefined) return refused('not-found', UNKNOWN_BOOKING);
  return forbiddenUnless(caller.person, 'edit', located.booking, directory) ?? done(located.booking);
};

/** One that is over has left its place: it is decided as a new one. */
const inputFor = (replaced: Booking | undefined, moment: Moment): FactsInput =>
  replaced !== undefined && isLive(replaced.status)
    ? factsInputFor(replaced, moment)
    : { now: moment.now, directory: moment.directory, organiser: moment.caller.person };

/** The decision that a booking, or its change, would get now, with alternatives where refused. Stores nothing. */
export const checkBooking =
  (deps: Deps): UseCases['checkBooking'] =>
  async (caller, { replaces, ...wish }) => {
    const directory = await deps.directory();
    const moment = { caller, now: deps.clock.now(), directory };
    const replaced = replaces === undefined ? undefined : await replacedBy(deps, replaces, moment);
    if (replaced?.ok === false) return replaced;
    const request = readRequest(wish, caller.person, directory, replaced?.value.organisationId);
    if (!request.ok) return request;
    const input = inputFor(replaced?.value, moment);
    const days = await readDays(deps, partitionsOf(request.value, directory), input.now);
    const decision = decide(request.value, factsFor(request.value, days, input));
    const alternatives = decision.allowed ? [] : await alternativesFor(deps, request.value, input);
    return done({ ...decision, siteId: request.value.siteId, alternatives });
  };
