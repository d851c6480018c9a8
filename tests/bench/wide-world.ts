import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { between, pick, type Random, randomOf } from '@yhteistila/api/src/demo/bookings/random.ts';
import { demoDirectory } from '@yhteistila/api/src/demo/directory.ts';
import { largeSite } from '@yhteistila/api/src/demo/sites/large-site.ts';
import { entriesOf } from '@yhteistila/api/src/directory-entries.ts';
import { openSqlite } from '@yhteistila/api/src/stores/sqlite/open-sqlite.ts';
import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { type Day, emptyResourceDay, partitionOf, type ResourceDay } from '@yhteistila/core/booking/day.ts';
import { type DirectoryContents, indexDirectory, type WholeDirectory } from '@yhteistila/core/site/directory.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import type { Resource } from '@yhteistila/core/site/resource.ts';
import type { Site } from '@yhteistila/core/site/site.ts';
import { atLocal, type LocalDay, toIso, weekdayOf } from '@yhteistila/core/time/site-time.ts';
import { type Bookable, staffAt, workdaysAhead } from './bookable.ts';

/** More than the demo has: ten sites of a hundred spaces over five days, and one site of three hundred. */
export interface WideWorld {
  readonly directory: WholeDirectory;
  readonly siteIds: readonly string[];
  readonly biggestSiteId: string;
  readonly days: readonly LocalDay[];
  /** By partition. */
  readonly contents: ReadonlyMap<string, Day>;
}

const MODEL = 'pori';
const SITES = 10;
const SPACES = 100;
const MAX_SPACES = 300;
const DAYS = 5;
const BOOKINGS_A_SPACE = 10;
const FIRST_MINUTE = 7 * 60;
const GRID_MINUTES = 5;
/** Below the hundred operations that a commit takes. */
const WRITES_A_COMMIT = 90;
const EVENING_BOOKINGS = 40;

/** Pori's spaces over and over. */
const siteOf = (id: string, spaces: number, model: Site): Site => {
  const name = { fi: id, sv: id, en: id };
  const bare = largeSite({ id, name, rows: [] }, model.hours.customerExceptions);
  const models = model.resources.filter(({ kind }) => kind === 'space');
  const resources = Array.from({ length: spaces }, (_, index): Resource => {
    const like = models[index % models.length];
    if (like === undefined) throw new Error('the model site has no spaces');
    const zoneId = like.zoneId.replace(model.id, id);
    return { ...like, id: like.id.replace(model.id, id).concat(`.${index}`), siteId: id, zoneId };
  });
  return { ...bare, resources: [...resources, ...bare.resources] };
};

const contentsOf = (now: number): DirectoryContents => {
  const demo = demoDirectory(now);
  const model = demo.sites.find(({ id }) => id === MODEL);
  if (model === undefined) throw new Error(`no site ${MODEL}`);
  const many = Array.from({ length: SITES }, (_, index) => siteOf(`wide-${index + 1}`, SPACES, model));
  const sites = [...many, siteOf('widest', MAX_SPACES, model)];
  const there = demo.presences.filter(({ siteId }) => siteId === MODEL);
  const presences = sites.flatMap(({ id }) => there.map((presence) => ({ ...presence, siteId: id })));
  return { ...demo, sites: [...demo.sites, ...sites], presences: [...demo.presences, ...presences] };
};

const bookingsOn = (resource: Resource, site: Site, day: LocalDay, staff: readonly Person[], random: Random) => {
  let minute = FIRST_MINUTE + between(random, 0, 12) * GRID_MINUTES;
  return Array.from({ length: BOOKINGS_A_SPACE }, (_, index): Booking => {
    const start = minute + between(random, 1, 5) * GRID_MINUTES;
    minute = start + between(random, 4, 9) * GRID_MINUTES;
    const { id: organiserId, organisationId } = pick(random, staff);
    return {
      ...{ id: `${site.id}.${day.replaceAll('-', '')}.${resource.id}.${index}`, version: 1, status: 'confirmed', day },
      ...{ siteId: site.id, resourceIds: [resource.id], purpose: 'meeting', organisationId, organiserId },
      ...{ start: atLocal(day, start, site.timeZone), end: atLocal(day, minute, site.timeZone) },
      ...{ needs: [], externalParticipants: false, confidential: false, createdAt: 0, changedAt: 0 },
      ...{ obligations: [], decidedWith: '1', title: 'Palaveri' },
    };
  });
};

