import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { type Day, emptyDay, resourceDayOf, siteDayOf } from '@yhteistila/core/booking/day.ts';
import type { DateField } from '@yhteistila/core/booking/series-change.ts';
import type { Decision } from '@yhteistila/core/rules/engine/decide.ts';
import type { Days } from '../../commit/plan.ts';
import { readDays } from '../availability/alternatives-for.ts';
import { partitionsOf } from '../availability/facts.ts';
import { refusalOfReason } from '../because.ts';
import type { Moment } from '../bookings/booking-act.ts';
import { partitionsForChange } from '../bookings/decide-again.ts';
import { changesBy, checkChanged, decideEdit, withChanges } from '../bookings/edit-booking.ts';
import { withoutBooking } from '../bookings/without-booking.ts';
import type { Deps } from '../deps.ts';
import { mapInPieces } from '../in-pieces.ts';
import type { Refusal } from '../outcome.ts';
import { orderOf, type PlannedChange } from './series-changes.ts';

const withBooking = (day: Day, booking: Booking): Day => {
  const taken = booking.resourceIds.map((id) => {
    const before = resourceDayOf(day, id);
    return [id, { ...before, bookings: [...before.bookings, booking] }] as const;
  });
  return { ...day, resourceDays: new Map([...day.resourceDays, ...taken]) };
};

/** The days in which the booking stands as changed, and no longer as it was. */
const moved = (days: Days, changed: Booking, moment: Moment): Days => {
  const left = withoutBooking(days, changed.id);
  const taken = partitionsOf(changed, moment.directory).map((partition) => {
    const { siteId, day } = siteDayOf(partition);
    return [partition, withBooking(left.get(partition) ?? emptyDay(siteId, day), changed)] as const;
  });
  return new Map([...left, ...taken]);
};

/** One date that a change means, as it would become. */
export interface Wanted {
  readonly booking: Booking;
  readonly changed: Booking;
  /** What it has of its own and keeps. */
  readonly kept: readonly DateField[];
  /** Nothing of the change is for it. */
  readonly isSame: boolean;
  /** Why it cannot be, whatever the rules say. */
  readonly wrong?: Refusal | undefined;
}

/** One that is wrong is not decided. */
export interface Foreseen extends Wanted {
  readonly decision?: Decision;
}

type DecideOne = typeof decideEdit;

/** Of a date that stays as it is nothing is decided anew. */
const asItIs = ({ status, obligations }: Booking): Decision => ({
  allowed: true,
  status: status === 'requested' ? status : 'confirmed',
  findings: [],
  obligations,
});

/** Words that may not stand beside the booking, as it is or as it becomes, are a refusal like any other. */
const refusedWords = ({ booking, changed }: Wanted, { reason }: Moment): Decision | undefined => {
  const refusal = refusalOfReason(reason, booking) ?? refusalOfReason(reason, changed);
  return refusal && { ...asItIs(booking), allowed: false, findings: refusal.findings ?? [] };
};

/** Decides one date after the other, in the order in which they would be changed, each on what the earlier ones left. */
const decideInTurn = async (
  { giveWay }: Deps['changes'],
  wanted: readonly Wanted[],
  read: Days,
  moment: Moment,
  decideOne: DecideOne,
) => {
  let days = read;
  const dates = await mapInPieces(giveWay, wanted, (each): Foreseen => {
    const { booking, changed, isSame, wrong } = each;
    if (wrong !== undefined) return each;
    if (isSame) return { ...each, decision: asItIs(booking) };
    const words = refusedWords(each, moment);
    if (words !== undefined) return { ...each, decision: words };
    const { decision, after } = decideOne(booking, changed, withoutBooking(days, booking.id), moment);
    if (after !== undefined) days = moved(days, after, moment);
    return { ...each, decision };
  });
  return { dates, days };
};

const wantedOf = ({ giveWay }: Deps['changes'], planned: PlannedChange, moment: Moment): Promise<readonly Wanted[]> =>
  mapInPieces(giveWay, orderOf(planned) ?? planned.due, (booking) => {
    const changes = planned.changesOf(booking);
    const changed = withChanges(booking, changesBy(booking, changes, moment));
    return {
      booking,
      changed,
      kept: planned.keptBy(booking),
      isSame: Object.keys(changes).length === 0,
      wrong: checkChanged(changed, moment)?.refusal,
    };
  });

/** What a change would come to, and the days as they were read and as they would be then. */
export interface ForeseenChange {
  readonly dates: readonly Foreseen[];
  readonly read: Days;
  readonly days: Days;
}

interface How {
  /** What else is looked at beside a date as changed. */
  readonly alsoPartitions?: ((changed: Booking) => readonly string[]) | undefined;
  readonly decideOne?: DecideOne;
}

/** What would come of every date by now, as `decideOne` has it. Stores nothing. */
export const foreseeDates = async (
  deps: Pick<Deps, 'changes'>,
  wanted: readonly Wanted[],
  moment: Moment,
  { alsoPartitions = () => [], decideOne = decideEdit }: How = {},
): Promise<ForeseenChange> => {
  const possible = wanted.filter(({ wrong }) => wrong === undefined);
  const partitions = await mapInPieces(deps.changes.giveWay, possible, ({ booking, changed }) => [
    ...partitionsForChange(changed, booking, moment),
    ...partitionsOf(booking, moment.directory),
    ...alsoPartitions(changed),
  ]);
  const read = await readDays(deps, [...new Set(partitions.flat())], moment.now);
  return { read, ...(await decideInTurn(deps.changes, wanted, read, moment, decideOne)) };
};

/** What a change of several dates would come to by now. Stores nothing. */
export const foreseeChange = async (
  deps: Pick<Deps, 'changes'>,
  planned: PlannedChange,
  moment: Moment,
  how: Pick<How, 'alsoPartitions'> = {},
): Promise<ForeseenChange> => foreseeDates(deps, await wantedOf(deps.changes, planned, moment), moment, how);
