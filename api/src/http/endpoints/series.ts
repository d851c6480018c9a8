import { pathTo } from '@yhteistila/core/contract/route.ts';
import { ROUTES } from '@yhteistila/core/contract/routes.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import type { GiveWay } from '../../ports/give-way.ts';
import type { SeriesView } from '../../use-cases/answers.ts';
import type { SeriesScope } from '../../use-cases/inputs.ts';
import type { UseCases } from '../../use-cases/use-cases.ts';
import type { Endpoints, Reply } from '../endpoint.ts';
import { locationOf } from '../located-booking.ts';
import type { Presenting } from '../present/presenting.ts';
import { presentOccurrence, presentPreview, presentSeries } from '../present/series.ts';
import { versionTag } from '../reply/etag.ts';
import { toChanges, toNewSeries, toScope, toScopeIfAny } from '../request/to-domain.ts';
import { answer } from './answer.ts';

type Ids =
  | 'checkSeries'
  | 'bookSeries'
  | 'series'
  | 'changeSeries'
  | 'checkSeriesChange'
  | 'cancelSeries'
  | 'approveSeries'
  | 'declineSeries'
  | 'reinstateSeries'
  | 'addOccurrence';

/** What its dates have come to is no part of a series' own version. */
const stateOf = ({ occurrences }: SeriesView): string =>
  JSON.stringify(occurrences.map(({ day, booking }) => [day, booking]));

const reply = async (
  view: SeriesView,
  call: Presenting & { readonly giveWay: GiveWay },
): Promise<Reply & Required<Pick<Reply, 'headers'>>> => ({
  headers: { ETag: versionTag(view.version, stateOf(view)) },
  body: await presentSeries(view, call, call.giveWay),
});

/** Beside all dates or a range, an occurrence names the date from which the change is told. */
const toldFrom = ({ scope }: SeriesScope, occurrence: LocalDay | undefined): { from?: LocalDay } =>
  (scope === 'all' || scope === 'range') && occurrence !== undefined ? { from: occurrence } : {};

/** What is decided about the dates of a series, or taken back. */
const seriesActs = (useCases: UseCases): Pick<Endpoints, 'approveSeries' | 'declineSeries' | 'reinstateSeries'> => ({
  approveSeries: async (call) => {
    const scope = toScopeIfAny(call.query);
    if (!scope.ok) return scope;
    const asked = { ...call.params, scope: scope.value };
    return answer(useCases.approveSeries(call.caller, asked, call), (view) => reply(view, call));
  },
  declineSeries: async (call) => {
    const scope = toScopeIfAny(call.query);
    if (!scope.ok) return scope;
    const asked = { ...call.params, scope: scope.value, reason: call.body.reason };
    return answer(useCases.declineSeries(call.caller, asked, call), (view) => reply(view, call));
  },
  reinstateSeries: async (call) => {
    const scope = toScopeIfAny(call.query);
    if (!scope.ok) return scope;
    const asked = { ...call.params, scope: scope.value };
    return answer(useCases.reinstateSeries(call.caller, asked, call), (view) => reply(view, call));
  },
});

/** What changes the dates of a series, or says what a change would come to. */
const seriesChanges = (useCases: UseCases): Pick<Endpoints, 'changeSeries' | 'checkSeriesChange' | 'cancelSeries'> => ({
  changeSeries: async (call) => {
    const { scope: inBody, occurrence, from, to, reason, ...changes } = call.body;
    const scope = toScope(call.query, { scope: inBody, occurrence, from, to });
    if (!scope.ok) return scope;
    const { expectedVersion } = call;
    return answer(
      useCases.changeSeries(
        call.caller,
        {
          ...call.params,
          scope: scope.value,
          expectedVersion,
          changes: toChanges(changes),
          reason,
          ...toldFrom(scope.value, occurrence ?? call.query.occurrence),
        },
        call,
      ),
      (view) => reply(view, call),
    );
  },
  checkSeriesChange: async (call) => {
    const { scope: inBody, occurrence, from, to, reason: _, ...changes } = call.body;
    const scope = toScope({}, { scope: inBody, occurrence, from, to });
    if (!scope.ok) return scope;
    return answer(
      useCases.checkSeriesChange(
        call.caller,
        { ...call.params, scope: scope.value, changes: toChanges(changes), ...toldFrom(scope.value, occurrence) },
        call,
      ),
      async (preview) => ({ decided: preview.decided, body: await presentPreview(preview, call, call.giveWay) }),
    );
  },
  cancelSeries: async (call) => {
    const scope = toScope(call.query);
    if (!scope.ok) return scope;
    const { expectedVersion } = call;
    const { reason } = call.body;
    return answer(
      useCases.cancelSeries(call.caller, { ...call.params, scope: scope.value, expectedVersion, reason }, call),
      (view) => reply(view, call),
    );
  },
});

/** Recurring bookings. */
export const seriesEndpoints = (useCases: UseCases): Pick<Endpoints, Ids> => ({
  checkSeries: (call) =>
    answer(useCases.checkSeries(call.caller, toNewSeries(call.body), call), async (preview) => ({
      decided: preview.decided,
      body: await presentPreview(preview, call, call.giveWay),
    })),
  bookSeries: (call) =>
    answer(
      useCases.bookSeries(call.caller, { series: toNewSeries(call.body), idempotency: call.idempotency }, call),
      async (view) => {
        const { headers, body } = await reply(view, call);
        return { headers: { ...headers, Location: pathTo(ROUTES.series, { seriesId: view.id }) }, body };
      },
    ),
  series: async (call) => {
    const scope = toScope(call.query, {}, 'all');
    if (!scope.ok) return scope;
    return answer(useCases.readSeries(call.caller, { ...call.params, scope: scope.value }, call), (view) =>
      reply(view, call),
    );
  },
  ...seriesChanges(useCases),
  ...seriesActs(useCases),
  addOccurrence: (call) =>
    answer(
      useCases.addOccurrence(
        call.caller,
        { ...call.params, occurrence: call.body, idempotency: call.idempotency },
        call,
      ),
      (view) => {
        const siteId = view.booking?.visibility === 'full' ? view.booking.siteId : undefined;
        const headers = view.booking === undefined ? {} : locationOf(view.booking);
        return { headers, body: presentOccurrence(view, siteId, call) };
      },
    ),
});
