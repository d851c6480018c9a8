import { isLive } from '@yhteistila/core/booking/status.ts';
import { parseIso } from '@yhteistila/core/time/site-time.ts';
import type { BookingView } from '../../api/queries.ts';

/** One row of the list: a booking, or a series folded to its next date. */
export type Row =
  | { readonly kind: 'single'; readonly booking: BookingView }
  | {
      readonly kind: 'series';
      readonly seriesId: string;
      readonly next: BookingView;
      /** Where the row stands: as the next date, but that one just cancelled keeps its place. */
      readonly anchor: BookingView;
      /** Every date ahead, in order. */
      readonly bookings: readonly BookingView[];
    };

export interface DayGroup {
  /** The local day, as the booking's own site has it. */
  readonly day: string;
  readonly rows: readonly Row[];
}

const NOTHING: ReadonlySet<string> = new Set();
const OUTLOOK_MS = 48 * 3_600_000;

const startOf = ({ start }: BookingView): number => parseIso(start) ?? 0;
const endOf = ({ end }: BookingView): number => parseIso(end) ?? 0;
const byStart = (a: BookingView, b: BookingView): number => startOf(a) - startOf(b);

/** Ahead or running. `kept`: just cancelled here, so that the way back stands where the booking stood. */
const isUpcoming = (booking: BookingView, now: number, kept: ReadonlySet<string>): boolean =>
  kept.has(booking.id) || (isLive(booking.status) && endOf(booking) > now);

const rowsOf = (bookings: readonly BookingView[]): readonly Row[] => {
  const series = new Map<string, readonly BookingView[]>();
  for (const booking of bookings) {
    const { seriesId } = booking;
    if (seriesId !== undefined) series.set(seriesId, [...(series.get(seriesId) ?? []), booking]);
  }
  return bookings.flatMap((booking): Row[] => {
    const { seriesId } = booking;
    if (seriesId === undefined) return [{ kind: 'single', booking }];
    const all = series.get(seriesId) ?? [];
    const [anchor] = all;
    if (anchor?.id !== booking.id) return [];
    const next = all.find(({ status }) => isLive(status)) ?? anchor;
    return [{ kind: 'series', seriesId, next, anchor, bookings: all }];
  });
};

const bookingOf = (row: Row): BookingView => (row.kind === 'single' ? row.booking : row.anchor);

const byDay = (rows: readonly Row[]): readonly DayGroup[] => {
  const groups = new Map<string, readonly Row[]>();
  for (const row of rows) {
    const day = bookingOf(row).start.slice(0, 10);
    groups.set(day, [...(groups.get(day) ?? []), row]);
  }
  return [...groups].map(([day, rowsOfDay]) => ({ day, rows: rowsOfDay }));
};

/** What is ahead, by day; a series stands on the day of its next date alone. */
export const upcomingOf = (
  bookings: readonly BookingView[],
  now: number,
  kept: ReadonlySet<string> = NOTHING,
): readonly DayGroup[] => byDay(rowsOf(bookings.filter((each) => isUpcoming(each, now, kept)).sort(byStart)));

/** What is over or will not take place, the latest first. */
export const pastOf = (
  bookings: readonly BookingView[],
  now: number,
  kept: ReadonlySet<string> = NOTHING,
): readonly DayGroup[] =>
  byDay(
    bookings
      .filter((each) => !isUpcoming(each, now, kept))
      .sort((a, b) => byStart(b, a))
      .map((booking) => ({ kind: 'single', booking })),
  );

/** Whether something begins within two days. */
export const hasSoon = (groups: readonly DayGroup[], now: number): boolean =>
  groups.some(({ rows }) => rows.some((row) => startOf(bookingOf(row)) < now + OUTLOOK_MS));
