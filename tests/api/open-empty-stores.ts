import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '@yhteistila/api/src/ports/clock.ts';
import type { OpenStores } from '@yhteistila/api/src/ports/stores.ts';
import { openSqlite } from '@yhteistila/api/src/stores/sqlite/open-sqlite.ts';
import { createAccount } from '../stores/double/account.ts';
import { openOnDouble } from '../stores/open-on-double.ts';
import { watchWrites } from './watch-writes.ts';

/** Opens a store of one kind with nothing in it. */
export type OpenEmpty = (clock: Clock) => Promise<OpenStores>;

const sqlite: OpenEmpty = async (clock) => {
  const folder = mkdtempSync(join(tmpdir(), 'api-'));
  const stores = openSqlite(join(folder, 'yhteistila.db'), { clock });
  return {
    ...stores,
    close: async () => {
      await stores.close();
      rmSync(folder, { recursive: true });
    },
  };
};

const cosmos: OpenEmpty = (clock) => openOnDouble(createAccount({ now: clock.now, charge: 1 }), clock);

const watched =
  (open: OpenEmpty): OpenEmpty =>
  async (clock) =>
    watchWrites(await open(clock));

/** Both stores that the service runs on; every story is told on each. What the register does not know fails it. */
export const STORES: readonly (readonly [name: string, open: OpenEmpty])[] = [
  ['SQLite', watched(sqlite)],
  ['Cosmos DB', watched(cosmos)],
];
