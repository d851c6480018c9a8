import { createAccount } from './double/account.ts';
import { describeNotices } from './notice-suite.ts';
import { openOnDouble } from './open-on-double.ts';
import type { OpenStores } from './open-stores.ts';

const onDouble: OpenStores = async (clock) => {
  const account = createAccount({ now: clock.now });
  const open = () => openOnDouble(account, clock);
  return { ...(await open()), another: open };
};

describeNotices('Cosmos DB (double)', onDouble, 30);
