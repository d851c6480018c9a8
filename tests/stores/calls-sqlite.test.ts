import { describeCalls } from './calls/call-suite.ts';
import { openTemporarySqlite } from './open-temporary.ts';

describeCalls('SQLite', openTemporarySqlite, 40);
