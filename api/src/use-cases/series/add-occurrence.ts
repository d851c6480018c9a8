import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { occurrenceOn } from '@yhteistila/core/booking/series.ts';
import { isLive } from '@yhteistila/core/booking/status.ts';
import { type Directory, zoneOf } from '@yhteistila/core/site/directory.ts';
import type { Interval } from '@yhteistila/core/time/interval.ts';
import { dayOf, type LocalDay } from '@yhteistila/core/time/site-time.ts';
import { bookingId } from '../../commit/booking-id.ts';
import { locate } from '../../commit/locate.ts';
import { type SeriesDocument, writeSeriesDocument } from '../../records/series.ts';
import type { OccurrenceView } from '../answers.ts';
import { bookRequest, foreseeBooking } from '../bookings/book.ts';
import { BUSY } from '../bookings/change-booking.ts';
import { readRequest } from '../bookings/read-request.ts';
import type { Deps } from '../deps.ts';
import type { OccurrenceToAdd, Repeatable } from '../inputs.ts';
import { type Caller, done, type Outcome, type Refusal, replayed } from '../outcome.ts';
import { underKey } from '../remember-request.ts';
import type { UseCase } from '../use-case.ts';
import { openSeries } from './open-series.ts';
import { occurrenceView } from './series-view.ts';
import { wishOfTemplate } from './template.ts';

const timeOf = (added: OccurrenceToAdd, document: SeriesDocument, zone: string): Interval & { day: LocalDay } =>
  'day' in added
    ? occurrenceOn(added.day, document.first, zone)
    : { start: added.start, end: added.end, day: dayOf(added.start, zone) };

/** The resources of its own that a date is to take. */
const placeOf = (added: OccurrenceToAdd) =>
  'resourceIds' in added && added.resourceIds !== undefined ? { resourceIds: added.resourceIds } : {};

const standing = async (deps: Deps, document: SeriesDocument, day: LocalDay): Promise<Booking | undefined> => {
  const known = document.occurrences.find((occurrence) => occurrence.day === day);
  const located = known && (await locate(deps.changes, known.bookingId, deps.clock.now()));
  return located !== undefined && isLive(located.booking.status) ? located.booking : undefined;
};

/**
 * Enters the date and its booking into the series once it is decided, and before it is booked: what a crash leaves is told
 * by the booking.
 */
const enter = async (
  deps: Deps,
  document: SeriesDocument,
  { day, end }: Interval & { readonly day: LocalDay },
  id: string,
): Promise<boolean> =>
  writeSeriesDocument(deps.records, {
    ...document,
    version: document.version + 1,
    booked: true,
    until: Math.max(document.until, end),
    except: document.except.filter((excepted) => excepted !== day),
    occurrences: [...document.occurrences.filter((other) => other.day !== day), { day, bookingId: id }],
  });

/** The series as it was, where somebody else was faster and the date was refused after all. */
const takeOut = async (deps: Deps, document: SeriesDocument, { code }: Refusal): Promise<void> => {
  if (code !== 'rules' && code !== 'conflict') return;
  await writeSeriesDocument(deps.records, { ...document, version: document.version + 2 });
};

interface Adding {
  readonly document: SeriesDocument;
  readonly directory: Directory;
  readonly time: Interval & { readonly day: LocalDay };
  readonly place: Partial<Pick<Booking, 'resourceIds'>>;
  readonly id: string;
}

const add = async (
  deps: Deps,
  caller: Caller,
  { document, directory, time, place, id }: Adding,
): Promise<Outcome<Booking>> => {
  const request = readRequest(
    { ...wishOfTemplate(document), ...place, start: time.start, end: time.end },
    directory.personById.get(document.organiserId) ?? caller.person,
    directory,
  );
  if (!request.ok) return request;
  const origin = { id, day: dayOf(time.start, zoneOf(directory, document.siteId)), organiserId: document.organiserId };
  const inSeries = { ...origin, seriesId: document.id, occurrence: time.day };
  const refusal = await foreseeBooking(deps, request.value, inSeries, caller, directory);
  if (refusal !== undefined) return { ok: false, refusal };
  if (!(await enter(deps, document, time, id))) return { ok: false, refusal: BUSY };
  const booked = await bookRequest(deps, request.value, inSeries, caller, directory, true);
  if (!booked.ok) await takeOut(deps, document, booked.refusal);
  return booked;
};

/**
 * Adds a date to a series, also one that was skipped, excepted or cancelled. A date that stands already is answered as
 * it is. Decided as any booking; a repeated idempotency key gets the same answer.
 */
export const addOccurrence =
  (
    deps: Deps,
  ): UseCase<Repeatable & { readonly seriesId: string; readonly occurrence: OccurrenceToAdd }, OccurrenceView> =>
  async (caller, { seriesId, occurrence, idempotency }) => {
    const opened = await openSeries(deps, caller, seriesId, 'edit');
    if (!opened.ok) return opened;
    const { document, directory } = opened.value;
    const time = timeOf(occurrence, document, zoneOf(directory, document.siteId));
    const input = { document, caller, directory };
    const newId = bookingId(document.siteId, dayOf(time.start, zoneOf(directory, document.siteId)), deps.newId());
    const lookUp = (id: string) => ({ seriesId, bookingId: id });
    const keyed = { personId: caller.person.id, act: `addOccurrence.${seriesId}`, idempotency, newId, lookUp };
    return underKey(deps, keyed, async ({ id, repeated, wasRefused }) => {
      const there = await standing(deps, document, time.day);
      if (there !== undefined) {
        return (repeated && !wasRefused ? replayed : done)(occurrenceView(time.day, there, input));
      }
      const added = await add(deps, caller, { document, directory, time, place: placeOf(occurrence), id });
      return added.ok ? done(occurrenceView(time.day, added.value, input)) : added;
    });
  };
