import type { Booking, BookingRequest } from '@yhteistila/core/booking/booking.ts';
import { partitionOf } from '@yhteistila/core/booking/day.ts';
import { type Decision, decide, refusalCode } from '@yhteistila/core/rules/engine/decide.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import { homeOf } from '../../commit/booking-id.ts';
import type { Days } from '../../commit/plan.ts';
import { dayOfRequest, type FactsInput, factsFor, partitionsOf, sitesOfRequest } from '../availability/facts.ts';
import type { Refusal } from '../outcome.ts';
import type { Moment } from './booking-act.ts';

/** The organiser, by whose roles a change is decided; the caller where the directory no longer knows the organiser. */
const organiserOf = (current: Booking, { caller, directory }: Moment): Person =>
  directory.personById.get(current.organiserId) ?? caller.person;

/** The input of the facts for a change of this booking. */
export const factsInputFor = (current: Booking, moment: Moment): FactsInput => ({
  now: moment.now,
  directory: moment.directory,
  organiser: organiserOf(current, moment),
  replaces: current,
  inSeries: current.seriesId !== undefined,
});

/** Partitions that deciding a changed request looks at: where it goes, and where the booking was made. */
export const partitionsForChange = (changed: BookingRequest, current: Booking, moment: Moment): readonly string[] => [
  ...partitionsOf(changed, moment.directory),
  homeOf(current.id) ?? partitionOf(current.siteId, current.day),
];

/** Decides the changed booking as a new one would be, but that it does not stand in its own way. */
export const decideAgain = (changed: BookingRequest, current: Booking, days: Days, moment: Moment): Decision =>
  decide(changed, factsFor(changed, days, factsInputFor(current, moment)));

/** What the decision makes of the booking. */
export const decided = (changed: Booking, decision: Decision, moment: Moment): Partial<Booking> => ({
  day: dayOfRequest(changed, moment.directory),
  status: decision.status,
  checkIn: decision.checkIn,
  obligations: decision.obligations,
  decidedWith: moment.directory.versionAt(sitesOfRequest(changed, moment.directory)),
});

export const refusedBy = (
  decision: Decision,
  { siteId, day }: Pick<Booking, 'siteId' | 'day'>,
): { refusal: Refusal } => ({
  refusal: { code: refusalCode(decision), findings: decision.findings, siteId, day },
});
