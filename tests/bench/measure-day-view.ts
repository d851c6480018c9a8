import type { Person } from '@yhteistila/core/site/person.ts';
import type { Bookable } from './bookable.ts';
import { type Answer, type Connection, headerOf, requestBytes, withConnections } from './connection.ts';
import { median, runLoad } from './load.ts';
import { type Stage, tellRaw } from './stage.ts';
import { digits, type Figure, type Goal } from './table.ts';

const CLIENTS = 8;
const COLD_READS = 40;

export interface DayToView {
  /** For the table: `60 spaces`. */
  readonly name: string;
  readonly siteId: string;
  readonly day: string;
  readonly viewer: Person;
  /** Bookings that fill the day before; the last of them are made one by one, each of which makes the ready view stale. */
  readonly bookings: readonly Bookable[];
  /** What is asked of the warm view, against the raw answer. */
  readonly goal?: Pick<Goal, 'limit' | 'aim'>;
}

const once = async (connection: Connection, request: string, status: number): Promise<Answer> => {
  const answer = await connection.send(request);
  if (answer.status !== status) throw new Error(`${answer.status} instead of ${status}: ${answer.body}`);
  return answer;
};

const bookingOf = (stage: Stage, { person, body }: Bookable): string =>
  requestBytes({ method: 'POST', path: '/api/bookings', headers: stage.headersOf(person), body });

const fill = async (stage: Stage, bookings: readonly Bookable[]): Promise<void> => {
  const requests = bookings.map((each) => bookingOf(stage, each));
  const { statuses } = await runLoad({
    ...{ url: stage.server.url, clients: CLIENTS, milliseconds: 60_000 },
    next: () => requests.pop(),
  });
  if ((statuses.get(201) ?? 0) !== bookings.length) throw new Error(`filling the day: ${[...statuses].join(' ')}`);
};

/** The view right after each commit, by a client alone: milliseconds. */
const cold = (stage: Stage, view: string, changes: readonly Bookable[]): Promise<number> =>
  withConnections(stage.server.url, 1, async ([connection]) => {
    const times: number[] = [];
    if (connection === undefined) return Number.NaN;
    for (const change of changes) {
      await once(connection, bookingOf(stage, change), 201);
      const started = performance.now();
      await once(connection, view, 200);
      times.push(performance.now() - started);
    }
    return median(times);
  });

/** Milliseconds that each answer takes when the server has always something to do. */
const busy = async (stage: Stage, url: URL, request: string, status: number): Promise<number> => {
  const milliseconds = stage.settings.roundMs / 2;
  const load = await runLoad({ url, clients: CLIENTS, milliseconds, next: () => request });
  if (load.statuses.size !== 1 || !load.statuses.has(status)) {
    throw new Error(`day views were answered ${[...load.statuses.keys()]} instead of ${status}`);
  }
  return 1000 / load.perSecond;
};

const ms = (value: number): string => `${digits(value)} ms`;

/** Milliseconds each. */
interface Round {
  readonly warm: number;
  readonly raw: number;
  readonly unchanged: number;
  readonly rawUnchanged: number;
}

/** A day view that is made anew, one that is ready, and one that the caller has already; beside a raw GET of its bytes. */
export const measureDayView = async (stage: Stage, on: DayToView): Promise<Figure[]> => {
  const path = `/api/sites/${on.siteId}/days/${on.day}`;
  const headers = stage.headersOf(on.viewer);
  const view = requestBytes({ method: 'GET', path, headers });
  await fill(stage, on.bookings.slice(0, -COLD_READS));
  const coldMs = await cold(stage, view, on.bookings.slice(-COLD_READS));
  const ready = await withConnections(stage.server.url, 1, ([connection]) => {
    if (connection === undefined) throw new Error('no connection');
    return once(connection, view, 200);
  });
  const unchanged = requestBytes({
    method: 'GET',
    path,
    headers: { ...headers, 'If-None-Match': headerOf(ready, 'etag') },
  });
  await tellRaw(stage.raw, '/ready', JSON.parse(ready.body.toString()));
  const rawView = requestBytes({ method: 'GET', path: '/ready' });
  const rawUnchanged = requestBytes({ method: 'GET', path: '/ready', headers: { 'If-None-Match': '"ready"' } });

  await busy(stage, stage.raw.url, rawView, 200);
  const rounds: Round[] = [];
  for (let count = 0; count < stage.settings.rounds; count++) {
    rounds.push({
      warm: await busy(stage, stage.server.url, view, 200),
      raw: await busy(stage, stage.raw.url, rawView, 200),
      unchanged: await busy(stage, stage.server.url, unchanged, 304),
      rawUnchanged: await busy(stage, stage.raw.url, rawUnchanged, 304),
    });
  }
  const of = (key: keyof Round): number => median(rounds.map((round) => round[key]));
  const kilobytes = Math.round(ready.body.length / 1024);
  const ratio = of('warm') / of('raw');
  const raw = `raw GET of the same ${kilobytes} KB: ${ms(of('raw'))}`;
  return [
    {
      name: `day view, ${on.name}, ready`,
      value: ms(of('warm')),
      yardstick: raw,
      ratio,
      ...(on.goal === undefined
        ? {}
        : { goal: { ...on.goal, measured: ratio, wants: 'at most', unit: ' ×' } as const }),
    },
    { name: `day view, ${on.name}, after a commit`, value: ms(coldMs), yardstick: raw, ratio: coldMs / of('raw') },
    {
      name: `day view, ${on.name}, unchanged (304)`,
      value: ms(of('unchanged')),
      yardstick: `raw 304: ${ms(of('rawUnchanged'))}`,
      ratio: of('unchanged') / of('rawUnchanged'),
    },
  ];
};
