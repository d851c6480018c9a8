import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { means } from '@yhteistila/core/booking/series-scope.ts';
import type { Permission } from '@yhteistila/core/site/roles.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import {
  type SeriesAct,
  type SeriesDocument,
  seriesActOf,
  withAct,
  writeSeriesDocument,
} from '../../records/series.ts';
import type { SeriesView } from '../answers.ts';
import type { Moment } from '../bookings/booking-act.ts';
import { checkVersion } from '../bookings/expected-version.ts';
import type { Deps } from '../deps.ts';
import { allInPieces } from '../in-pieces.ts';
import type { ExpectedVersion, SeriesScope } from '../inputs.ts';
import { type Caller, done, type Outcome, type Refusal, refused } from '../outcome.ts';
import { openSeries } from './open-series.ts';
import { bookingsOfSeries, type Remark, remarkOf, seriesView } from './series-view.ts';

/** What is done to each date of a series that is meant. */
export interface DatesAct {
  readonly permission: Permission;
  /** Whether there is anything to do on that date. */
  readonly isDue: (booking: Booking, now: Instant) => boolean;
  /** The dates meant where the call names none; else all. */
  readonly meantBy?: (document: SeriesDocument) => readonly LocalDay[];
  /** Why nothing of it may be done, whatever the date. */
  readonly refusalOf?: (document: SeriesDocument) => Refusal | undefined;
  readonly noted?: Pick<SeriesAct, 'cancels'>;
  /** Why it would be done to none of the dates by now, where the rules decide it. */
  readonly foresee?: (due: readonly Booking[], moment: Moment) => Promise<Refusal | undefined>;
  readonly run: (booking: Booking, seriesAct: string | undefined) => Promise<Outcome<Booking>>;
}

export interface DatesAsked {
  readonly seriesId: string;
  /** Absent: what the act means by itself. */
  readonly scope?: SeriesScope | undefined;
  readonly expectedVersion?: ExpectedVersion | undefined;
}

const isMeant = (document: SeriesDocument, scope: SeriesScope | undefined, { meantBy }: DatesAct) => {
  if (scope !== undefined) return (day: LocalDay) => means(scope, day);
  const days = meantBy?.(document);
  return (day: LocalDay) => days === undefined || days.includes(day);
};

interface Came {
  readonly bookings: ReadonlyMap<LocalDay, Booking>;
  readonly remarks: ReadonlyMap<LocalDay, Remark>;
}

/** Side by side: each date stands in a day of its own. */
const runAll = async (
  { giveWay }: Deps['changes'],
  due: readonly (readonly [LocalDay, Booking])[],
  act: DatesAct,
  name: string,
): Promise<Came> => {
  const bookings = new Map<LocalDay, Booking>();
  const remarks = new Map<LocalDay, Remark>();
  const seriesAct = due.length > 1 ? name : undefined;
  await allInPieces(giveWay, due, async ([day, booking]) => {
    const outcome = await act.run(booking, seriesAct);
    if (outcome.ok) bookings.set(day, outcome.value);
    else remarks.set(day, remarkOf(outcome));
  });
  return { bookings, remarks };
};

/**
 * Does one thing to all dates of a series that are meant and due, as one act: its people are told of it once
 * (docs/decisions/0019). Each date is decided by itself; one that is refused stays as it was and tells why. What no date
 * would take is refused and noted nowhere. Repeated: the same answer. `not-found` when the scope means no date of the
 * series.
 */
export const actOnDates = async (
  deps: Deps,
  caller: Caller,
  { seriesId, scope, expectedVersion }: DatesAsked,
  act: DatesAct,
): Promise<Outcome<SeriesView>> => {
  const opened = await openSeries(deps, caller, seriesId, act.permission);
  if (!opened.ok) return opened;
  const { document, directory } = opened.value;
  const mismatch = expectedVersion === undefined ? undefined : checkVersion(document.version, expectedVersion);
  const refusal = mismatch ?? act.refusalOf?.(document);
  if (refusal !== undefined) return { ok: false, refusal };
  if (scope !== undefined && !document.occurrences.some(({ day }) => means(scope, day))) return refused('not-found');
  const bookings = await bookingsOfSeries(deps, document);
  const now = deps.clock.now();
  const meant = isMeant(document, scope, act);
  const due = [...bookings].filter(([day, booking]) => meant(day) && act.isDue(booking, now));
  if (due.length === 0) return done(await seriesView(deps, bookings, { document, caller, directory }));
  const foreseen = await act.foresee?.(
    due.map(([, booking]) => booking),
    { caller, now, directory },
  );
  if (foreseen !== undefined) return { ok: false, refusal: foreseen };
  const days = due.map(([day]) => day);
  const next = withAct(document, days, act.noted);
  if (!(await writeSeriesDocument(deps.records, next))) return refused('version-mismatch');
  const came = await runAll(deps.changes, due, act, seriesActOf(next));
  const after = new Map([...bookings, ...came.bookings]);
  return done(await seriesView(deps, after, { document: next, caller, directory }, { remarks: came.remarks }));
};
