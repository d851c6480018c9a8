import type { Booking } from '@yhteistila/core/booking/booking.ts';
import {
  type Given,
  givenAfter,
  intervalOf,
  type Noted,
  type SeriesChange,
  type SeriesDate,
  wallTimeOf,
} from '@yhteistila/core/booking/series-change.ts';
import type { TimeZone } from '@yhteistila/core/time/site-time.ts';
import { impliesExternal } from '../read-request.ts';
import type { SeriesDocument, SeriesOccurrence } from './series-document.ts';
import { restOf, wishOfTemplate } from './template.ts';

/** What the series gives one of its dates: what all have, unless a change meant only some. */
const givenTo = (document: SeriesDocument, { day, at, given = {} }: SeriesOccurrence, zone: TimeZone): Given => {
  const { siteId: _, organisationId: __, ...wish } = wishOfTemplate(document);
  const rest = { ...wish, ...restOf(given) };
  return {
    time: at ?? { ...wallTimeOf(document.first, zone), day },
    rest: { ...rest, externalParticipants: impliesExternal(rest) },
  };
};

/** A date of the series that has a booking, with what the series gives it. */
export const seriesDate = (
  document: SeriesDocument,
  occurrence: SeriesOccurrence,
  booking: Booking,
  zone: TimeZone,
): SeriesDate => ({
  booking,
  given: givenTo(document, occurrence, zone),
  ...(occurrence.noted && { noted: occurrence.noted }),
});

/** A change of dates, as the series is to know it. */
interface GivenChange {
  readonly change: SeriesChange;
  /** The dates that are meant, by their bookings. */
  readonly noted: ReadonlyMap<string, Noted>;
  /** Whether all dates are meant, those that are added later too. */
  readonly isAll: boolean;
}

const withoutFields = (given: object, fields: object): SeriesOccurrence['given'] =>
  Object.fromEntries(Object.entries(given).filter(([field]) => !(field in fields)));

/** What the series gives its dates after the change. */
export const afterChange = (
  document: SeriesDocument,
  { change, noted, isAll }: GivenChange,
  zone: TimeZone,
): Pick<SeriesDocument, 'occurrences' | 'first' | 'template'> => {
  const first = wallTimeOf(document.first, zone);
  const next = givenAfter({ time: first, rest: {} }, change);
  const occurrences = document.occurrences.map((occurrence) => {
    const its = noted.get(occurrence.bookingId);
    if (its === undefined) return occurrence;
    const { time } = givenAfter(givenTo(document, occurrence, zone), change);
    const { given = {}, ...date } = occurrence;
    const rest = isAll ? withoutFields(given, next.rest) : { ...given, ...next.rest };
    return { ...date, at: time, given: rest, noted: { ...its, taking: [...its.taking] } };
  });
  return isAll
    ? {
        occurrences,
        first: intervalOf({ ...next.time, day: first.day }, zone),
        template: { ...document.template, ...next.rest },
      }
    : { occurrences, first: document.first, template: document.template };
};
