import { describeCalls } from './calls/call-suite.ts';
import { createAccount } from './double/account.ts';
import { openOnDouble } from './open-on-double.ts';
import type { OpenStores } from './open-stores.ts';

const onDouble: OpenStores = async (clock) => {
  const account = createAccount({ now: clock.now });
  const open = () => openOnDouble(account, clock);
  return { ...(await open()), another: open };
};

describeCalls('Cosmos DB (double)', onDouble, 10);
