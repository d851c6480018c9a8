import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { nextVersion } from '@yhteistila/core/booking/ended.ts';
import { isLive } from '@yhteistila/core/booking/status.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import { locate } from '../../commit/locate.ts';
import { readSeriesDocument } from '../../records/series.ts';
import { changeTo, notNow } from '../bookings/booking-act.ts';
import { changeBooking } from '../bookings/change-booking.ts';
import type { Deps } from '../deps.ts';
import { giveWayIfDue } from '../in-pieces.ts';
import type { NewSeries } from '../inputs.ts';
import { type Caller, done, type Outcome, refused } from '../outcome.ts';
import type { ReadSeries } from './plan-series.ts';
import { bookingsOfSeries } from './series-view.ts';

/** Fields in which the first booking must be what the series asks for. */
const ALIKE = ['start', 'end', 'purpose', 'organisationId'] as const satisfies readonly (keyof Booking)[];

const isAsAsked = (booking: Booking, { request }: ReadSeries): boolean =>
  ALIKE.every((field) => booking[field] === request[field]) &&
  booking.resourceIds.join() === request.resourceIds.join();

const malformed = (path: string, key: string) => refused('malformed', { errors: [{ path, key }] });

type ReadDeps = Pick<Deps, 'changes' | 'clock' | 'records'>;

/** Whether the booking is the last of its series that stands: it may begin another one. */
const isLeftAlone = async (deps: ReadDeps, { id, seriesId = '' }: Booking): Promise<boolean> => {
  const document = await readSeriesDocument(deps.records, seriesId);
  if (document === undefined) return true;
  const others = [...(await bookingsOfSeries(deps, document)).values()].filter((other) => other.id !== id);
  return others.every(({ status }) => !isLive(status));
};

/** A booking of the caller's own that stands, and belongs to no other series. */
const readOwn = async (
  deps: ReadDeps,
  caller: Caller,
  { id, path, seriesId }: { readonly id: string; readonly path: string; readonly seriesId: string | undefined },
): Promise<Outcome<Booking>> => {
  const located = await locate(deps.changes, id, deps.clock.now());
  if (located === undefined) return malformed(path, 'unknown-booking');
  const { booking } = located;
  if (booking.organiserId !== caller.person.id) return refused('forbidden');
  if (!isLive(booking.status)) return { ok: false, ...notNow(`status-${booking.status}`) };
  const isFree = booking.seriesId === undefined || booking.seriesId === seriesId || (await isLeftAlone(deps, booking));
  return isFree ? done(booking) : { ok: false, ...notNow('in-series') };
};

/**
 * The bookings of the caller's own that stand for dates already, by those: the one with which the series begins, at the
 * place and time of its first date, and those elsewhere or at another time.
 */
export const readStanding = async (
  deps: ReadDeps,
  caller: Caller,
  { startsWith, instead = [] }: NewSeries,
  read: ReadSeries,
  seriesId?: string,
): Promise<Outcome<ReadonlyMap<LocalDay, Booking>>> => {
  const standing = new Map<LocalDay, Booking>();
  const [first] = read.occurrences;
  if (startsWith !== undefined) {
    const own = await readOwn(deps, caller, { id: startsWith, path: 'startsWith', seriesId });
    if (!own.ok) return own;
    if (!isAsAsked(own.value, read)) return malformed('startsWith', 'other-than-series');
    if (own.value.day !== first?.day) return malformed('startsWith', 'occurrence');
    standing.set(first.day, own.value);
  }
  const { giveWay } = deps.changes;
  for (const [index, { day, bookingId }] of instead.entries()) {
    await giveWayIfDue(giveWay);
    const path = `instead.${index}`;
    if (standing.has(day) || !read.occurrences.some((occurrence) => occurrence.day === day)) {
      return malformed(`${path}.day`, 'occurrence');
    }
    const own = await readOwn(deps, caller, { id: bookingId, path: `${path}.bookingId`, seriesId });
    if (!own.ok) return own;
    if (own.value.siteId !== read.request.siteId) return malformed(`${path}.bookingId`, 'other-site');
    standing.set(day, own.value);
  }
  return done(standing);
};

/** Makes the booking, as it was read, a date of the series. Repeated: the same answer. */
export const joinSeries = (
  deps: Deps,
  caller: Caller,
  { id, seriesId: before }: Booking,
  to: Required<Pick<Booking, 'seriesId' | 'occurrence'>>,
): Promise<Outcome<Booking>> =>
  changeBooking(deps, id, { person: caller.person, permission: 'edit' }, (at) => ({
    decide: (current) => {
      if (current.seriesId === to.seriesId) return { unchanged: current };
      if (!isLive(current.status)) return notNow(`status-${current.status}`);
      if (current.seriesId !== before) return notNow('in-series');
      return changeTo('changed', current, nextVersion(current, at.now, to), { ...at, caller });
    },
  }));

/** Takes the booking out of the series again; it stays as it is. */
export const leaveSeries = (
  deps: Deps,
  caller: Caller,
  bookingId: string,
  seriesId: string,
): Promise<Outcome<Booking>> =>
  changeBooking(deps, bookingId, { person: caller.person, permission: 'edit' }, (at) => ({
    decide: (current) => {
      if (current.seriesId !== seriesId) return { unchanged: current };
      const { seriesId: _, occurrence: __, ...alone } = nextVersion(current, at.now, {});
      return changeTo('changed', current, alone, { ...at, caller });
    },
  }));
