import type { Booking, BookingRequest } from '@yhteistila/core/booking/booking.ts';
import { madeWhere } from '@yhteistila/core/booking/made-where.ts';
import { decide } from '@yhteistila/core/rules/engine/decide.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import { bookingId } from '../../commit/booking-id.ts';
import { orUnknown } from '../../commit/or-unknown.ts';
import type { Days } from '../../commit/plan.ts';
import {
  deleteSeriesDocument,
  markBooked,
  readSeriesDocument,
  type SeriesDocument,
  seriesActOf,
  writeSeriesDocument,
} from '../../records/series.ts';
import type { SeriesView } from '../answers.ts';
import { dayOfRequest, type FactsInput, factsFor } from '../availability/facts.ts';
import { commitBooking } from '../bookings/book.ts';
import type { Deps } from '../deps.ts';
import { allInPieces, mapInPieces } from '../in-pieces.ts';
import type { NewSeries, Repeatable } from '../inputs.ts';
import { type Caller, done, type Outcome, refused, replayed } from '../outcome.ts';
import { underKey } from '../remember-request.ts';
import type { UseCase } from '../use-case.ts';
import { cancelBookings } from './cancel-bookings.ts';
import { alternativeFor, type PlannedOccurrence, planSeries, type ReadSeries, readNewSeries } from './plan-series.ts';
import { refusalOfPlan } from './refusal-of-plan.ts';
import { bookingsOfSeries, type Remark, seriesView } from './series-view.ts';
import { joinSeries, leaveSeries, readStanding } from './standing-bookings.ts';

const templateOf = ({ start: _, end: __, ...rest }: BookingRequest): SeriesDocument['template'] => ({ ...rest });

const newDocument = (
  deps: Deps,
  id: string,
  wish: NewSeries,
  { request, occurrences, except }: ReadSeries,
  input: FactsInput,
  standing: ReadonlyMap<LocalDay, Booking>,
): SeriesDocument => ({
  id,
  version: 1,
  siteId: request.siteId,
  organiserId: input.organiser.id,
  organisationId: request.organisationId,
  ...madeWhere(request, input.organiser, input.directory),
  recurrence: wish.recurrence,
  except: [...except],
  first: { start: request.start, end: request.end },
  occurrences: occurrences.map((occurrence) => ({
    day: occurrence.day,
    bookingId:
      standing.get(occurrence.day)?.id ??
      bookingId(request.siteId, dayOfRequest({ ...request, ...occurrence }, input.directory), deps.newId()),
  })),
  template: templateOf(request),
  until: Math.max(...[...occurrences, ...standing.values()].map(({ end }) => end)),
  booked: false,
  acts: [{ version: 1, days: occurrences.map(({ day }) => day) }],
});

/** What came of the dates: the bookings made now, and why others were not. */
interface Committed {
  readonly booked: ReadonlyMap<LocalDay, Booking>;
  readonly lost: ReadonlyMap<LocalDay, Remark>;
}

/** The making of a series of several dates, as one act. */
const madeAs = (document: SeriesDocument): string | undefined =>
  document.occurrences.length > 1 ? seriesActOf({ ...document, version: 1 }) : undefined;

/** Makes the booking of one date, or takes one into the series that was made before. */
const commitOne = async (
  deps: Deps,
  { document, ids, input, caller }: SeriesPlan,
  { occurrence: { day }, request, standing }: PlannedOccurrence,
): Promise<Booking | Remark | undefined> => {
  if (standing !== undefined) {
    const joined = await joinSeries(deps, caller, standing, { seriesId: document.id, occurrence: day });
    return joined.ok ? joined.value : { findings: joined.refusal.findings ?? [] };
  }
  const origin = {
    id: ids.get(day) ?? '',
    day: dayOfRequest(request, input.directory),
    organiserId: input.organiser.id,
    seriesId: document.id,
    occurrence: day,
  };
  const result = await commitBooking(deps, request, origin, input, { onlyOnce: true, seriesAct: madeAs(document) });
  if (result.outcome === 'committed') {
    deps.myBookings.writeSoon(result.change.after);
    return result.change.after;
  }
  if (result.outcome === 'exists') return undefined;
  return { findings: result.outcome === 'refused' ? result.refusal.findings : [] };
};

/** Commits the dates that the plan allows, side by side; each is atomic by itself. One that was made already stays. */
const commitAll = async (deps: Deps, plan: SeriesPlan): Promise<Committed> => {
  const booked = new Map<LocalDay, Booking>();
  const lost = new Map<LocalDay, Remark>();
  await allInPieces(deps.changes.giveWay, plan.planned, async (planned) => {
    const { occurrence, decision } = planned;
    const made = decision.allowed ? await commitOne(deps, plan, planned) : { findings: decision.findings };
    if (made === undefined) return;
    if ('findings' in made) lost.set(occurrence.day, made);
    else booked.set(occurrence.day, made);
  });
  return { booked, lost };
};

/** Why dates that are added later could not be, whatever day: their text would be refused, which no standing booking tells. */
const refusalOfTemplate = ({
  planned,
  days,
  input,
}: Awaited<ReturnType<typeof planSeries>> & { input: FactsInput }) => {
  const [first] = planned;
  if (first?.standing === undefined) return undefined;
  const { request } = first;
  const { findings } = decide(request, factsFor(request, days, input));
  const refusing = findings.filter(({ kind, severity }) => kind === 'customer-data' && severity === 'refuse');
  return refusing.length === 0 ? undefined : ({ code: 'rules', findings: refusing, siteId: request.siteId } as const);
};

