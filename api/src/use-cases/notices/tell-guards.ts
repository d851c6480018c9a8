import { bookingsOf, partitionOf } from '@yhteistila/core/booking/day.ts';
import { dayListOf, guardsOf, isGuarded, listingTime } from '@yhteistila/core/notice/guard-news.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Site } from '@yhteistila/core/site/site.ts';
import { dayOf } from '@yhteistila/core/time/site-time.ts';
import { z } from 'zod';
import { readDecided } from '../../commit/undecided/decided-day.ts';
import type { Deps } from '../deps.ts';
import { type JobMark, readMark, writeMark } from '../upkeep/job-mark.ts';
import { enqueueNotice } from './enqueue.ts';

type TellDeps = Pick<Deps, 'changes' | 'records' | 'directory' | 'people' | 'clock' | 'wake'>;

const JOB_ID = 'tell-guards';
/** A clock that jumps ahead and back comes to the same day again: so many days are kept in mind. */
const DAYS_KNOWN = 7;
const state = z.object({ toldOn: z.string(), alsoOn: z.array(z.string()).optional() });
type Told = z.output<typeof state>;

/** Who guards a site, or stands in for its guards. */
const GUARDING = ['guard', 'host'] as const;

/** The days of which the site's guards have been told, the newest first. */
const toldDays = ({ value }: JobMark<Told>): readonly string[] =>
  value === undefined ? [] : [value.toldOn, ...(value.alsoOn ?? [])];

/** Tells the site's guards of the day, and notes that it was done: what is booked later is told by itself. */
const tellAt = async (deps: TellDeps, site: Site, directory: Directory): Promise<number> => {
  const now = deps.clock.now();
  const time = listingTime(site, now);
  if (time === undefined || now < time.start || now >= time.end) return 0;
  const day = dayOf(now, site.timeZone);
  const mark = await readMark(deps.records, JOB_ID, site.id, state);
  const known = toldDays(mark);
  if (known.includes(day)) return 0;
  const { day: contents } = await readDecided(deps.changes, partitionOf(site.id, day), now);
  const isAhead = bookingsOf(contents).some((booking) => isGuarded(booking) && booking.end > now);
  const people = isAhead ? await deps.people.withRoleAt(GUARDING, site.id, directory) : [];
  const guards = isAhead ? guardsOf(site.id, { ...directory, people }) : [];
  for (const { id } of guards) await enqueueNotice(deps)(dayListOf(id, site, now, time.end));
  await writeMark(deps.records, JOB_ID, site.id, mark, { toldOn: day, alsoOn: known.slice(0, DAYS_KNOWN - 1) });
  return guards.length;
};

/**
 * Tells the guards, in the morning of each day on which a booking needs one, which these are: once a day and site.
 * Answers how many lists were queued.
 */
export const tellGuards = (deps: TellDeps) => async (): Promise<number> => {
  const directory = await deps.directory('every-site');
  let told = 0;
  for (const site of directory.sites) told += await tellAt(deps, site, directory);
  return told;
};
