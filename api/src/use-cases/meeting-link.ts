import { hasMeeting, type Purpose } from '@yhteistila/core/booking/purpose.ts';
import type { Deps } from './deps.ts';

/** The link that a booking of the purpose has; nothing where it needs none. Read before anything is decided. */
export const meetingLink = async (
  { meetings }: Pick<Deps, 'meetings'>,
  bookingId: string,
  purpose: Purpose | undefined,
): Promise<{ readonly meetingUrl?: string }> =>
  purpose !== undefined && hasMeeting(purpose) ? { meetingUrl: await meetings.linkOf(bookingId) } : {};
