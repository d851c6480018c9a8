import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openStores } from '@yhteistila/api/src/compose/open-stores.ts';
import type { Configuration } from '@yhteistila/api/src/configuration.ts';
import { demoBookings } from '@yhteistila/api/src/demo/bookings/bookings.ts';
import { demoDirectory } from '@yhteistila/api/src/demo/directory.ts';
import type { FollowedEvent } from '@yhteistila/api/src/ports/day-store.ts';
import type { OpenStores } from '@yhteistila/api/src/ports/stores.ts';
import { readDirectory } from '@yhteistila/api/src/read-directory.ts';
import { DEMO_STARTS } from '@yhteistila/api/src/records/demo-notes.ts';
import { recordAt } from '@yhteistila/api/src/records/record-kind.ts';
import type { PeopledDirectory } from '@yhteistila/core/site/directory.ts';
import { createAccount } from '../stores/double/account.ts';
import { type Served, serveAccount } from '../stores/double/serve.ts';
import { KEY } from '../stores/open-on-double.ts';
import { buildProgram, bundleProgram, type RunningProgram, runProgram } from './run-program.ts';
import { asServer, onFolder } from './start-process.ts';

jest.setTimeout(600_000);

const SERVERS = 2;
const AT_ONCE = 1000;
const SMALL_SERVER = 'api/dist/small-demo-server.mjs';

type Settings = Readonly<Record<string, string>>;
type Place = Pick<Configuration, 'store' | 'dataDir'>;

const nameOf = ({ partition, event }: FollowedEvent): string => `${partition} ${event.id}`;

describe('servers that are started at the same moment on an empty store', () => {
  let folder: string;
  let served: Served;
  const running = new Set<RunningProgram>();
  beforeAll(async () => {
    await buildProgram();
    folder = mkdtempSync(join(tmpdir(), 'two-starts-'));
    served = await serveAccount(createAccount({ now: Date.now }));
  });
  afterEach(async () => {
    for (const program of running) {
      program.send('SIGKILL');
      await program.ended;
    }
    running.clear();
  });
  afterAll(async () => {
    await served.close();
    rmSync(folder, { recursive: true });
  });

  const start = async (settings: Settings, script?: string) => {
    const options = { showErrors: true, ...(script === undefined ? {} : { script }) };
    const program = runProgram({ ...onFolder(folder), ...settings }, options);
    running.add(program);
    return asServer(program);
  };

  /** The directory that is stored, with the demo's people. */
  const stored = async ({ directory }: Pick<OpenStores, 'directory'>, begun: number): Promise<PeopledDirectory> => {
    const ids = demoDirectory(begun)
      .people.map(({ id }) => id)
      .sort();
    const read = await readDirectory(directory, begun, ids);
    return { ...read, people: ids.flatMap((id) => read.personById.get(id) ?? []) };
  };

  /** Every event of the store, and what the demo tells as it was when it was begun. */
  const readBoth = async (place: Place) => {
    const stores = await openStores(place, { now: Date.now });
    const begun = (await recordAt(stores.records, DEMO_STARTS, 'begun').read())?.value.at;
    if (begun === undefined) throw new Error('the demo was not begun');
    const found: FollowedEvent[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await stores.days.follow(cursor, AT_ONCE);
      if (page.events.length === 0) break;
      found.push(...page.events);
      cursor = page.cursor;
    }
    const days = [...demoBookings(await stored(stores, begun), begun)];
    const told = days.flatMap(({ partition, events }) => events.map((event) => ({ partition, event })));
    await stores.close();
    return { found, told };
  };

  const isBooked = ({ event }: FollowedEvent): boolean => event.type === 'booked';

  const startTogether = async (settings: Settings, place: Place, script?: string): Promise<void> => {
    const servers = await Promise.all(Array.from({ length: SERVERS }, () => start(settings, script)));
    for (const server of servers) {
      expect((await server.as('pori-neuvoja').get('/api/sites/pori/today')).status).toBe(200);
      expect(await server.stop()).toBe(0);
    }
    const { found, told } = await readBoth(place);
    const names = new Set(found.map(nameOf));
    expect(names.size).toBe(found.length);
    expect(told.filter((each) => !names.has(nameOf(each)))).toEqual([]);
    // Jobs may have settled bookings since, but nobody has made one.
    expect(found.filter(isBooked)).toHaveLength(told.filter(isBooked).length);
  };

  it('both come up, and the demo is there whole and once, in a SQLite file', async () => {
    await startTogether({}, { store: { kind: 'sqlite' }, dataDir: folder });
  });

  it('both come up, and the demo is there whole and once, in Cosmos DB', async () => {
    await bundleProgram(fileURLToPath(new URL('./small-demo-server.ts', import.meta.url)), SMALL_SERVER);
    const { endpoint } = served;
    await startTogether(
      { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: KEY },
      { store: { kind: 'cosmos', endpoint, key: KEY, database: 'yhteistila' }, dataDir: folder },
      SMALL_SERVER,
    );
  });
});
