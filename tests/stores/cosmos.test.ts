import { randomUUID } from 'node:crypto';
import { CosmosClient } from '@azure/cosmos';
import { jest } from '@jest/globals';
import { openCosmos } from '@yhteistila/api/src/stores/cosmos/open-cosmos.ts';
import { createAccount } from './double/account.ts';
import { openOnDouble } from './open-on-double.ts';
import { describeStore, type OpenStores } from './store-suite.ts';

const onDouble: OpenStores = async (clock) => {
  const account = createAccount({ now: clock.now });
  const open = () => openOnDouble(account, clock);
  return { ...(await open()), another: open };
};

/**
 * A database of its own for each opening, dropped afterwards. The emulator's certificate is its own: trust it by
 * `NODE_EXTRA_CA_CERTS=<its .pem>`, or on a machine of your own by `NODE_TLS_REJECT_UNAUTHORIZED=0`.
 */
const onAccount =
  (endpoint: string, key: string): OpenStores =>
  async (clock) => {
    const database = `test-${randomUUID()}`;
    const open = () => openCosmos({ endpoint, key, database, clock });
    const stores = await open();
    const close = async () => {
      await stores.close();
      const client = new CosmosClient({ endpoint, key });
      await client.database(database).delete();
      client.dispose();
    };
    return { ...stores, another: open, close };
  };

const MINUTE_MS = 60_000;
const { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key } = process.env;

if (endpoint !== undefined && key !== undefined) {
  jest.setTimeout(2 * MINUTE_MS);
  describeStore('Cosmos DB', onAccount(endpoint, key), { racingRuns: 20, hasOwnClock: true });
} else {
  describeStore('Cosmos DB (double)', onDouble, { racingRuns: 800 });
}
