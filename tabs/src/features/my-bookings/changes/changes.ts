import { isLive } from '@yhteistila/core/booking/status.ts';
import { parseIso } from '@yhteistila/core/time/site-time.ts';
import type { BookingView } from '../../../api/queries.ts';

/** What happened to a booking that its organiser did not do. */
export const CHANGE_KINDS = ['released', 'declined', 'undecided', 'cancelled', 'approved', 'changed'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface BookingChange {
  /** The same change is told once: by booking and version. */
  readonly keys: readonly string[];
  readonly kind: ChangeKind;
  /** The first in time of those that it happened to. */
  readonly booking: BookingView;
  /** The dates of a series that one hand changed alike, in order; one booking by itself. */
  readonly bookings: readonly BookingView[];
}

/** Older changes are no news. */
const NEWS_MS = 3 * 86_400_000;

const kindOf = ({ status, changedBy, approved }: BookingView): ChangeKind | undefined => {
  if (status === 'released') return 'released';
  if (status === 'declined') return changedBy === undefined ? 'undecided' : 'declined';
  if (changedBy === undefined) return undefined;
  if (status === 'cancelled') return 'cancelled';
  if (!isLive(status) || status === 'checkedIn') return undefined;
  return approved === true ? 'approved' : 'changed';
};

/** Whether the booking stands: the news is good, and no other room is wanted. */
export const stands = (kind: ChangeKind): boolean => kind === 'changed' || kind === 'approved';

const isNews = (booking: BookingView, kind: ChangeKind, now: number): boolean => {
  const end = parseIso(booking.end) ?? 0;
  return stands(kind) ? end > now : end > now - NEWS_MS;
};

type Single = Omit<BookingChange, 'keys' | 'bookings'> & { readonly key: string };

/** Dates of one series that the same hand changed in the same way are told together. */
const groupOf = ({ kind, booking, key }: Single): string =>
  booking.seriesId === undefined ? key : [booking.seriesId, kind, booking.changedBy?.id].join(' ');

const together = (singles: readonly Single[]): readonly BookingChange[] => {
  const groups = new Map<string, Single[]>();
  for (const single of singles) groups.set(groupOf(single), [...(groups.get(groupOf(single)) ?? []), single]);
  return [...groups.values()].flatMap((group) => {
    const inOrder = [...group].sort((a, b) => (a.booking.start < b.booking.start ? -1 : 1));
    const [first] = inOrder;
    if (first === undefined) return [];
    const { kind, booking } = first;
    return [{ kind, booking, keys: inOrder.map(({ key }) => key), bookings: inOrder.map((each) => each.booking) }];
  });
};

/**
 * What changed by itself or by somebody else's hand, newest booking first, without what was read already; of a series
 * once for all its dates.
 */
export const changesIn = (
  bookings: readonly BookingView[],
  now: number,
  read: ReadonlySet<string>,
): readonly BookingChange[] =>
  together(
    bookings.flatMap((booking) => {
      const kind = kindOf(booking);
      const key = `${booking.id}@${booking.version ?? 0}`;
      return kind === undefined || read.has(key) || !isNews(booking, kind, now) ? [] : [{ key, kind, booking }];
    }),
  ).toSorted((a, b) => (a.booking.start < b.booking.start ? 1 : -1));
