import type { Route } from '@yhteistila/core/contract/route.ts';
import type { RouteId, Routes } from '@yhteistila/core/contract/routes.ts';
import type { z } from 'zod';
import type { Refusal } from '../../use-cases/outcome.ts';
import type { Call, Reply } from '../endpoint.ts';

/** What a call costs besides the one that it counts as, in plain calls: each holds the event loop for about a millisecond. */
interface Cost<R extends Route> {
  /** What its words tell. */
  readonly before?: (call: Call<R>) => number;
  /** What its answer tells. */
  readonly after?: (reply: Reply & { readonly body?: z.output<R['replies']['body']> }, call: Call<R>) => number;
  /** It may be long, which only its answer tells. */
  readonly isLong?: true;
}

/** The cost of a route that is known by its id alone. */
export interface AnyCost {
  readonly before?: (call: Call) => number;
  readonly after?: (reply: Reply, call: Call) => number;
  readonly isLong?: true;
}

/** So many resources are decided on for one plain call, so many findings or bookings told. */
const DECIDED = 10;
const TOLD = 5;
/** A date that is read costs as much as so many decisions; one that is written, with its events and lists. */
const READ = 2;
const WRITTEN = 8;

const DAY_MS = 86_400_000;
const daysIn = (from: number, to: number): number => Math.ceil((to - from) / DAY_MS);

const ofDates = (dates: number, each: number): number => Math.ceil((dates * each) / DECIDED);
const ofResources = (count: number): number => Math.floor(count / 2);

type Preview = Reply & { readonly body?: z.output<Routes['checkSeries']['replies']['body']> };
type Series = Reply & { readonly body?: z.output<Routes['series']['replies']['body']> };

const ofPreview = ({ body, decided = 0 }: Preview): number =>
  ofDates(body?.occurrences.length ?? 0, READ) + Math.ceil(decided / DECIDED);

/** Every date that was read, and each resource of it decided on. */
const ofAct = ({ body }: Series): number =>
  Math.ceil(
    (body?.occurrences ?? []).reduce((sum, { booking }) => sum + WRITTEN + (booking?.resourceIds.length ?? 1), 0) /
      DECIDED,
  );

const ACT = { isLong: true, after: ofAct } as const;

/**
 * THE list of what calls cost that may take longer than most; all others cost nothing besides. Measured on the demo's
 * sites of 77 resources (docs/decisions/0035).
 */
export const COSTS: { readonly [id in RouteId]?: Cost<Routes[id]> } = {
  checkSeries: { isLong: true, after: ofPreview },
  checkSeriesChange: { isLong: true, after: ofPreview },
  bookSeries: {
    isLong: true,
    after: ({ body }, call) => ofDates(body?.occurrences.length ?? 0, WRITTEN + call.body.resourceIds.length),
  },
  changeSeries: ACT,
  cancelSeries: ACT,
  approveSeries: ACT,
  declineSeries: ACT,
  reinstateSeries: ACT,
  series: { after: ({ body }) => ofDates(body?.occurrences.length ?? 0, READ) },
  availability: {
    before: ({ body: { siteIds, from, to, also = [], limit } }) =>
      Math.ceil((siteIds.length * daysIn(from, to) * (also.length + 4)) / 5) + Math.floor(limit / 4),
  },
  planChain: {
    before: ({ body: { steps, together } }) =>
      together ? steps.length * 10 : Math.ceil(2 ** steps.length * steps.length * 1.5),
  },
  checkBooking: { before: ({ body }) => ofResources(body.resourceIds?.length ?? 1) },
  book: { before: ({ body }) => ofResources(body.resourceIds.length) },
  closeResource: { before: ({ body: { start, end } }) => daysIn(start, end) },
  myBookings: { after: ({ body = [] }) => Math.floor(body.length / TOLD) },
  requests: { after: ({ body = [] }) => Math.floor(body.length / TOLD) },
};

/** Of what is refused: the more there is to say, the more was decided. */
export const costOfRefusal = ({ findings = [] }: Refusal): number => Math.floor(findings.length / DECIDED);
