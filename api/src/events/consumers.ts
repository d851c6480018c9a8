import { repairLists } from '../use-cases/lists/repair-lists.ts';
import { linkMeetings } from '../use-cases/meetings/link-meetings.ts';
import { gatherNotices } from '../use-cases/notices/gather-notices.ts';
import type { Consumer } from './follow.ts';

const MINUTE = 60;
const DAY_MS = 24 * MINUTE * MINUTE * 1000;

/** Writes to their organisers' lists what a crash between a commit and its list left out. */
export const REPAIR_PROJECTIONS: Consumer = {
  id: 'repair-projections',
  everySeconds: MINUTE,
  isWokenByNews: false,
  eventsAtOnce: 200,
  maxLagSeconds: 5 * MINUTE,
  handle: repairLists,
};

/** Queues what people are to be told. Nobody wants yesterday's news: not after a long stop, nor at the first start. */
export const GATHER_NOTICES: Consumer = {
  id: 'gather-notices',
  everySeconds: 5,
  isWokenByNews: true,
  onlyLastMs: DAY_MS,
  eventsAtOnce: 500,
  maxLagSeconds: MINUTE,
  handle: gatherNotices,
};

/** Gives bookings their meeting links where these have to be asked for. One that cannot be had is tried for a day. */
export const LINK_MEETINGS: Consumer = {
  id: 'link-meetings',
  everySeconds: 5,
  isWokenByNews: false,
  onlyLastMs: DAY_MS,
  eventsAtOnce: 100,
  maxLagSeconds: 5 * MINUTE,
  isNeeded: ({ meetings }) => meetings.linkAtOnce === undefined,
  handle: linkMeetings,
};

/** THE list of what follows the events. Each is a job of its own (`jobs.ts`). */
export const CONSUMERS: readonly Consumer[] = [REPAIR_PROJECTIONS, GATHER_NOTICES, LINK_MEETINGS];
