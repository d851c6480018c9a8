import { isLive } from '@yhteistila/core/booking/status.ts';
import { parseIso } from '@yhteistila/core/time/site-time.ts';
import type { BookingView } from '../../api/queries.ts';

/** What happened to a booking that its organiser did not do. */
export const CHANGE_KINDS = ['released', 'declined', 'undecided', 'cancelled', 'changed'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface BookingChange {
  /** The same change is told once: by booking and version. */
  readonly key: string;
  readonly kind: ChangeKind;
  readonly booking: BookingView;
}

/** Older changes are no news. */
const NEWS_MS = 3 * 86_400_000;

const kindOf = ({ status, changedBy }: BookingView): ChangeKind | undefined => {
  if (status === 'released') return 'released';
  if (status === 'declined') return changedBy === undefined ? 'undecided' : 'declined';
  if (changedBy === undefined) return undefined;
  if (status === 'cancelled') return 'cancelled';
  return isLive(status) && status !== 'checkedIn' ? 'changed' : undefined;
};

const isNews = (booking: BookingView, kind: ChangeKind, now: number): boolean => {
  const end = parseIso(booking.end) ?? 0;
  return kind === 'changed' ? end > now : end > now - NEWS_MS;
};

/** What changed by itself or by somebody else's hand, newest booking first, without what was read already. */
export const changesIn = (
  bookings: readonly BookingView[],
  now: number,
  read: ReadonlySet<string>,
): readonly BookingChange[] =>
  bookings
    .flatMap((booking) => {
      const kind = kindOf(booking);
      const key = `${booking.id}@${booking.version ?? 0}`;
      return kind === undefined || read.has(key) || !isNews(booking, kind, now) ? [] : [{ key, kind, booking }];
    })
    .sort((a, b) => (a.booking.start < b.booking.start ? 1 : -1));
