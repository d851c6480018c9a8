import type { Booking } from '@yhteistila/core/booking/booking.ts';
import type { Day } from '@yhteistila/core/booking/day.ts';
import { isLive } from '@yhteistila/core/booking/status.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import { hasMeeting } from '@yhteistila/core/site/purpose.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { SCHEMA_VERSION } from '../ports/day-documents.ts';
import { StoreUnreachable, type Write } from '../ports/day-store.ts';
import { movedId } from './change.ts';
import { commitOnDay, type DayOutcome } from './commit-day.ts';
import { type Located, locate } from './locate.ts';
import { placesOf } from './places.ts';
import type { ChangeDeps } from './plan.ts';
import { hold, resourceDayWrites, type Touched } from './resource-days.ts';

const MAX_TRIES = 5;

const isLinked = ({ status, purpose }: Booking): boolean => isLive(status) && hasMeeting(purpose);

/** Whether the booking is to have a meeting link, and has none. */
export const lacksLink = (booking: Booking): boolean => isLinked(booking) && booking.meetingUrl === undefined;

interface Attached {
  readonly meetingUrl: string;
  readonly bookingId: string;
}

/** The booking with its link wherever it stands on the day. */
const linkWrites = (day: Day, { bookingId, meetingUrl }: Attached): readonly Write[] => {
  const touched: Touched = new Map();
  for (const [resourceId, { bookings }] of day.resourceDays) {
    const found = bookings.find((booking) => booking.id === bookingId && lacksLink(booking));
    if (found !== undefined) hold(day, touched, [resourceId], { ...found, meetingUrl });
  }
  return resourceDayWrites(touched);
};

/** A booking that stands in no resource-day of its home has a document of its own there, besides where it stands. */
const movedWrites = (located: Located, homeDay: Day, { meetingUrl }: Attached): readonly Write[] | 'moved-on' => {
  if (located.atHome) return [];
  if (homeDay !== located.homeDay) return 'moved-on';
  const booking = { ...located.booking, meetingUrl };
  return [{ op: 'put', document: { id: movedId(booking.id), kind: 'moved', schemaVersion: SCHEMA_VERSION, booking } }];
};

const isDone = ({ outcome }: DayOutcome<unknown>): boolean => outcome === 'committed' || outcome === 'answered';

const attachOnce = async (
  deps: ChangeDeps,
  located: Located,
  attached: Attached,
  directory: Directory,
): Promise<boolean> => {
  const { booking, home } = located;
  const atHome = await commitOnDay<'done' | 'moved-on'>(deps, home, (day) => {
    const moved = movedWrites(located, day, attached);
    if (moved === 'moved-on') return { value: moved };
    const writes = [...linkWrites(day, attached), ...moved];
    return writes.length === 0 ? { value: 'done' } : { writes, value: 'done' };
  });
  if (!isDone(atHome) || ('value' in atHome && atHome.value === 'moved-on')) return false;
  for (const partition of placesOf(booking, directory).keys()) {
    if (partition === home) continue;
    const away = await commitOnDay(deps, partition, (day) => {
      const writes = linkWrites(day, attached);
      return writes.length === 0 ? { value: undefined } : { writes, value: undefined };
    });
    if (!isDone(away)) return false;
  }
  return true;
};

interface Asking {
  readonly directory: Directory;
  readonly now: Instant;
  readonly linkOf: (bookingId: string) => Promise<string>;
}

/**
 * Writes the meeting link of a booking wherever the booking stands without it, also where an earlier try has stopped half-way.
 * No act of anybody's: its version and its ETag stay, so that what was last done to it can still be undone. Answers the
 * booking with its link; undefined where it is to have none any more. Throws StoreUnreachable, where others were faster each
 * time too, and what `linkOf` throws.
 */
export const attachLink = async (
  deps: ChangeDeps,
  bookingId: string,
  { directory, now, linkOf }: Asking,
): Promise<Booking | undefined> => {
  for (let tries = 1; tries <= MAX_TRIES; tries++) {
    const located = await locate(deps, bookingId, now);
    if (located === undefined || !isLinked(located.booking)) return undefined;
    const meetingUrl = located.booking.meetingUrl ?? (await linkOf(bookingId));
    if (await attachOnce(deps, located, { bookingId, meetingUrl }, directory)) {
      return { ...located.booking, meetingUrl };
    }
  }
  throw new StoreUnreachable(`others changed ${bookingId} each time that its link was to be written`);
};
