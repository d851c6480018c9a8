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
import { type DateGiven, dateGivenAfter, givenOn } from '@yhteistila/core/booking/series-given.ts';
import { dayOf, type TimeZone } from '@yhteistila/core/time/site-time.ts';
import type { SeriesDocument, SeriesOccurrence } from '../../records/series.ts';
import { impliesExternal } from '../bookings/read-request.ts';
import { restOf, wishOfTemplate } from './template.ts';

const withImplied = ({ time, rest }: Given): Given => {
  const { purpose, externalParticipants = false } = rest;
  if (purpose === undefined) return { time, rest };
  return { time, rest: { ...rest, externalParticipants: impliesExternal({ purpose, externalParticipants }) } };
};

/** What the series gives its dates, unless a change meant only some. */
export const templateGiven = (document: SeriesDocument, zone: TimeZone): Given => {
  const { siteId: _, organisationId: __, ...rest } = wishOfTemplate(document);
  return { time: wallTimeOf(document.first, zone), rest };
};

const ownOf = ({ at, given = {} }: SeriesOccurrence): DateGiven => ({ at, given: restOf(given) });

const givenTo = (document: SeriesDocument, occurrence: SeriesOccurrence, zone: TimeZone): Given =>
  withImplied(givenOn(templateGiven(document, zone), occurrence.day, ownOf(occurrence)));

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

/** A change of dates, as the series is to know it once it is decided. */
interface GivenChange {
  readonly change: SeriesChange;
  /** The dates that are meant, by their bookings. */
  readonly noted: ReadonlyMap<string, Noted>;
  /** Those of them that refuse it. */
  readonly refused: ReadonlySet<string>;
  /** What dates that are added later take of it. */
  readonly part: SeriesChange | undefined;
}

/** The series with as much of a change in its template as that takes. */
export const withTemplate = (
  document: SeriesDocument,
  part: SeriesChange | undefined,
  zone: TimeZone,
): Pick<SeriesDocument, 'first' | 'template'> => {
  const { first, template } = document;
  if (part === undefined) return { first, template };
  const { time, rest } = givenAfter({ time: wallTimeOf(first, zone), rest: {} }, part);
  return {
    first: intervalOf({ ...time, day: dayOf(first.start, zone) }, zone),
    template: { ...template, ...rest },
  };
};

/** What the series gives its dates after the change. */
export const afterChange = (
  document: SeriesDocument,
  { change, noted, refused, part }: GivenChange,
  zone: TimeZone,
): Pick<SeriesDocument, 'occurrences' | 'first' | 'template'> => {
  const occurrences = document.occurrences.map((occurrence) => {
    const its = noted.get(occurrence.bookingId);
    if (its === undefined) return occurrence;
    const isRefused = refused.has(occurrence.bookingId);
    const before = givenTo(document, occurrence, zone);
    const { at, given } = dateGivenAfter(ownOf(occurrence), before, change, { part, isRefused });
    return { ...occurrence, at, given: { ...given }, noted: { ...its, taking: [...its.taking] } };
  });
  return { occurrences, ...withTemplate(document, part, zone) };
};
