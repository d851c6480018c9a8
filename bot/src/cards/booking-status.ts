import { clockText } from './place-and-time.ts';
import type { BookingView, SiteView, Viewer } from './viewer.ts';

/** When the booking came into the status that it has, where the viewer may know it. */
const sinceOf = ({ status, checkedInAt, endedAt }: BookingView): string | undefined =>
  status === 'checkedIn' ? checkedInAt : endedAt;

/** The status in words, with its time: "vapautettu klo 10.15". */
export const statusText = (booking: BookingView, site: SiteView, viewer: Viewer): string => {
  const { t } = viewer;
  const status = t(`status.${booking.status}`);
  const since = sinceOf(booking);
  if (since === undefined) return status;
  const key = booking.status === 'checkedIn' ? 'bot.card.checkedInAt' : 'bot.card.statusAt';
  return t(key, { status, time: clockText(since, booking.start, site, viewer) });
};
