import { isConflict } from '@yhteistila/core/finding/finding.ts';
import { refusalCode } from '@yhteistila/core/rules/engine/decide.ts';
import type { Days } from '../../commit/plan.ts';
import type { FactsInput } from '../availability/facts.ts';
import { isSameWish, lookUpOf, ownBookingMet } from '../bookings/own-booking.ts';
import type { Refusal } from '../outcome.ts';
import { daysOfRequest, type PlannedOccurrence } from './plan-series.ts';

/**
 * A date that is refused, with the organiser's own booking that it meets. One that asks for that very booking again is a
 * conflict, whatever else is said of it.
 */
const refusedDate = ({ occurrence, request, decision }: PlannedOccurrence, days: Days, input: FactsInput) => {
  const own = ownBookingMet(request, daysOfRequest(request, days, input), input.organiser.id);
  const isRepeat = own !== undefined && isSameWish(own, request);
  const told = isRepeat ? decision.findings.filter(isConflict) : decision.findings;
  const findings = told.map((finding) => ({ ...finding, params: { ...finding.params, onDay: occurrence.day } }));
  return { own, code: isRepeat ? ('conflict' as const) : refusalCode(decision), findings };
};

/** Why not every date of a plan can be booked, each finding with its day; undefined where every one can. */
export const refusalOfPlan = (
  planned: readonly PlannedOccurrence[],
  days: Days,
  input: FactsInput,
  siteId: string,
): Refusal | undefined => {
  const refused = planned.filter(({ decision }) => !decision.allowed).map((each) => refusedDate(each, days, input));
  if (refused.length === 0) return undefined;
  const code = refused.some((each) => each.code === 'rules') ? 'rules' : 'conflict';
  const own = refused.find((each) => each.own !== undefined)?.own;
  return { code, findings: refused.flatMap(({ findings }) => findings), siteId, ...lookUpOf(own) };
};
