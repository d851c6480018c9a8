import { hasMeeting, type Purpose } from '@yhteistila/core/site/purpose.ts';
import type { Deps } from '../deps.ts';

/**
 * The link that a booking of the purpose has from its commit on; nothing where it needs none, or where somebody has to be
 * asked for it: no commit waits for others, and the link comes later (docs/decisions/0055).
 */
export const meetingLink = (
  { meetings }: Pick<Deps, 'meetings'>,
  bookingId: string,
  purpose: Purpose | undefined,
): { readonly meetingUrl?: string } => {
  const meetingUrl = purpose !== undefined && hasMeeting(purpose) ? meetings.linkAtOnce?.(bookingId) : undefined;
  return meetingUrl === undefined ? {} : { meetingUrl };
};
