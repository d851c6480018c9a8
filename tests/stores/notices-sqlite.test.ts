import { describeNotices } from './notice-suite.ts';
import { openTemporarySqlite } from './open-temporary.ts';

describeNotices('SQLite', openTemporarySqlite, 100);
