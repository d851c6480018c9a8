import { describeBookings } from './booking-suite.ts';
import { openTemporarySqlite } from './open-temporary.ts';

describeBookings('SQLite', openTemporarySqlite, 150);
