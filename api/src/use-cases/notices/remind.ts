import { bookingsOf, partitionOf } from '@yhteistila/core/booking/day.ts';
import type { Notice } from '@yhteistila/core/notice/notice.ts';
import { REMINDED_BEFORE_MS, reminderOf } from '@yhteistila/core/notice/reminder.ts';
import type { SiteCard } from '@yhteistila/core/site/site.ts';
import { dayOf } from '@yhteistila/core/time/site-time.ts';
import { readDecided } from '../../commit/undecided/decided-day.ts';
import type { Deps } from '../deps.ts';
import { knownOf } from './conversations.ts';
import { enqueueNotice } from './enqueue.ts';

type RemindDeps = Pick<Deps, 'changes' | 'records' | 'directory' | 'clock' | 'wake'>;

const dueAt = async (deps: RemindDeps, { id, timeZone }: SiteCard): Promise<readonly Notice[]> => {
  const now = deps.clock.now();
  const days = new Set([dayOf(now, timeZone), dayOf(now + REMINDED_BEFORE_MS, timeZone)]);
  const found: Notice[] = [];
  for (const day of days) {
    const { day: contents } = await readDecided(deps.changes, partitionOf(id, day), now);
    for (const booking of bookingsOf(contents)) {
      const reminder = reminderOf(booking, now);
      if (reminder !== undefined) found.push(reminder);
    }
  }
  return found;
};

/**
 * Reminds of bookings that begin soon and are released unless they are checked in (M7). A reminder is of the moment: who
 * has no conversation gets none. Answers how many are due.
 */
export const remind = (deps: RemindDeps) => async (): Promise<number> => {
  const { cards } = await deps.directory([]);
  const due = (await Promise.all(cards.map((site) => dueAt(deps, site)))).flat();
  const enqueue = enqueueNotice(deps);
  for (const reminder of due) {
    if ((await knownOf(deps)(reminder.personId)) !== undefined) await enqueue(reminder);
  }
  return due.length;
};
