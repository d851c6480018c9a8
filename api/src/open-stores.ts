import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from './configuration.ts';
import type { Clock } from './ports/clock.ts';
import type { Stores } from './service.ts';
import { openCosmos } from './stores/cosmos/open-cosmos.ts';
import { openSqlite } from './stores/sqlite/open-sqlite.ts';

export interface OpenStores extends Stores {
  close(): Promise<void>;
}

/** Opens the store that the configuration names. Throws StoreUnreachable. */
export const openStores = async (
  { store, dataDir }: Pick<Configuration, 'store' | 'dataDir'>,
  clock: Clock,
): Promise<OpenStores> => {
  if (store.kind === 'cosmos') {
    const { endpoint, key, database } = store;
    return openCosmos({ endpoint, key, database, clock });
  }
  mkdirSync(dataDir, { recursive: true });
  return openSqlite(join(dataDir, 'yhteistila.db'), { clock });
};
