import { createHash } from 'node:crypto';
import { siteDayOf } from '@yhteistila/core/booking/day.ts';
import type { DirectoryContents, PeopledDirectory } from '@yhteistila/core/site/directory.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { bringEntries } from '../bring-entries.ts';
import { entriesOf } from '../directory-entries.ts';
import type { DayStore, Guard } from '../ports/day-store.ts';
import { NATIONAL } from '../ports/directory-shards.ts';
import type { DirectoryStore } from '../ports/directory-store.ts';
import type { Records } from '../ports/records.ts';
import { readDirectory } from '../read-directory.ts';
import { createClosure } from '../records/closures.ts';
import { DEMO_DIRECTORY, DEMO_STARTS } from '../records/demo-notes.ts';
import { recordAt } from '../records/record-kind.ts';
import { demoBookings } from './bookings/bookings.ts';
import { commitsOf, type DayContents } from './bookings/day-contents.ts';
import { demoDirectory } from './directory.ts';

/** What seeding needs of the stores. */
export interface SeedStores {
  readonly directory: DirectoryStore;
  readonly days: Pick<DayStore, 'readDay' | 'commit'>;
  readonly records: Records;
}

/** What is seeded: the directory, and the bookings that go with it. */
export interface Demo {
  directory(now: Instant): DirectoryContents;
  /** Absent: none, and nobody has to be read for them. */
  bookings?(directory: PeopledDirectory, now: Instant): Iterable<DayContents>;
}

const WHOLE_DEMO: Demo = {
  directory: demoDirectory,
  bookings: (directory, now) => demoBookings(directory, now),
};

/** `kept`: the store had its own contents, or the whole demo, already. */
export type Seeded = 'seeded' | 'kept';

/** Days committed at the same time, so that a store can put them into one transaction. */
const DAYS_AT_ONCE = 12;

type Contents = Pick<SeedStores, 'records' | 'directory'>;

/** The instant of the first start: a start that goes on with a killed one makes the very same demo. */
const begunAt = async ({ records }: Contents): Promise<Instant | undefined> => {
  return (await recordAt(records, DEMO_STARTS, 'begun').read())?.value.at;
};

const isDone = async ({ records }: Contents): Promise<boolean> =>
  (await recordAt(records, DEMO_STARTS, 'done').read()) !== undefined;

const hasSites = async ({ directory }: Contents, now: Instant): Promise<boolean> =>
  (await directory.readShard(NATIONAL, now)).entries.some(({ collection }) => collection === 'cards');

/** Whether the store is empty, or a killed start has left the demo half made. Throws StoreUnreachable. */
export const lacksDemo = async (stores: Contents, now: Instant): Promise<boolean> => {
  if (await isDone(stores)) return false;
  return (await begunAt(stores)) !== undefined || !(await hasSites(stores, now));
};

const begin = async (stores: Contents, now: Instant): Promise<Instant> => {
  const begun = await begunAt(stores);
  if (begun !== undefined) return begun;
  const isFirst = await recordAt(stores.records, DEMO_STARTS, 'begun').create({ at: now });
  return isFirst ? now : ((await begunAt(stores)) ?? now);
};

/**
 * Gives the store the directory of this program, where it has that of another, to hold from `from`. Bookings and what
 * people have set for themselves lie elsewhere, and nothing is taken out. Answers whether it had the same already.
 */
const bringDirectory = async (
  { directory, records }: Contents,
  contents: DirectoryContents,
  from: Instant,
): Promise<'same' | 'other'> => {
  const digest = createHash('sha256').update(JSON.stringify(contents)).digest('base64url').slice(0, 16);
  const noted = recordAt(records, DEMO_DIRECTORY, 'directory-version');
  const last = await noted.read();
  if (last?.value.digest === digest) return 'same';
  await bringEntries(directory, entriesOf(contents), from);
  await noted.advance((last?.version ?? 0) + 1, { digest });
  return 'other';
};