const dayAt = (site: Site, day: LocalDay, staff: readonly Person[], random: Random): Day => {
  const spaces = site.resources.filter(({ kind }) => kind === 'space');
  const resourceDays = new Map<string, ResourceDay>();
  for (const space of spaces) {
    const bookings = bookingsOn(space, site, day, staff, random);
    resourceDays.set(space.id, { ...emptyResourceDay(space.id), bookings });
  }
  return { siteId: site.id, day, resourceDays };
};

/** Monday to Friday, unless customers are not received on one of them. */
const weekAhead = (site: Site, now: number): readonly LocalDay[] => {
  const many = workdaysAhead(site, now, 4 * DAYS);
  const monday = many.findIndex((day) => weekdayOf(day) === 'MO');
  return many.slice(monday, monday + DAYS);
};

/** The directory and the days, the same for the same `now`. */
export const wideWorld = (now: number): WideWorld => {
  const directory = indexDirectory('wide', contentsOf(now));
  const made = directory.sites.filter(({ id }) => id.startsWith('wide'));
  const [first] = made;
  if (first === undefined) throw new Error('no wide sites');
  const staff = staffAt(directory, MODEL).slice(0, -EVENING_BOOKINGS);
  const random = randomOf('wide');
  const days = weekAhead(first, now);
  const contents = new Map<string, Day>();
  for (const site of made) {
    for (const day of days) contents.set(partitionOf(site.id, day), dayAt(site, day, staff, random));
  }
  const siteIds = made.map(({ id }) => id).filter((id) => id !== 'widest');
  return { directory, siteIds, biggestSiteId: 'widest', days, contents };
};

/** When every booking of the world is over. */
const EVENING = 20 * 60;

/** Work in the evening at the biggest site, each by somebody else: forty changes of its day. */
export const eveningBookings = ({ directory, biggestSiteId: siteId }: WideWorld, day: LocalDay): Bookable[] => {
  const site = directory.siteById.get(siteId);
  const spaces = site?.resources.filter(({ type }) => type === 'workArea' || type === 'touchdown') ?? [];
  // Who has nothing else that day: nobody may book too many hours.
  const staff = staffAt(directory, MODEL).slice(-EVENING_BOOKINGS);
  return spaces.slice(0, EVENING_BOOKINGS).flatMap(({ id }, index) => {
    const person = staff[index];
    if (person === undefined || site === undefined) return [];
    const at = (minute: number) => toIso(atLocal(day, minute, site.timeZone), site.timeZone);
    const times = { start: at(EVENING), end: at(EVENING + 30) };
    return [{ person, body: { siteId, resourceIds: [id], ...times, purpose: 'backgroundWork' } }];
  });
};

/** Writes the world into a store in the folder, where a server then finds it. */
export const storeWorld = async ({ directory, contents }: WideWorld, dataDir: string, now: number): Promise<void> => {
  mkdirSync(dataDir, { recursive: true });
  const { directory: directories, days, close } = openSqlite(join(dataDir, 'yhteistila.db'));
  await directories.put(entriesOf(directory), { effectiveAt: now, by: 'system' });
  for (const [partition, { resourceDays }] of contents) {
    const documents = [...resourceDays.values()].map((day) => ({
      ...day,
      id: `resource.${day.resourceId}`,
      kind: 'resource-day' as const,
      schemaVersion: 1,
    }));
    for (let guard = { version: 0, token: '' }; documents.length > 0; ) {
      const writes = documents.splice(0, WRITES_A_COMMIT).map((document) => ({ op: 'put' as const, document }));
      const committed = await days.commit(partition, guard, writes);
      if (committed.outcome !== 'committed') throw new Error(`${partition}: ${committed.outcome}`);
      guard = committed.guard;
    }
  }
  await close();
};
