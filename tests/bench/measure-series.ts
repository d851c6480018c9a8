import type { Person } from '@yhteistila/core/site/person.ts';
import type { Site } from '@yhteistila/core/site/site.ts';
import { atLocal, type LocalDay, toIso } from '@yhteistila/core/time/site-time.ts';
import { type Connection, requestBytes, withConnections } from './connection.ts';
import { median } from './load.ts';
import type { Stage } from './stage.ts';
import { digits, type Figure } from './table.ts';

const DATES = 52;
const MAX_MS = 12;
const SERIES = 20;
/** After everybody else has gone home. */
const FIRST_MINUTE = 17 * 60;
const MINUTES = 30;
const A_DAY = 5;

const book = async (connection: Connection, request: string): Promise<number> => {
  const started = performance.now();
  const { status, body } = await connection.send(request);
  const taken = performance.now() - started;
  const text = body.toString();
  if (status !== 201) throw new Error(`a series was answered ${status}: ${text.slice(0, 500)}`);
  const booked = text.split('"state":"booked"').length - 1;
  if (booked !== DATES) throw new Error(`a series booked ${booked} dates instead of ${DATES}`);
  return taken;
};

/** A team's weekly meeting for a year, booked in one call. */
export const measureSeries = (stage: Stage, site: Site, person: Person, days: readonly LocalDay[]): Promise<Figure[]> =>
  withConnections(stage.server.url, 1, async ([connection]) => {
    if (connection === undefined) throw new Error('no connection');
    const times: number[] = [];
    for (let index = 0; index < SERIES; index++) {
      const day = days[Math.floor(index / A_DAY)];
      if (day === undefined) break;
      const start = FIRST_MINUTE + (index % A_DAY) * MINUTES;
      const at = (minute: number) => toIso(atLocal(day, minute, site.timeZone), site.timeZone);
      const body = {
        ...{ siteId: site.id, resourceIds: [`${site.id}-meeting-room-1`], start: at(start), end: at(start + MINUTES) },
        ...{ purpose: 'meeting', title: 'Viikkopalaveri', recurrence: `FREQ=WEEKLY;COUNT=${DATES}` },
      };
      const headers = stage.headersOf(person);
      times.push(await book(connection, requestBytes({ method: 'POST', path: '/api/series', headers, body })));
    }
    const milliseconds = median(times);
    return [
      {
        name: `weekly × ${DATES}, one call`,
        value: `${digits(milliseconds)} ms`,
        goal: { measured: milliseconds, wants: 'at most', limit: MAX_MS, unit: ' ms' },
      },
    ];
  });
