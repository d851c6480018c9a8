import type { Offer } from '@yhteistila/core/availability/offer.ts';
import type { Booking, BookingRequest } from '@yhteistila/core/booking/booking.ts';
import { isLive } from '@yhteistila/core/booking/status.ts';
import { seesAllResources } from '@yhteistila/core/booking/told-findings.ts';
import { type Decision, decide } from '@yhteistila/core/rules/engine/decide.ts';
import { siteOf } from '../../commit/booking-id.ts';
import { locate } from '../../commit/locate.ts';
import type { Checked } from '../answers.ts';
import { alternativesFor, readDays } from '../availability/alternatives-for.ts';
import { type FactsInput, factsFor, partitionsOf } from '../availability/facts.ts';
import { inFittingRoom, partitionsOfCompanions, roomsLater } from '../availability/find-room.ts';
import type { Deps } from '../deps.ts';
import { forbiddenUnless } from '../forbidden-unless.ts';
import type { ChangeToCheck, NewBooking } from '../inputs.ts';
import { done, type Outcome, refused } from '../outcome.ts';
import type { UseCase } from '../use-case.ts';
import type { Moment } from './booking-act.ts';
import { factsInputFor } from './decide-again.ts';
import { decideChange } from './decide-change.ts';
import { changesBy, checkChanged, withChanges } from './edit-booking.ts';
import { checkOrganisation, readRequest } from './read-request.ts';
import { toldRefusal } from './with-alternatives.ts';

const UNKNOWN_BOOKING = { errors: [{ path: 'replaces', key: 'unknown-booking' }] };

/** The booking that the caller would change. One who may not change it is not told what would come of it. */
export const replacedBy = async (
  deps: Deps,
  id: string,
  { caller, now, directory }: Moment,
): Promise<Outcome<Booking>> => {
  const located = await locate(deps.changes, id, now);
  if (located === undefined) return refused('not-found', UNKNOWN_BOOKING);
  return forbiddenUnless(caller.person, 'edit', located.booking, directory) ?? done(located.booking);
};

/** One that is over has left its place: it is decided as a new one. */
export const inputFor = (replaced: Booking, moment: Moment): FactsInput => {
  const { replaces, ...asNew } = factsInputFor(replaced, moment);
  return isLive(replaced.status) ? { ...asNew, replaces } : asNew;
};

const withAnswer = (
  { allowed, status, findings }: Decision,
  { siteId, start }: BookingRequest,
  alternatives: readonly Offer[],
): Checked => ({
  ...{ allowed, status, findings, siteId, start },
  alternatives: allowed ? [] : alternatives,
});

const checkNew = async (deps: Deps, wish: NewBooking, moment: Moment): Promise<Outcome<Checked>> => {
  const { directory, now, caller } = moment;
  const request = readRequest(wish, caller.person, directory);
  if (!request.ok) return request;
  const input = { now, directory, organiser: caller.person };
  const days = await readDays(deps, partitionsOf(request.value, directory), now);
  const decision = decide(request.value, factsFor(request.value, days, input));
  const alternatives = decision.allowed ? [] : await alternativesFor(deps, request.value, input);
  return done(withAnswer(decision, request.value, alternatives));
};

/** What the changed booking would be, but for its room where that is left open. */
const changedBy = (current: Booking, asked: ChangeToCheck, moment: Moment): Outcome<Booking> => {
  const { replaces: _, findRoom: __, siteId, organisationId, ...changes } = asked;
  const changed = {
    ...withChanges(current, changesBy(current, changes, moment)),
    ...(siteId !== undefined && { siteId }),
    ...(organisationId !== undefined && { organisationId }),
  };
  const { caller, directory } = moment;
  const isOthers = changed.organisationId !== current.organisationId;
  const wrong =
    checkChanged(changed, moment) ??
    (isOthers ? checkOrganisation(changed.organisationId, changed.siteId, caller.person, directory) : undefined);
  return wrong ?? done(changed);
};

const checkChange = async (deps: Deps, asked: ChangeToCheck, moment: Moment): Promise<Outcome<Checked>> => {
  const { directory, now, caller } = moment;
  const replaced = await replacedBy(deps, asked.replaces, moment);
  if (!replaced.ok) return replaced;
  const current = replaced.value;
  const changed = changedBy(current, asked, moment);
  if (!changed.ok) return changed;
  const input = inputFor(current, moment);
  const { findRoom = false } = asked;
  const looked = findRoom ? partitionsOfCompanions(changed.value, directory) : [];
  const days = await readDays(deps, [...partitionsOf(changed.value, directory), ...looked], now);
  const placed = findRoom ? inFittingRoom(changed.value, days, input) : changed.value;
  const decision = isLive(current.status)
    ? decideChange(placed, current, days, moment).decision
    : decide(placed, factsFor(placed, days, input));
  const instead = findRoom ? () => roomsLater(deps, placed, moment) : () => alternativesFor(deps, placed, input);
  const { findings = [], alternatives = [] } = toldRefusal(
    { code: 'rules', findings: decision.findings },
    current,
    moment,
    decision.allowed ? [] : await instead(),
  );
  const seesRoom = findRoom && decision.allowed && seesAllResources(current, caller, directory);
  return done({
    ...withAnswer({ ...decision, findings }, placed, alternatives),
    ...(seesRoom && { resourceIds: placed.resourceIds }),
  });
};

/** The decision that a booking, or its change, would get now, with alternatives where refused. Stores nothing. */
export const checkBooking =
  (deps: Deps): UseCase<NewBooking | ChangeToCheck, Checked> =>
  async (caller, asked) => {
    const siteId = 'replaces' in asked ? siteOf(asked.replaces) : asked.siteId;
    const moment = { caller, now: deps.clock.now(), directory: await deps.directory([siteId]) };
    return 'replaces' in asked ? checkChange(deps, asked, moment) : checkNew(deps, asked, moment);
  };
