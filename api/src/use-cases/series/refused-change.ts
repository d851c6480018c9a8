import { refusalCode } from '@yhteistila/core/rules/engine/decide.ts';
import type { Moment } from '../bookings/booking-act.ts';
import { toldRefusal } from '../bookings/with-alternatives.ts';
import type { Deps } from '../deps.ts';
import { mapInPieces } from '../in-pieces.ts';
import type { Refusal } from '../outcome.ts';
import { insteadOf } from './check-series-change.ts';
import type { Foreseen, ForeseenChange } from './foresee-change.ts';

const MAX_ALTERNATIVES = 5;

const isRefused = ({ decision, wrong }: Foreseen): boolean => wrong !== undefined || decision?.allowed === false;

/** The bookings of the dates that refuse the change. */
export const refusedDates = ({ dates }: ForeseenChange): ReadonlySet<string> =>
  new Set(dates.filter(isRefused).map(({ booking }) => booking.id));

/** What a date says against the change, as the caller may know it. */
const refusalOn = async (
  deps: Pick<Deps, 'changes'>,
  date: Foreseen,
  { days }: ForeseenChange,
  moment: Moment,
): Promise<Refusal | undefined> => {
  const { booking, decision } = date;
  if (decision === undefined) return undefined;
  const offer = await insteadOf(deps, date, days, moment);
  const onDay = booking.occurrence ?? booking.day;
  const findings = decision.findings.map((each) => ({ ...each, params: { ...each.params, onDay } }));
  const offers = offer === undefined ? [] : [offer];
  return toldRefusal({ code: refusalCode(decision), findings }, booking, moment, offers);
};

/**
 * Why a change is none: every date that it is for refuses it, each for reasons of its own, which the findings name. It
 * is the change that cannot be had, so the code is `rules` also where times are only taken. Undefined where some date
 * takes it.
 */
export const refusalByAll = async (
  deps: Pick<Deps, 'changes'>,
  foreseen: ForeseenChange,
  moment: Moment,
): Promise<Refusal | undefined> => {
  const asked = foreseen.dates.filter(({ isSame }) => !isSame);
  const [first] = asked;
  if (first === undefined || !asked.every(isRefused)) return undefined;
  const refusals = await mapInPieces(deps.changes.giveWay, asked, (date) => refusalOn(deps, date, foreseen, moment));
  const told = refusals.flatMap((refusal) => refusal ?? []);
  const wrong = asked.find((date) => date.wrong !== undefined)?.wrong;
  if (told.length === 0 && wrong !== undefined) return wrong;
  return {
    code: 'rules',
    findings: told.flatMap(({ findings = [] }) => findings),
    alternatives: told.flatMap(({ alternatives = [] }) => alternatives).slice(0, MAX_ALTERNATIVES),
    siteId: first.booking.siteId,
  };
};
