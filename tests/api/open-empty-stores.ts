import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '@yhteistila/api/src/ports/clock.ts';
import type { OpenStores } from '@yhteistila/api/src/ports/stores.ts';
import { openSqlite } from '@yhteistila/api/src/stores/sqlite/open-sqlite.ts';
import { createAccount } from '../stores/double/account.ts';
import { openOnDouble } from '../stores/open-on-double.ts';

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

const cosmos: OpenEmpty = (clock) => openOnDouble(createAccount({ now: clock.now }), clock);

/** Both stores that the service runs on; every story is told on each. */
export const STORES: readonly (readonly [name: string, open: OpenEmpty])[] = [
  ['SQLite', sqlite],
  ['Cosmos DB', cosmos],
];
