import type { Booking, BookingRequest } from '@yhteistila/core/booking/booking.ts';
import { refusalCode } from '@yhteistila/core/rules/decide.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import { bookingId } from '../../commit/booking-id.ts';
import type { SeriesView } from '../answers.ts';
import { commitBooking } from '../book.ts';
import type { Deps } from '../deps.ts';
import { dayOfRequest, type FactsInput } from '../facts.ts';
import type { SeriesWish } from '../inputs.ts';
import { type Caller, done, type Outcome, type Refusal } from '../outcome.ts';
import { rememberRequest } from '../remember-request.ts';
import type { UseCases } from '../use-cases.ts';
import { cancelBookings } from './cancel-bookings.ts';
import { alternativeFor, type PlannedOccurrence, planSeries, type ReadSeries, readSeriesWish } from './plan-series.ts';
import {
  deleteSeriesDocument,
  readSeriesDocument,
  type SeriesDocument,
  writeSeriesDocument,
} from './series-document.ts';
import { bookingsOfSeries, type Remark, seriesView } from './series-view.ts';

const templateOf = ({ start: _, end: __, ...rest }: BookingRequest): SeriesDocument['template'] => ({ ...rest });

const newDocument = (
  deps: Deps,
  id: string,
  wish: SeriesWish,
  { request, occurrences }: ReadSeries,
  input: FactsInput,
): SeriesDocument => ({
  id,
  version: 1,
  siteId: request.siteId,
  organiserId: input.organiser.id,
  organisationId: request.organisationId,
  recurrence: wish.recurrence,
  except: [...wish.except],
  first: { start: request.start, end: request.end },
  occurrences: occurrences.map((occurrence) => ({
    day: occurrence.day,
    bookingId: bookingId(request.siteId, dayOfRequest({ ...request, ...occurrence }, input.directory), deps.newId()),
  })),
  template: templateOf(request),
});

/** Commits the dates that the plan allows, side by side; each is atomic by itself. */
const commitAll = async (
  deps: Deps,
  document: SeriesDocument,
  planned: readonly PlannedOccurrence[],
  input: FactsInput,
): Promise<{ readonly booked: Map<LocalDay, Booking>; readonly lost: Map<LocalDay, Remark> }> => {
  const ids = new Map(document.occurrences.map(({ day, bookingId: id }) => [day, id]));
  const booked = new Map<LocalDay, Booking>();
  const lost = new Map<LocalDay, Remark>();
  await Promise.all(
    planned.map(async ({ occurrence: { day }, request, decision }) => {
      if (!decision.allowed) {
        lost.set(day, { findings: decision.findings });
        return;
      }
      const origin = {
        id: ids.get(day) ?? '',
        day: dayOfRequest(request, input.directory),
        organiserId: input.organiser.id,
        seriesId: document.id,
        occurrence: day,
      };
      const result = await commitBooking(deps, request, origin, input, true);
      if (result.outcome === 'committed') booked.set(day, result.change.after);
      else if (result.outcome !== 'exists') {
        lost.set(day, { findings: result.outcome === 'refused' ? result.refusal.findings : [] });
      }
    }),
  );
  return { booked, lost };
};

const refusalOfPlan = (planned: readonly PlannedOccurrence[], siteId: string): Refusal | undefined => {
  const refusedOnes = planned.filter(({ decision }) => !decision.allowed);
  const [hardest] = [...refusedOnes].sort((a, b) => (refusalCode(a.decision) < refusalCode(b.decision) ? 1 : -1));
  if (hardest === undefined) return undefined;
  const findings = refusedOnes.flatMap(({ occurrence, decision }) =>
    decision.findings.map((finding) => ({ ...finding, params: { ...finding.params, onDay: occurrence.day } })),
  );
  return { code: refusalCode(hardest.decision), findings, siteId };
};

const bookNew = async (
  deps: Deps,
  caller: Caller,
  seriesId: string,
  wish: SeriesWish,
): Promise<Outcome<SeriesView>> => {
  const directory = await deps.directory();
  const read = readSeriesWish(wish, caller, directory);
  if (!read.ok) return read;
  const input: FactsInput = { now: deps.clock.now(), directory, organiser: caller.person, inSeries: true };
  const { planned, days } = await planSeries(deps, read.value, input);
  const refusal = refusalOfPlan(planned, read.value.request.siteId);
  const nothingLeft = planned.every(({ decision }) => !decision.allowed);
  if (refusal !== undefined && (wish.onConflict === 'fail' || nothingLeft)) return { ok: false, refusal };
  const document =
    (await readSeriesDocument(deps.projections, seriesId)) ?? newDocument(deps, seriesId, wish, read.value, input);
  await writeSeriesDocument(deps.projections, document);
  const { booked, lost } = await commitAll(deps, document, planned, input);
  if (lost.size > 0 && wish.onConflict === 'fail') {
    await cancelBookings(deps, caller, [...booked.values()]);
    await deleteSeriesDocument(deps.projections, seriesId);
    const findings = [...lost.values()].flatMap((each) => each.findings);
    return { ok: false, refusal: { code: 'conflict', findings, siteId: document.siteId } };
  }
  for (const booking of booked.values()) deps.myBookings.writeSoon(booking);
  const requests = new Map(planned.map(({ occurrence, request }) => [occurrence.day, request]));
  const remarks = new Map(
    [...lost].map(([day, remark]) => {
      const request = requests.get(day);
      const alternative = request === undefined ? undefined : alternativeFor(request, days, input);
      return [day, { ...remark, ...(alternative === undefined ? {} : { alternative }) }] as const;
    }),
  );
  return done(seriesView(booked, { document, caller, directory }, remarks));
};

/**
 * Books a series, date by date, each atomic. `onConflict: skip` books what can be had and tells the rest, which can be
 * added later; `fail` books all or nothing. A repeated idempotency key gets the same series.
 */
export const bookSeries =
  (deps: Deps): UseCases['bookSeries'] =>
  async (caller, { series, idempotency }) => {
    const newId = `${series.booking.siteId}.s.${deps.newId().toLowerCase()}`;
    if (idempotency === undefined) return bookNew(deps, caller, newId, series);
    const remembered = await rememberRequest(deps, caller.person.id, 'bookSeries', idempotency, newId);
    if (!remembered.ok) return remembered;
    const { id, repeated } = remembered.value;
    const document = repeated ? await readSeriesDocument(deps.projections, id) : undefined;
    if (document === undefined) return bookNew(deps, caller, id, series);
    const bookings = await bookingsOfSeries(deps, document);
    if (bookings.size === 0) return bookNew(deps, caller, id, series);
    return done(seriesView(bookings, { document, caller, directory: await deps.directory() }));
  };
