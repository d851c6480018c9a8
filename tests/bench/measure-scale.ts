import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDirectoryCache, type ReadDirectory } from '@yhteistila/api/src/commit/directory/directory-cache.ts';
import { createPeople } from '@yhteistila/api/src/commit/directory/people.ts';
import type { DirectoryStore } from '@yhteistila/api/src/ports/directory-store.ts';
import { openSqlite } from '@yhteistila/api/src/stores/sqlite/open-sqlite.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import type { Rule } from '@yhteistila/core/site/rule.ts';
import { addDays, dayOf } from '@yhteistila/core/time/site-time.ts';
import { headerOf, requestBytes } from './connection.ts';
import { median, runLoad } from './load.ts';
import { longestTurn } from './longest-turn.ts';
import { type ScaleWorld, scaleWorld, storeScale } from './scale-world.ts';
import type { Settings } from './settings.ts';
import { onStage, type Stage } from './stage.ts';
import { digits, type Figure, type Goal } from './table.ts';

const CALLS = 1000;
const SITES_CALLED = 50;
const MAX_TURN_MS = 10;
const MAX_START_MS = 1000;
const MAX_MEGABYTES = 250;
const MAX_SITES_MS = 3;
const CHANGES = 9;
const READS = 200;
/** Older than a snapshot may be. */
const LATER_MS = 6_000;
const ZONE = 'Europe/Helsinki';

const atMost = (measured: number, limit: number, unit: string): Goal => ({ measured, wants: 'at most', limit, unit });

interface Opened {
  readonly store: DirectoryStore;
  readonly read: ReadDirectory;
  /** Lets the snapshots grow old. */
  readonly later: () => number;
}

/** How long one process stands still when the rule is changed and read by the next request. */
const turnOfChange = async ({ store, read, later }: Opened, rule: Rule, siteId: string): Promise<readonly number[]> => {
  const turns: number[] = [];
  for (let change = 0; change < CHANGES; change += 1) {
    const entry = { ...rule, version: rule.version + change + 1 };
    await store.put([{ collection: 'rules', entry }], { effectiveAt: later(), by: 'bench' });
    later();
    turns.push(await longestTurn(async () => void (await read([siteId])).rules.length));
  }
  return turns;
};

const turnFigure = (name: string, turns: readonly number[]): Figure => ({
  name: `${name}: longest turn of the loop`,
  value: `${digits(median(turns))} ms`,
  yardstick: `median of ${CHANGES} changes; the least ${digits(Math.min(...turns))} ms`,
  goal: atMost(median(turns), MAX_TURN_MS, ' ms'),
});

/** In this process, whose loop can be watched. */
const measureChanges = async (world: ScaleWorld, now: number): Promise<Figure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'yhteistila-scale-'));
  await storeScale(world, folder, now);
  let clock = now;
  const { directory: store, close } = openSqlite(join(folder, 'yhteistila.db'), { clock: { now: () => clock } });
  const people = createPeople(store, { now: () => clock }, () => undefined);
  const read = createDirectoryCache(store, people.known, { now: () => clock });
  const opened = { store, read, later: () => (clock += LATER_MS) };
  try {
    const started = performance.now();
    await read([]);
    const first = performance.now() - started;
    const [siteId = ''] = world.siteIds;
    const national = await turnOfChange(opened, world.nationalRule, siteId);
    const site = await turnOfChange(opened, world.siteRule, siteId);
    const unchanged = await longestTurn(async () => {
      opened.later();
      await read([siteId]);
    });
    return [
      turnFigure('a national rule changed', national),
      turnFigure('a rule of a site changed', site),
      { name: 'directory read again, unchanged', value: `${digits(unchanged)} ms`, yardstick: 'longest turn' },
      { name: 'directory read first, all sites', value: `${digits(first)} ms` },
    ];
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The median of one call made again and again, and what it is answered when its tag is named. */
const measureRead = async (stage: Stage, path: string, person: Person): Promise<Figure[]> => {
  const headers = stage.headersOf(person);
  let tag = '';
  const readAll = async (more: Readonly<Record<string, string>>, status: number): Promise<number> => {
    const requests = Array.from({ length: READS }, () =>
      requestBytes({ method: 'GET', path, headers: { ...headers, ...more } }),
    );
    const { medianMs, statuses } = await runLoad({
      url: stage.server.url,
      clients: 1,
      milliseconds: 30_000,
      next: () => requests.pop(),
      onAnswer: (answer) => {
        tag = headerOf(answer, 'etag');
      },
    });
    if (statuses.size !== 1 || !statuses.has(status)) throw new Error(`${path} answered ${[...statuses.keys()]}`);
    return medianMs;
  };
  const whole = await readAll({}, 200);
  const again = await readAll({ 'If-None-Match': tag }, 304);
  return [
    {
      name: `GET ${path}`,
      value: `${digits(whole)} ms`,
      yardstick: `median of ${READS}`,
      goal: atMost(whole, MAX_SITES_MS, ' ms'),
    },
    { name: `GET ${path}, unchanged: 304`, value: `${digits(again)} ms`, yardstick: `median of ${READS}` },
  ];
};

/** Calls of staff of fifty sites, as they would come on one morning: the day, and the site. */
const callSites = async (stage: Stage, people: readonly Person[], now: number): Promise<void> => {
  const day = addDays(dayOf(now, ZONE), 1);
  const calls = Array.from({ length: CALLS }, (_, index) => {
    const person = people[index % people.length];
    if (person === undefined) throw new Error('nobody calls');
    const site = `/api/sites/${person.homeSiteId}`;
    const path = index % 2 === 0 ? `${site}/days/${day}` : site;
    return requestBytes({ method: 'GET', path, headers: stage.headersOf(person) });
  });
  const { statuses } = await runLoad({
    url: stage.server.url,
    clients: 4,
    milliseconds: 120_000,
    next: () => calls.pop(),
  });
  if (statuses.size !== 1 || !statuses.has(200)) throw new Error(`the sites answered ${[...statuses.keys()]}`);
};

/** A country of sites: what a change costs each process, how fast it starts, and how much memory it takes. */
export const measureScale = async (settings: Settings, now: number): Promise<Figure[]> => {
  const world = scaleWorld(now);
  const changes = await measureChanges(world, now);
  const callers = world.people.slice(0, SITES_CALLED * 2).filter((_, index) => index % 200 < SITES_CALLED);
  const [caller] = callers;
  if (caller === undefined) throw new Error('nobody calls');
  const prepare = (dataDir: string) => storeScale(world, dataDir, now);
  const served = await onStage({ settings, people: callers, prepare }, async (stage) => {
    const start = stage.server.startMs;
    await callSites(stage, callers, now);
    const resident = stage.server.residentMegabytes();
    return [
      {
        name: 'start, until the URL is told',
        value: `${digits(start)} ms`,
        goal: atMost(start, MAX_START_MS, ' ms'),
      },
      {
        name: `memory of the server after ${CALLS} calls over ${SITES_CALLED} sites`,
        value: `${Math.round(resident)} MB`,
        goal: atMost(resident, MAX_MEGABYTES, ' MB'),
      },
      ...(await measureRead(stage, '/api/sites', caller)),
      ...(await measureRead(stage, `/api/sites/${caller.homeSiteId}`, caller)),
    ];
  });
  return [...changes, ...served];
};