/** Everything that booking a series goes by. */
interface SeriesPlan {
  readonly document: SeriesDocument;
  readonly ids: ReadonlyMap<LocalDay, string>;
  readonly planned: readonly PlannedOccurrence[];
  readonly days: Days;
  readonly input: FactsInput;
  readonly wish: NewSeries;
  readonly caller: Caller;
  /** Whether an earlier call of the same request wrote the document. */
  readonly isRepeat: boolean;
}

/** Takes back what was made of a series that is to be booked all or not at all. */
const undo = async (deps: Deps, { document, caller, planned }: SeriesPlan): Promise<void> => {
  const made = [...(await bookingsOfSeries(deps, document)).values()];
  const joined = planned.flatMap(({ standing }) => standing?.id ?? []);
  await cancelBookings(
    deps,
    caller,
    made.filter(({ id }) => !joined.includes(id)),
  );
  await allInPieces(deps.changes.giveWay, joined, (id) => leaveSeries(deps, caller, id, document.id));
  await deleteSeriesDocument(deps.records, document.id);
};

const withAlternatives = async (
  deps: Deps,
  lost: Committed['lost'],
  { planned, days, input }: SeriesPlan,
): Promise<Committed['lost']> => {
  const requests = new Map(planned.map(({ occurrence, request }) => [occurrence.day, request]));
  const remarks = await mapInPieces(deps.changes.giveWay, lost, async ([day, remark]) => {
    const request = requests.get(day);
    const alternative = request === undefined ? undefined : await alternativeFor(deps, request, days, input);
    return [day, { ...remark, ...(alternative === undefined ? {} : { alternative }) }] as const;
  });
  return new Map(remarks);
};

const commitPlan = async (deps: Deps, plan: SeriesPlan): Promise<Outcome<SeriesView>> => {
  const { document, wish, caller, input } = plan;
  const { booked, lost } = await commitAll(deps, plan);
  if (lost.size > 0 && wish.onConflict === 'fail') {
    await undo(deps, plan);
    const findings = [...lost.values()].flatMap((each) => each.findings);
    return { ok: false, refusal: { code: 'conflict', findings, siteId: document.siteId } };
  }
  await markBooked(deps.records, document);
  const isWhole = booked.size + lost.size === plan.planned.length;
  const bookings = isWhole && !plan.isRepeat ? booked : await bookingsOfSeries(deps, document);
  const missing = new Map([...lost].filter(([day]) => !bookings.has(day)));
  const view = { document, caller, directory: input.directory };
  const remarks = await withAlternatives(deps, missing, plan);
  return done(await seriesView(deps, bookings, view, { remarks }));
};

/** Books a series under its id, or what an earlier call of the same request has left of it. */
const bookUnder = async (
  deps: Deps,
  caller: Caller,
  seriesId: string,
  wish: NewSeries,
  known?: SeriesDocument,
): Promise<Outcome<SeriesView>> => {
  const directory = await deps.directory([wish.booking.siteId]);
  const read = readNewSeries(wish, caller, directory);
  if (!read.ok) return read;
  const found = await readStanding(deps, caller, wish, read.value, seriesId);
  if (!found.ok) return found;
  const standing = found.value;
  const input: FactsInput = { now: deps.clock.now(), directory, organiser: caller.person, inSeries: true };
  const document = known ?? newDocument(deps, seriesId, wish, read.value, input, standing);
  const ids = new Map(document.occurrences.map(({ day, bookingId: id }) => [day, id]));
  const { planned, days } = await planSeries(deps, read.value, input, { idOn: ids, standing });
  const plan = { document, ids, planned, days, input, wish, caller, isRepeat: known !== undefined };
  const text = refusalOfTemplate({ planned, days, input });
  if (text !== undefined) return { ok: false, refusal: text };
  const refusal = refusalOfPlan(planned, days, input, read.value.request.siteId);
  const isNothingNew = planned.every((each) => each.standing !== undefined || !each.decision.allowed);
  const nothingLeft = known === undefined && isNothingNew && standing.size <= 1;
  if (refusal !== undefined && (wish.onConflict === 'fail' || nothingLeft)) {
    if (known !== undefined) await undo(deps, plan);
    return { ok: false, refusal };
  }
  return orUnknown(
    async () => {
      if (known !== undefined || (await writeSeriesDocument(deps.records, document))) return commitPlan(deps, plan);
      // Another call of the same request was faster: its ids are the ones that count.
      const faster = await readSeriesDocument(deps.records, seriesId);
      if (faster === undefined) return refused('busy', { retryAfter: 1 });
      return bookUnder(deps, caller, seriesId, wish, faster);
    },
    { seriesId },
  );
};

/**
 * Books a series, date by date, each atomic. `onConflict: skip` books what can be had and tells the rest, which can be
 * added later; `fail` books all or nothing. A repeated idempotency key gets the same series, and completes it where a
 * crash has left it half booked.
 */
export const bookSeries =
  (deps: Deps): UseCase<Repeatable & { readonly series: NewSeries }, SeriesView> =>
  async (caller, { series, idempotency }) => {
    const newId = `${series.booking.siteId}.s.${deps.newId().toLowerCase()}`;
    const lookUp = (id: string) => ({ seriesId: id });
    const keyed = { personId: caller.person.id, act: 'bookSeries', idempotency, newId, lookUp };
    return underKey(deps, keyed, async ({ id, repeated }) => {
      const document = repeated ? await readSeriesDocument(deps.records, id) : undefined;
      if (document === undefined || !document.booked) return bookUnder(deps, caller, id, series, document);
      const bookings = await bookingsOfSeries(deps, document);
      return replayed(
        await seriesView(deps, bookings, { document, caller, directory: await deps.directory([document.siteId]) }),
      );
    });
  };
