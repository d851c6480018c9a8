import { cpus, totalmem } from 'node:os';
import { demoDirectory } from '@yhteistila/api/src/demo/directory.ts';
import { type Directory, indexDirectory } from '@yhteistila/core/site/directory.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import { type Bookable, bookables, staffAt, workdaysAhead } from './bookable.ts';
import { measureAvailability, measureSearch } from './measure-availability.ts';
import { measureBookings } from './measure-bookings.ts';
import { measureCosmos } from './measure-cosmos.ts';
import { measureDayView } from './measure-day-view.ts';
import { measureHotRoom } from './measure-hot-room.ts';
import { measureLongCalls } from './measure-long-calls.ts';
import { measureLoop } from './measure-loop.ts';
import { measureScale } from './measure-scale.ts';
import { measureSeries } from './measure-series.ts';
import { measureTab } from './measure-tab.ts';
import { readSettings, type Settings } from './settings.ts';
import { onStage } from './stage.ts';
import { type Figure, tableOf } from './table.ts';
import { eveningBookings, storeWorld, wideWorld } from './wide-world.ts';

const SITE = 'pori';
const VIEWER = 'vero-virkailija';
/** Site-days that are booked: no more than a server keeps in memory, at three sites. */
const WORKDAYS = 45;
const MAX_MEGABYTES = 200;
/** Series of a year must begin soon: nobody may book further ahead. */
const SERIES_DAYS = 4;

const personOf = (directory: Directory, id: string): Person => {
  const person = directory.personById.get(id);
  if (person === undefined) throw new Error(`no person ${id}`);
  return person;
};

const memory = (name: string, megabytes: number): Figure => {
  const goal = { measured: megabytes, wants: 'at most', limit: MAX_MEGABYTES, unit: ' MB' } as const;
  return { name: `memory of the server, ${name}`, value: `${Math.round(megabytes)} MB`, goal };
};

/** Takes a day's bookings out of the others': they are for the day view alone. */
const setApart = (all: readonly Bookable[], siteId: string, day: string) => {
  const isApart = ({ body }: Bookable): boolean => body.siteId === siteId && body.start.startsWith(day);
  return { apart: all.filter(isApart), rest: all.filter((each) => !isApart(each)) };
};

/** What the demo's server can show: bookings, the hot room, a series, the day of a large site, and its memory. */
const measureDemo = async (settings: Settings, now: number): Promise<Figure[]> => {
  const directory = indexDirectory('demo', demoDirectory(now));
  const site = directory.siteById.get(SITE);
  if (site === undefined) throw new Error(`no site ${SITE}`);
  const viewer = personOf(directory, VIEWER);
  const [viewed = ''] = workdaysAhead(site, now, 1);
  const { apart, rest } = setApart(bookables(directory, now, WORKDAYS), SITE, viewed);
  const people = [viewer, ...new Set([...apart, ...rest].map(({ person }) => person)), ...staffAt(directory, SITE)];
  return onStage({ settings, people: [...new Set(people)] }, async (stage) => {
    const atStart = [
      memory('first start, which makes the demo', stage.firstStartMegabytes),
      memory('started again', stage.server.residentMegabytes()),
    ];
    const figures: Figure[] = [];
    if (settings.parts.has('day-views')) {
      const goal = { limit: 3, aim: 1.5 };
      const on = { name: '60 spaces', siteId: SITE, day: viewed, viewer, bookings: apart, goal };
      figures.push(...(await measureDayView(stage, on)));
    }
    if (settings.parts.has('bookings')) {
      figures.push(...(await measureBookings(stage, rest.values())));
      figures.push(...(await measureHotRoom(stage, directory, now)));
      figures.push(...(await measureSeries(stage, site, viewer, workdaysAhead(site, now, SERIES_DAYS, 1))));
    }
    if (settings.parts.has('long-calls')) {
      const [busy] = staffAt(directory, SITE).filter((person) => person !== viewer);
      if (busy === undefined) throw new Error(`no staff at ${SITE}`);
      figures.push(...(await measureLongCalls(stage, { site, day: viewed, busy, other: viewer })));
      figures.push(...(await measureLoop(site, busy, viewed, now)));
    }
    return [...figures, ...atStart, memory('after all this', stage.server.residentMegabytes())];
  });
};

/** What needs more spaces than the demo has. */
const measureWide = async (settings: Settings, now: number): Promise<Figure[]> => {
  const world = wideWorld(now);
  const person = personOf(world.directory, VIEWER);
  const figures = settings.parts.has('availability') ? measureSearch(world, person, now) : [];
  const [day = ''] = world.days;
  const evening = eveningBookings(world, day);
  const people = [person, ...evening.map((each) => each.person)];
  const prepare = (dataDir: string) => storeWorld(world, dataDir, now);
  const served = await onStage({ settings, people, prepare }, async (stage) => {
    const found: Figure[] = [];
    if (settings.parts.has('availability')) found.push(...(await measureAvailability(stage, world, person)));
    if (settings.parts.has('day-views')) {
      const on = { name: '300 spaces', siteId: world.biggestSiteId, day, viewer: person, bookings: evening };
      found.push(...(await measureDayView(stage, on)));
    }
    return [...found, memory('1 300 spaces, after searches and day views', stage.server.residentMegabytes())];
  });
  return [...figures, ...served];
};

const describeMachine = (): string => {
  const [first] = cpus();
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  return `${cpus().length} × ${first?.model ?? 'unknown processor'}, ${gigabytes} GB, ${process.platform}, Node.js ${process.version}`;
};

const main = async (): Promise<void> => {
  const settings = readSettings(process.argv.slice(2));
  const { parts } = settings;
  const now = Date.now();
  const started = performance.now();
  const figures: Figure[] = [];
  const needDemo = parts.has('bookings') || parts.has('day-views') || parts.has('long-calls');
  if (needDemo) figures.push(...(await measureDemo(settings, now)));
  if (parts.has('availability') || parts.has('day-views')) figures.push(...(await measureWide(settings, now)));
  if (parts.has('scale')) figures.push(...(await measureScale(settings, now)));
  if (parts.has('tab')) figures.push(...(await measureTab(settings, now)));
  if (parts.has('cosmos')) figures.push(...(await measureCosmos(now)));
  const seconds = Math.round((performance.now() - started) / 1000);
  process.stdout.write(`\n${describeMachine()}; ${seconds} s\n\n${tableOf(figures)}\n`);
};

await main();