/**
 * Brings the demo's rules, people, presences, sites and hours up to date in a store that an earlier program has filled;
 * also every year, when holidays of another year come into sight. A store with contents of its own is left alone.
 * Throws StoreUnreachable.
 */
export const upgradeDemo = async (stores: Contents, now: Instant, demo: Demo = WHOLE_DEMO): Promise<void> => {
  if (!(await isDone(stores))) return;
  await bringDirectory(stores, demo.directory(now), now);
};

const readGuard = async (days: SeedStores['days'], partition: string): Promise<Guard> => {
  const day = await days.readDay(partition);
  if (day === 'unchanged') throw new Error('a day that was never read cannot be unchanged');
  return day.guard;
};

/**
 * Commits what the day lacks: each commit raises the guard by one, so the guard says how many are there. A process that
 * was thought dead may still be making the very same demo: what it has committed meanwhile is lacking no more.
 */
const seedDay = async (days: SeedStores['days'], contents: DayContents, isSameDemo: boolean): Promise<void> => {
  const { partition } = contents;
  const commits = commitsOf(contents);
  let guard = await readGuard(days, partition);
  // What another program has begun to tell of a day does not go together with what this one would tell.
  if (guard.version > 0 && !isSameDemo) return;
  for (let writes = commits[guard.version]; writes !== undefined; writes = commits[guard.version]) {
    const committed = await days.commit(partition, guard, writes);
    if (committed.outcome === 'committed') guard = committed.guard;
    else if (committed.outcome === 'stale') guard = await readGuard(days, partition);
    else throw new Error(`demo day ${partition}: ${committed.outcome}`);
  }
};

/** A space that is out of use on the day can be taken back into service, as one that somebody has closed. */
const seedClosures = async ({ records }: Contents, { partition, resourceDays }: DayContents): Promise<void> => {
  const { siteId, day: lastDay } = siteDayOf(partition);
  for (const { resourceId, closures } of resourceDays) {
    for (const closure of closures) {
      await createClosure(records, { ...closure, siteId, resourceId, lastDay, madeBy: 'system', state: 'applied' });
    }
  }
};

const seedDays = async (stores: SeedStores, all: Iterable<DayContents>, isSameDemo: boolean): Promise<void> => {
  let together: Promise<void>[] = [];
  for (const contents of all) {
    together.push(seedDay(stores.days, contents, isSameDemo), seedClosures(stores, contents));
    if (together.length < DAYS_AT_ONCE) continue;
    await Promise.all(together);
    together = [];
  }
  await Promise.all(together);
};

/** What the store holds, with the people of the demo in order of their ids. */
const withPeople = async (
  store: DirectoryStore,
  { people }: DirectoryContents,
  now: Instant,
): Promise<PeopledDirectory> => {
  const ids = people.map(({ id }) => id).sort();
  const directory = await readDirectory(store, now, ids);
  return { ...directory, people: ids.flatMap((id) => directory.personById.get(id) ?? []) };
};

/**
 * Fills an empty store with the demo's directory and bookings as they are at `now`, before anybody else writes to it.
 * A start that was killed is gone on with; a store with contents of its own is left alone. Throws StoreUnreachable.
 */
export const seedDemo = async (stores: SeedStores, now: Instant, demo: Demo = WHOLE_DEMO): Promise<Seeded> => {
  const { directory, records } = stores;
  if (!(await lacksDemo(stores, now))) return 'kept';
  const begun = await begin(stores, now);
  // A start that was killed may have begun by a clock that was ahead.
  const had = await bringDirectory(stores, demo.directory(begun), Math.min(begun, now));
  const bookings = demo.bookings?.(await withPeople(directory, demo.directory(begun), now), begun) ?? [];
  await seedDays(stores, bookings, had === 'same');
  await recordAt(records, DEMO_STARTS, 'done').create({ at: begun });
  return 'seeded';
};
