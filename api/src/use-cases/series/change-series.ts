import type { Booking } from '@yhteistila/core/booking/booking.ts';
import type { DateField } from '@yhteistila/core/booking/series-change.ts';
import { zoneOf } from '@yhteistila/core/site/directory.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import { type SeriesDocument, seriesActOf, writeSeriesDocument } from '../../records/series.ts';
import type { SeriesView } from '../answers.ts';
import { refusalOfReason } from '../because.ts';
import type { Moment } from '../bookings/booking-act.ts';
import { changesBy, edit, withChanges } from '../bookings/edit-booking.ts';
import { checkVersion } from '../bookings/expected-version.ts';
import { changeDecided } from '../bookings/with-alternatives.ts';
import type { Deps } from '../deps.ts';
import { allInPieces, mapInPieces } from '../in-pieces.ts';
import type { ChangeOfDates, Explained, OfSeries } from '../inputs.ts';
import { meetingLink } from '../meetings/meeting-link.ts';
import { type Caller, done, type Outcome, type Refusal, refused } from '../outcome.ts';
import type { UseCase } from '../use-case.ts';
import { foreseeChange } from './foresee-change.ts';
import { type OpenedSeries, openSeries } from './open-series.ts';
import { refusalByAll, refusedDates } from './refused-change.ts';
import { dueDates, orderOf, type PlannedChange, planChange } from './series-changes.ts';
import { bookingsOfSeries, type Remark, remarkOf, seriesView } from './series-view.ts';
import { asReasoned } from './template.ts';
import { partitionsOfTemplate, takenByTemplate } from './template-verdict.ts';

interface Changed {
  readonly bookings: ReadonlyMap<LocalDay, Booking>;
  readonly remarks: ReadonlyMap<LocalDay, Remark>;
  readonly kept: ReadonlyMap<LocalDay, readonly DateField[]>;
  readonly refusals: readonly Refusal[];
}

const changeAll = async (
  deps: Deps,
  caller: Caller,
  planned: PlannedChange,
  { seriesAct, reason }: Pick<Moment, 'seriesAct' | 'reason'>,
): Promise<Changed> => {
  const { due, changesOf, keptBy } = planned;
  const bookings = new Map<LocalDay, Booking>();
  const remarks = new Map<LocalDay, Remark>();
  const kept = new Map<LocalDay, readonly DateField[]>();
  const refusals: Refusal[] = [];
  const changeOne = async (booking: Booking): Promise<void> => {
    const day = booking.occurrence ?? booking.day;
    const changes = changesOf(booking);
    if (keptBy(booking).length > 0) kept.set(day, keptBy(booking));
    if (Object.keys(changes).length === 0) return;
    const { meetingUrl } = meetingLink(deps, booking.id, changes.purpose);
    const outcome = await changeDecided(deps, caller, booking.id, 'edit', {
      changed: (current, moment) => withChanges(current, changesBy(current, changes, moment), meetingUrl),
      decide: (current, changed, days, moment) => {
        const refusal = refusalOfReason(reason, current) ?? refusalOfReason(reason, changed);
        return refusal === undefined ? edit(current, changed, days, moment) : { refusal };
      },
      reason,
      seriesAct,
    });
    if (outcome.ok) {
      bookings.set(day, outcome.value);
      return;
    }
    remarks.set(day, remarkOf(outcome));
    refusals.push(outcome.refusal);
  };
  const inOrder = orderOf(planned);
  const { giveWay } = deps.changes;
  if (inOrder === undefined) await allInPieces(giveWay, due, changeOne);
  else await mapInPieces(giveWay, inOrder, changeOne);
  return { bookings, remarks, kept, refusals };
};

/** The series as it was, where others were faster on every date that was to take the change. */
const takeBack = async (deps: Deps, before: SeriesDocument, { version }: SeriesDocument): Promise<void> => {
  await writeSeriesDocument(deps.records, { ...before, version: version + 1 });
};

const changeAsPlanned = async (
  deps: Deps,
  { document, directory }: OpenedSeries,
  planned: PlannedChange,
  { moment, bookings }: { readonly moment: Moment; readonly bookings: ReadonlyMap<LocalDay, Booking> },
): Promise<Outcome<SeriesView>> => {
  const { caller, reason } = moment;
  const alsoPartitions = planned.isAll ? partitionsOfTemplate(document, planned.change, moment) : undefined;
  const foreseen = await foreseeChange(deps, planned, moment, { alsoPartitions });
  const refusal = await refusalByAll(deps, foreseen, moment);
  if (refusal !== undefined) return { ok: false, refusal };
  const part = await takenByTemplate(deps, document, planned, foreseen, moment);
  const next = planned.nextAfter({ refused: refusedDates(foreseen), part });
  if (!(await writeSeriesDocument(deps.records, next))) return refused('version-mismatch');
  const seriesAct = planned.due.length > 1 ? seriesActOf(next) : undefined;
  const { bookings: changed, remarks, kept, refusals } = await changeAll(deps, caller, planned, { seriesAct, reason });
  const [first] = refusals;
  if (changed.size === 0 && first !== undefined) {
    await takeBack(deps, document, next);
    return { ok: false, refusal: { ...first, findings: refusals.flatMap(({ findings = [] }) => findings) } };
  }
  const after = new Map([...bookings, ...changed]);
  return done(await seriesView(deps, after, { document: next, caller, directory }, { remarks, kept }));
};

/**
 * Changes one date, the following, all, or those of a range, of those that are still ahead. Each is decided by itself;
 * one that is refused stays as it was, and tells why; what was changed on one alone is kept. Nothing is stored before it
 * is decided: refused as one booking is where every date refuses it (docs/decisions/0030). `not-found` when no date
 * ahead is meant.
 */
export const changeSeries =
  (deps: Deps): UseCase<OfSeries & ChangeOfDates & Explained, SeriesView> =>
  async (caller, { seriesId, scope, from, changes, expectedVersion, reason }) => {
    const opened = await openSeries(deps, caller, seriesId, 'edit');
    if (!opened.ok) return opened;
    const { document, directory } = opened.value;
    const refusal = checkVersion(document.version, expectedVersion) ?? refusalOfReason(reason, asReasoned(document));
    if (refusal !== undefined) return { ok: false, refusal };
    const bookings = await bookingsOfSeries(deps, document);
    const moment: Moment = { caller, directory, now: deps.clock.now(), reason };
    const due = dueDates(bookings.values(), scope, moment.now);
    const told = { scope, changes, ...(from !== undefined && { from }) };
    const planned = await planChange(deps.changes.giveWay, document, due, told, zoneOf(directory, document.siteId));
    if (planned === undefined) return refused('not-found');
    return changeAsPlanned(deps, opened.value, planned, { moment, bookings });
  };
