import type { Booking } from '../booking/booking.ts';
import { needsGuard } from '../booking/guarded.ts';
import type { PeopledDirectory } from '../site/directory.ts';
import { guardHours } from '../site/hours.ts';
import type { Person, Role } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { holdsRoleAt } from '../site/site-role.ts';
import type { Instant, Interval } from '../time/interval.ts';
import { dayOf } from '../time/site-time.ts';
import type { Notice, NoticeCode } from './notice.ts';

/** The guard reads the day's list before the first customer can come, and on the way to the lobby. */
const LISTED_BEFORE_MS = 30 * 60_000;

/** Whether a guard is expected there: granted, not over, and in need of one (N15). */
export const isGuarded = (booking: Booking): boolean =>
  needsGuard(booking) && (booking.status === 'confirmed' || booking.status === 'checkedIn');

const isElsewhere = (one: Booking, other: Booking): boolean =>
  one.start !== other.start || one.end !== other.end || one.resourceIds.join() !== other.resourceIds.join();

/** What the change of a booking is to the guards of its site; undefined where nothing changes for them. */
export const guardCodeOf = (before: Booking | undefined, after: Booking): NoticeCode | undefined => {
  if (before === undefined || !isGuarded(before)) return isGuarded(after) ? 'guardBooked' : undefined;
  if (isGuarded(after)) return isElsewhere(before, after) ? 'guardMoved' : undefined;
  // What was used has ended as the guard was told that it would.
  return after.status === 'completed' ? undefined : 'guardCancelled';
};

/** Who guards the site: its guards, and where there is none, its hosts, who stand in for them. */
export const guardsOf = (siteId: string, directory: PeopledDirectory): readonly Person[] => {
  const withRole = (role: Role) => directory.people.filter((person) => holdsRoleAt(person, role, siteId, directory));
  const guards = withRole('guard');
  return guards.length > 0 ? guards : withRole('host');
};

/** When the guards are told of the day that `now` lies in: from half an hour before they come until they leave. */
export const listingTime = (site: Site, now: Instant): Interval | undefined => {
  const duty = guardHours(site, dayOf(now, site.timeZone));
  const [first] = duty;
  const last = duty.at(-1);
  return first && last && { start: first.start - LISTED_BEFORE_MS, end: last.end };
};

/** The day's list for one guard: once a day. */
export const dayListOf = (personId: string, { id, timeZone }: Site, at: Instant, until: Instant): Notice => ({
  key: `guard-day.${id}.${dayOf(at, timeZone)}.${personId}`,
  personId,
  kind: 'guard',
  code: 'guardDay',
  siteId: id,
  at,
  until,
});
