import type { Clock } from '@yhteistila/api/src/ports/clock.ts';
import { type CosmosSettings, type CosmosStores, openCosmos } from '@yhteistila/api/src/stores/cosmos/open-cosmos.ts';
import type { Account } from './double/account.ts';
import { inProcess } from './double/in-process.ts';

export const DATABASE = 'test';
/** Any base64: the double only looks whether requests are signed. */
export const KEY = 'a2V5';

/** The real client, on an account in this process. */
export const openOnDouble = (
  account: Account,
  clock: Clock,
  settings: Partial<CosmosSettings> = {},
): Promise<CosmosStores> =>
  openCosmos({
    endpoint: 'http://double',
    key: KEY,
    database: DATABASE,
    clock,
    transport: inProcess(account),
    ...settings,
  });
