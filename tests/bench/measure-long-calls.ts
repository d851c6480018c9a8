import type { Person } from '@yhteistila/core/site/person.ts';
import type { Site } from '@yhteistila/core/site/site.ts';
import { atLocal, type LocalDay, toIso } from '@yhteistila/core/time/site-time.ts';
import { requestBytes } from './connection.ts';
import { runLoad } from './load.ts';
import type { Stage } from './stage.ts';
import { digits, type Figure } from './table.ts';

/** As many as a booking may take, and as a series may have. */
const RESOURCES = 20;
const DATES = 366;
const MAX_MS = 100;
/** Long calls take a second or two: some of them must fit in. */
const ROUNDS = 8;

/** The value below which so great a part of all lies. */
const percentile = (values: readonly number[], part: number): number => {
  const inOrder = [...values].sort((a, b) => a - b);
  return inOrder[Math.min(inOrder.length - 1, Math.floor(inOrder.length * part))] ?? Number.NaN;
};

/** A team's daily meeting for a year, in all the rooms that a booking may take. */
export const longestSeries = (site: Site, day: LocalDay) => {
  const at = (minute: number) => toIso(atLocal(day, minute, site.timeZone), site.timeZone);
  const spaces = site.resources.filter(({ kind }) => kind === 'space').slice(0, RESOURCES);
  return {
    ...{ siteId: site.id, resourceIds: spaces.map(({ id }) => id), start: at(10 * 60), end: at(11 * 60) },
    ...{ purpose: 'meeting' as const, recurrence: `FREQ=DAILY;COUNT=${DATES}` },
  };
};

interface Beside {
  readonly site: Site;
  readonly day: LocalDay;
  /** Who checks one series after another. */
  readonly busy: Person;
  /** Who looks at the day meanwhile. */
  readonly other: Person;
}

/** How long a person waits for the day beside another's stream of checks of the longest series. */
export const measureLongCalls = async (stage: Stage, { site, day, busy, other }: Beside): Promise<Figure[]> => {
  const { headersOf, settings, server } = stage;
  const body = longestSeries(site, day);
  const check = requestBytes({ method: 'POST', path: '/api/series/check', headers: headersOf(busy), body });
  const view = requestBytes({ method: 'GET', path: `/api/sites/${site.id}/days/${day}`, headers: headersOf(other) });
  const milliseconds = settings.roundMs * ROUNDS;
  const times: number[] = [];
  let sent = 0;
  const long = runLoad({ url: server.url, clients: 1, milliseconds, next: () => check });
  const short = runLoad({
    ...{ url: server.url, clients: 1, milliseconds },
    next: () => {
      sent = performance.now();
      return view;
    },
    onAnswer: () => times.push(performance.now() - sent),
  });
  const [checks, views] = await Promise.all([long, short]);
  for (const { statuses } of [checks, views]) {
    if (statuses.size !== 1 || !statuses.has(200)) throw new Error(`a call was answered ${[...statuses.keys()]}`);
  }
  const p99 = percentile(times, 0.99);
  const name = `day view beside checks of ${RESOURCES} resources × ${DATES} dates`;
  return [
    { name: `${name}, p50`, value: `${digits(views.medianMs)} ms`, yardstick: `${checks.calls} checks meanwhile` },
    {
      name: `${name}, p99`,
      value: `${digits(p99)} ms`,
      yardstick: `longest ${digits(Math.max(...times))} ms of ${times.length}`,
      goal: { measured: p99, wants: 'at most', limit: MAX_MS, unit: ' ms' },
    },
  ];
};
