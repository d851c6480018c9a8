import { describe } from '@jest/globals';
import { describeChains } from './bookings/chains.ts';
import { createAccount } from './double/account.ts';
import { openOnDouble } from './open-on-double.ts';
import { openTemporarySqlite } from './open-temporary.ts';

describe('on SQLite', () => describeChains(openTemporarySqlite));

describe('on Cosmos DB (double)', () =>
  describeChains(async (clock) => {
    const account = createAccount({ now: clock.now });
    const open = () => openOnDouble(account, clock);
    return { ...(await open()), another: open };
  }));
