import type { Booking, BookingRequest } from '@yhteistila/core/booking/booking.ts';
import { occurrenceOn } from '@yhteistila/core/booking/series.ts';
import type { SeriesChange } from '@yhteistila/core/booking/series-change.ts';
import { takingsOf } from '@yhteistila/core/booking/series-given.ts';
import { type Finding, isConflict } from '@yhteistila/core/finding/finding.ts';
import { decide } from '@yhteistila/core/rules/engine/decide.ts';
import { zoneOf } from '@yhteistila/core/site/directory.ts';
import { dayOf } from '@yhteistila/core/time/site-time.ts';
import type { Days } from '../../commit/plan.ts';
import type { SeriesDocument } from '../../records/series.ts';
import { factsFor, partitionsOf } from '../availability/facts.ts';
import type { Moment } from '../bookings/booking-act.ts';
import { factsInputFor } from '../bookings/decide-again.ts';
import { checkAgainstDirectory, impliesExternal } from '../bookings/read-request.ts';
import { withoutBooking } from '../bookings/without-booking.ts';
import type { Deps } from '../deps.ts';
import { someInPieces } from '../in-pieces.ts';
import type { ForeseenChange } from './foresee-change.ts';
import { templateGiven, withTemplate } from './given.ts';
import type { PlannedChange } from './series-changes.ts';
import { wishOfTemplate } from './template.ts';

/** What a date would ask for that is added on the day of that booking. */
const addedBeside = (document: SeriesDocument, { start }: Booking, { directory }: Moment): BookingRequest => {
  const wish = wishOfTemplate(document);
  const zone = zoneOf(directory, document.siteId);
  const { day: _, ...time } = occurrenceOn(dayOf(start, zone), document.first, zone);
  const { organisationId } = document;
  return { ...wish, ...time, organisationId, externalParticipants: impliesExternal(wish) };
};

/** Days that are looked at for what dates added later would be, before and after the change, beside a changed date. */
export const partitionsOfTemplate =
  (document: SeriesDocument, change: SeriesChange, moment: Moment) =>
  (changed: Booking): readonly string[] => {
    const { directory } = moment;
    const after = { ...document, ...withTemplate(document, change, zoneOf(directory, document.siteId)) };
    return [document, after].flatMap((each) => partitionsOf(addedBeside(each, changed, moment), directory));
  };

const sameAs =
  (one: Finding) =>
  (other: Finding): boolean =>
    one.rule === other.rule && one.code === other.code && one.resourceId === other.resourceId;

interface Beside {
  readonly booking: Booking;
  readonly changed: Booking;
}

/** What the rules refuse in a date that is added there; that it is taken just now is no matter. */
const refusals = (document: SeriesDocument, { booking, changed }: Beside, read: Days, moment: Moment) => {
  const request = addedBeside(document, changed, moment);
  if (checkAgainstDirectory(request, moment.directory) !== undefined) return undefined;
  const { replaces: _, ...input } = factsInputFor(booking, moment);
  const facts = factsFor(request, withoutBooking(read, booking.id), { ...input, inSeries: true });
  return decide(request, facts).findings.filter((each) => each.severity === 'refuse' && !isConflict(each));
};

/**
 * How much of a change of all dates those take that are added later: what would not be refused beside one of the dates
 * that take it, by a rule that would have let it be before. A text that N24 refuses is never taken.
 */
export const takenByTemplate = async (
  { changes }: Pick<Deps, 'changes'>,
  document: SeriesDocument,
  { change, isAll }: PlannedChange,
  { dates, read }: ForeseenChange,
  moment: Moment,
): Promise<SeriesChange | undefined> => {
  if (!isAll) return undefined;
  const zone = zoneOf(moment.directory, document.siteId);
  const taking = dates.filter(({ decision, isSame }) => decision?.allowed === true && !isSame);
  const isAcceptable = (after: SeriesDocument): Promise<boolean> =>
    someInPieces(changes.giveWay, taking, (beside) => {
      const [before, found] = [document, after].map((each) => refusals(each, beside, read, moment));
      return found?.every((each) => each.kind !== 'customer-data' && before?.some(sameAs(each)) === true) === true;
    });
  for (const { part } of takingsOf(templateGiven(document, zone), change)) {
    if (await isAcceptable({ ...document, ...withTemplate(document, part, zone) })) return part;
  }
  return undefined;
};
