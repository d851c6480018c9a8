import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { zoneOf } from '@yhteistila/core/site/directory.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import type { Deps } from '../deps.ts';
import { edit, withChanges } from '../edit-booking.ts';
import { checkVersion } from '../expected-version.ts';
import type { BookingChanges } from '../inputs.ts';
import { meetingLink } from '../meeting-link.ts';
import { type Caller, done, type Outcome, refused } from '../outcome.ts';
import type { UseCases } from '../use-cases.ts';
import { changeDecided } from '../with-alternatives.ts';
import { openSeries } from './open-series.ts';
import { changesFor, dueDates, newTime, orderOf } from './series-changes.ts';
import { type SeriesDocument, writeSeriesDocument } from './series-document.ts';
import { bookingsOfSeries, type Remark, seriesView } from './series-view.ts';

interface Changed {
  readonly bookings: ReadonlyMap<LocalDay, Booking>;
  readonly remarks: ReadonlyMap<LocalDay, Remark>;
}

const remarkOf = (outcome: Extract<Outcome<never>, { ok: false }>): Remark => {
  const [alternative] = outcome.refusal.alternatives ?? [];
  return { findings: outcome.refusal.findings ?? [], ...(alternative === undefined ? {} : { alternative }) };
};

const changeAll = async (
  deps: Deps,
  caller: Caller,
  due: readonly Booking[],
  changesOf: (booking: Booking) => BookingChanges,
): Promise<Changed> => {
  const bookings = new Map<LocalDay, Booking>();
  const remarks = new Map<LocalDay, Remark>();
  const changeOne = async (booking: Booking): Promise<void> => {
    const day = booking.occurrence ?? booking.day;
    const changes = changesOf(booking);
    const { meetingUrl } = await meetingLink(deps, booking.id, changes.purpose);
    const outcome = await changeDecided(deps, caller, booking.id, 'edit', {
      changed: (current) => withChanges(current, changes, meetingUrl),
      decide: edit,
    });
    if (outcome.ok) bookings.set(day, outcome.value);
    else remarks.set(day, remarkOf(outcome));
  };
  const inOrder = orderOf(due, changesOf);
  if (inOrder === undefined) await Promise.all(due.map(changeOne));
  else for (const booking of inOrder) await changeOne(booking);
  return { bookings, remarks };
};

/** A change of all dates is also what a date that is added later gets. */
const nextDocument = (
  document: SeriesDocument,
  changes: BookingChanges,
  first: Booking,
  isAll: boolean,
): SeriesDocument => {
  const version = document.version + 1;
  if (!isAll) return { ...document, version, booked: true };
  const { start: _, end: __, ...rest } = changes;
  const time = newTime(first, changes);
  return {
    ...document,
    until: document.until + Math.max(0, (time ?? first).end - first.end),
    version,
    booked: true,
    first: time ?? document.first,
    template: { ...document.template, ...rest },
  };
};

/**
 * Changes one date, the following, all, or those of a range, of those that are still ahead. Each is decided by itself;
 * one that is refused stays as it was, and tells why. `not-found` when no date ahead is meant.
 */
export const changeSeries =
  (deps: Deps): UseCases['changeSeries'] =>
  async (caller, { seriesId, scope, changes, expectedVersion }) => {
    const opened = await openSeries(deps, caller, seriesId, 'edit');
    if (!opened.ok) return opened;
    const { document, directory } = opened.value;
    const mismatch = checkVersion(document.version, expectedVersion);
    if (mismatch !== undefined) return { ok: false, refusal: mismatch };
    const bookings = await bookingsOfSeries(deps, document);
    const now = deps.clock.now();
    const due = dueDates(bookings.values(), scope, now);
    const [first] = due;
    if (first === undefined) return refused('not-found');
    const next = nextDocument(document, changes, first, scope.scope === 'all');
    if (!(await writeSeriesDocument(deps.projections, next))) return refused('version-mismatch');
    const zone = zoneOf(directory, document.siteId);
    const changed = await changeAll(deps, caller, due, (booking) => changesFor(booking, first, changes, zone));
    const after = new Map([...bookings, ...changed.bookings]);
    return done(seriesView(after, { document: next, caller, directory }, changed.remarks));
  };
