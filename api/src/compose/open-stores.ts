import type { Configuration } from '../configuration.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenStores } from '../ports/stores.ts';
import { openDataFolder } from '../starting/data-folder.ts';
import { databaseFile } from '../starting/database-file.ts';
import { whyStoreFailed } from '../starting/why-store-failed.ts';
import { openCosmos } from '../stores/cosmos/open-cosmos.ts';
import { openSqlite } from '../stores/sqlite/open-sqlite.ts';

type StoreSettings = Pick<Configuration, 'store' | 'dataDir'>;

const open = async ({ store, dataDir }: StoreSettings, clock: Clock): Promise<OpenStores> => {
  if (store.kind === 'cosmos') {
    const { endpoint, key, database } = store;
    return openCosmos({ endpoint, key, database, clock });
  }
  openDataFolder(dataDir);
  return openSqlite(databaseFile(dataDir), { clock });
};

/** Opens the store that the configuration names. Throws StartFailure. */
export const openStores = async (settings: StoreSettings, clock: Clock): Promise<OpenStores> => {
  try {
    return await open(settings, clock);
  } catch (error) {
    throw whyStoreFailed(settings, error);
  }
};
