import { bookingsOf, partitionOf } from '@yhteistila/core/booking/day.ts';
import { dayListOf, guardsOf, isGuarded, listingTime } from '@yhteistila/core/notice/guard-news.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Site } from '@yhteistila/core/site/site.ts';
import { dayOf } from '@yhteistila/core/time/site-time.ts';
import { z } from 'zod';
import { readSettled } from '../../commit/settle.ts';
import type { Deps } from '../deps.ts';
import { enqueueNotice } from './enqueue.ts';

type TellDeps = Pick<Deps, 'changes' | 'projections' | 'directory' | 'clock' | 'wake'>;

const JOB_PARTITION = 'job|tell-guards';
const state = z.object({ toldOn: z.string() });

/** Tells the site's guards of the day, and notes that it was done: what is booked later is told by itself. */
const tellAt = async (deps: TellDeps, site: Site, directory: Directory): Promise<number> => {
  const now = deps.clock.now();
  const time = listingTime(site, now);
  if (time === undefined || now < time.start || now >= time.end) return 0;
  const day = dayOf(now, site.timeZone);
  const found = await deps.projections.read(JOB_PARTITION, site.id);
  if (found !== undefined && state.parse(found.body).toldOn === day) return 0;
  const { day: contents } = await readSettled(deps.changes, partitionOf(site.id, day), now);
  const isAhead = bookingsOf(contents).some((booking) => isGuarded(booking) && booking.end > now);
  const guards = isAhead ? guardsOf(site.id, directory) : [];
  for (const { id } of guards) await enqueueNotice(deps)(dayListOf(id, site, now, time.end));
  await deps.projections.write(JOB_PARTITION, { id: site.id, version: now, body: { toldOn: day } }, 'newer');
  return guards.length;
};

/**
 * Tells the guards, in the morning of each day on which a booking needs one, which these are: once a day and site.
 * Answers how many lists were queued.
 */
export const tellGuards = (deps: TellDeps) => async (): Promise<number> => {
  const directory = await deps.directory();
  let told = 0;
  for (const site of directory.sites) told += await tellAt(deps, site, directory);
  return told;
};
