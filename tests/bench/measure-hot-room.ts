import { type Random, randomOf } from '@yhteistila/api/src/demo/bookings/random.ts';
import type { PeopledDirectory } from '@yhteistila/core/site/directory.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import type { Site } from '@yhteistila/core/site/site.ts';
import { overlaps } from '@yhteistila/core/time/interval.ts';
import { atLocal, type LocalDay, toIso } from '@yhteistila/core/time/site-time.ts';
import { staffAt, workdaysAhead } from './bookable.ts';
import { requestBytes } from './connection.ts';
import { median, runLoad } from './load.ts';
import type { Stage } from './stage.ts';
import { digits, type Figure } from './table.ts';

const CLIENTS = 32;
const SITE = 'pori';
/** May be booked for five minutes, by everybody who works there. */
const ROOM = 'pori-phone-room-1';
/** Beyond the days of the other bookings. */
const DAYS_AHEAD = 80;
const OPENS = 7 * 60;
const SLOTS = 12 * 12;
const GRID_MINUTES = 5;

interface Won {
  readonly start: number;
  readonly end: number;
}

const wishOn = (site: Site, day: LocalDay, random: Random) => {
  const start = OPENS + Math.floor(random() * SLOTS) * GRID_MINUTES;
  const minutes = GRID_MINUTES + Math.floor(random() * 3) * GRID_MINUTES;
  const at = (minute: number) => toIso(atLocal(day, minute, site.timeZone), site.timeZone);
  const times = { start: at(start), end: at(start + minutes) };
  return { siteId: site.id, resourceIds: [ROOM], ...times, purpose: 'backgroundWork' };
};

const clashes = (won: readonly Won[]): number =>
  won.filter((one, index) => won.slice(index + 1).some((other) => overlaps(one, other))).length;

const wonBy = (body: Buffer): Won => {
  const { start, end } = JSON.parse(body.toString());
  return { start: Date.parse(start), end: Date.parse(end) };
};

/** Everybody wants the same room on the same day, at random times, until the day is full and long after. */
const rush = async (stage: Stage, site: Site, people: readonly Person[], day: LocalDay) => {
  const random = randomOf(`rush ${day}`);
  const won: Won[] = [];
  const load = await runLoad({
    url: stage.server.url,
    clients: CLIENTS,
    milliseconds: stage.settings.roundMs,
    next: (client) => {
      const person = people[client % people.length];
      if (person === undefined) return undefined;
      const body = wishOn(site, day, random);
      return requestBytes({ method: 'POST', path: '/api/bookings', headers: stage.headersOf(person), body });
    },
    onAnswer: ({ status, body }) => {
      if (status === 201) won.push(wonBy(body));
    },
  });
  const unexpected = [...load.statuses.keys()].filter((status) => status !== 201 && status !== 409);
  if (unexpected.length > 0) throw new Error(`the hot room was answered ${unexpected.join()}`);
  return { perSecond: load.perSecond, winners: won.length, clashes: clashes(won) };
};

/** One room that 32 clients want at once; throws when two who won overlap. */
export const measureHotRoom = async (stage: Stage, directory: PeopledDirectory, now: number): Promise<Figure[]> => {
  const site = directory.siteById.get(SITE);
  if (site === undefined) throw new Error(`no site ${SITE}`);
  const people = staffAt(directory, SITE).slice(-CLIENTS);
  const days = workdaysAhead(site, now, DAYS_AHEAD + stage.settings.rounds).slice(DAYS_AHEAD);
  const rushes = [];
  for (const day of days) rushes.push(await rush(stage, site, people, day));
  if (rushes.some((each) => each.clashes > 0)) throw new Error('two who won the hot room overlap');
  const winners = median(rushes.map((each) => each.winners));
  return [
    {
      name: `one hot room, ${CLIENTS} clients`,
      value: `${digits(median(rushes.map(({ perSecond }) => perSecond)))} attempts/s`,
      yardstick: `${winners} won a day, none overlapped; the others got alternatives`,
    },
  ];
};
