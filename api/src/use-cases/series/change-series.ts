import type { Booking } from '@yhteistila/core/booking/booking.ts';
import type { DateField } from '@yhteistila/core/booking/series-change.ts';
import { zoneOf } from '@yhteistila/core/site/directory.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import { refusalOfReason } from '../because.ts';
import type { Deps } from '../deps.ts';
import { changesBy, edit, withChanges } from '../edit-booking.ts';
import { checkVersion } from '../expected-version.ts';
import { meetingLink } from '../meeting-link.ts';
import { type Caller, done, refused } from '../outcome.ts';
import type { UseCases } from '../use-cases.ts';
import { changeDecided } from '../with-alternatives.ts';
import { openSeries } from './open-series.ts';
import { dueDates, orderOf, type PlannedChange, planChange } from './series-changes.ts';
import { seriesActOf, writeSeriesDocument } from './series-document.ts';
import { bookingsOfSeries, type Remark, remarkOf, seriesView } from './series-view.ts';
import { asReasoned } from './template.ts';

interface Changed {
  readonly bookings: ReadonlyMap<LocalDay, Booking>;
  readonly remarks: ReadonlyMap<LocalDay, Remark>;
  readonly kept: ReadonlyMap<LocalDay, readonly DateField[]>;
}

const changeAll = async (
  deps: Deps,
  caller: Caller,
  planned: PlannedChange,
  reason: string | undefined,
): Promise<Changed> => {
  const { due, changesOf, keptBy, next } = planned;
  const seriesAct = due.length > 1 ? seriesActOf(next) : undefined;
  const bookings = new Map<LocalDay, Booking>();
  const remarks = new Map<LocalDay, Remark>();
  const kept = new Map<LocalDay, readonly DateField[]>();
  const changeOne = async (booking: Booking): Promise<void> => {
    const day = booking.occurrence ?? booking.day;
    const changes = changesOf(booking);
    if (keptBy(booking).length > 0) kept.set(day, keptBy(booking));
    if (Object.keys(changes).length === 0) return;
    const { meetingUrl } = await meetingLink(deps, booking.id, changes.purpose);
    const outcome = await changeDecided(deps, caller, booking.id, 'edit', {
      changed: (current, moment) => withChanges(current, changesBy(current, changes, moment), meetingUrl),
      decide: edit,
      reason,
      seriesAct,
    });
    if (outcome.ok) bookings.set(day, outcome.value);
    else remarks.set(day, remarkOf(outcome));
  };
  const inOrder = orderOf(planned);
  if (inOrder === undefined) await Promise.all(due.map(changeOne));
  else for (const booking of inOrder) await changeOne(booking);
  return { bookings, remarks, kept };
};

/**
 * Changes one date, the following, all, or those of a range, of those that are still ahead. Each is decided by itself;
 * one that is refused stays as it was, and tells why; what was changed on one alone is kept. `not-found` when no date
 * ahead is meant.
 */
export const changeSeries =
  (deps: Deps): UseCases['changeSeries'] =>
  async (caller, { seriesId, scope, from, changes, expectedVersion, reason }) => {
    const opened = await openSeries(deps, caller, seriesId, 'edit');
    if (!opened.ok) return opened;
    const { document, directory } = opened.value;
    const refusal = checkVersion(document.version, expectedVersion) ?? refusalOfReason(reason, asReasoned(document));
    if (refusal !== undefined) return { ok: false, refusal };
    const bookings = await bookingsOfSeries(deps, document);
    const due = dueDates(bookings.values(), scope, deps.clock.now());
    const told = { scope, changes, ...(from !== undefined && { from }) };
    const planned = planChange(document, due, told, zoneOf(directory, document.siteId));
    if (planned === undefined) return refused('not-found');
    if (!(await writeSeriesDocument(deps.projections, planned.next))) return refused('version-mismatch');
    const { bookings: changed, remarks, kept } = await changeAll(deps, caller, planned, reason);
    const after = new Map([...bookings, ...changed]);
    return done(seriesView(after, { document: planned.next, caller, directory }, { remarks, kept }));
  };
