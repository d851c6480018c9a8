import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CosmosClient, type JSONObject } from '@azure/cosmos';
import { afterEach, describe, expect, it } from '@jest/globals';
import { entriesOf } from '@yhteistila/api/src/directory-entries.ts';
import type { DirectoryStore } from '@yhteistila/api/src/ports/directory-store.ts';
import { readDirectory } from '@yhteistila/api/src/read-directory.ts';
import { openSqlite } from '@yhteistila/api/src/stores/sqlite/open-sqlite.ts';
import Libsql from 'libsql';
import { exampleDirectory, exampleRule } from '../fixtures/facts.ts';
import { createAccount } from './double/account.ts';
import { inProcess } from './double/in-process.ts';
import { DATABASE, KEY, openOnDouble } from './open-on-double.ts';
import { clockAt, NOON } from './sample-documents.ts';

const MINUTE_MS = 60_000;
const clock = clockAt(NOON);

const RULES = [exampleRule('duration'), { ...exampleRule('advance', {}, { siteIds: ['pori'] }), id: 'P1' }];
const CONTENTS = exampleDirectory({ rules: RULES });

/** What an earlier program kept of each entry, all of them in one partition; of one a change is still to come. */
const DOCUMENTS = entriesOf(CONTENTS).map((change) => {
  const { entry } = change;
  const id = 'id' in entry ? entry.id : `${entry.siteId}|${entry.organisationId}`;
  const changes = [{ from: NOON - MINUTE_MS, putAt: NOON - MINUTE_MS, change }];
  if (change.collection !== 'organisations' || change.entry.id !== 'kela') {
    return { id: `${change.collection}.${id}`, changes };
  }
  const renamed = { ...change, entry: { ...change.entry, network: 'tuve' } };
  return { id: `organisations.kela`, changes: [...changes, { from: NOON + MINUTE_MS, putAt: NOON, change: renamed }] };
});

const sorted = (items: readonly unknown[]): readonly string[] => items.map((each) => JSON.stringify(each)).sort();

const expectWhole = async (store: DirectoryStore, now: number): Promise<void> => {
  const people = CONTENTS.people.map(({ id }) => id);
  const held = await readDirectory(store, now, people);
  expect(sorted(held.sites)).toEqual(sorted(CONTENTS.sites));
  expect(sorted(held.rules)).toEqual(sorted(RULES));
  expect(sorted(people.map((id) => held.personById.get(id)))).toEqual(sorted(CONTENTS.people));
  const presences = held.sites.flatMap(({ id }) => held.presencesBySite.get(id) ?? []);
  expect(sorted(presences)).toEqual(sorted(CONTENTS.presences));
  expect(held.organisations).toHaveLength(CONTENTS.organisations.length);
};

interface Opened {
  readonly directory: DirectoryStore;
  /** How much of what the earlier program kept is left. */
  readonly left: () => Promise<number>;
  readonly close: () => Promise<void>;
}

const inSqlite = async (): Promise<Opened> => {
  const folder = mkdtempSync(join(tmpdir(), 'earlier-'));
  const path = join(folder, 'store.db');
  await openSqlite(path, { clock }).close();
  const file = new Libsql(path);
  const insert = file.prepare("INSERT INTO documents VALUES ('directory', ?, NULL, 0, 1, NULL, ?, NULL)");
  for (const document of DOCUMENTS) insert.run([document.id, JSON.stringify(document)]);
  insert.run(['head', '']);
  const count = file.prepare("SELECT count(*) FROM documents WHERE partition = 'directory'").raw();
  const { directory, close } = openSqlite(path, { clock });
  return {
    directory,
    left: async () => Number(count.all().flat()[0]),
    close: async () => {
      file.close();
      await close();
      rmSync(folder, { recursive: true });
    },
  };
};

const inCosmos = async (): Promise<Opened> => {
  const account = createAccount({ now: clock.now });
  const { directory, close } = await openOnDouble(account, clock);
  const client = new CosmosClient({ endpoint: 'http://double', key: KEY, httpClient: inProcess(account) });
  const container = client.database(DATABASE).container('directory');
  const put = (item: object) => container.items.upsert({ partition: 'directory', ...item } as JSONObject);
  await put({ id: '~guard', kind: 'guard', version: 1 });
  for (const document of DOCUMENTS) {
    await put({ id: document.id.replace('|', '~7c'), kind: 'entry', seq: 1, document });
  }
  return {
    directory,
    left: async () => {
      const query = { query: 'SELECT * FROM c WHERE c.kind = @kind', parameters: [{ name: '@kind', value: 'entry' }] };
      return (await container.items.query(query, { partitionKey: 'directory' }).fetchAll()).resources.length;
    },
    close: async () => {
      client.dispose();
      await close();
    },
  };
};

describe.each([
  ['SQLite', inSqlite],
  ['Cosmos DB (double)', inCosmos],
])('a directory that an earlier program kept in one partition, in %s', (_name, open) => {
  let opened: Opened | undefined;
  afterEach(() => opened?.close());

  it('is there whole after the upgrade, with what is still to come, and nothing is left of what it was', async () => {
    opened = await open();
    const { directory, left } = opened;
    expect(await left()).toBeGreaterThan(0);
    await directory.upgrade(NOON);
    await expectWhole(directory, NOON);
    expect((await readDirectory(directory, NOON)).organisationById.get('kela')?.network).toBe('kela');
    expect((await readDirectory(directory, NOON + MINUTE_MS)).organisationById.get('kela')?.network).toBe('tuve');
    expect(await left()).toBe(0);
  });

  it('is upgraded once: a start after it changes nothing', async () => {
    opened = await open();
    const { directory } = opened;
    await directory.upgrade(NOON);
    const { versionAt } = await readDirectory(directory, NOON);
    await directory.upgrade(NOON + 1);
    expect((await readDirectory(directory, NOON)).versionAt(['pori'])).toBe(versionAt(['pori']));
  });
});
