import { type Instant, type Interval, intersect, overlaps, subtract } from '@yhteistila/core/time/interval.ts';
import type { Row, TimedBooking, TimedClosure } from '../rows.ts';
import { CELL } from './axis.ts';

/** What the focus may rest on in a row: each booking, closure and ended booking, and what is left of each half hour between them. */
export type Stop = Interval &
  (
    | { readonly kind: 'booking' | 'ended'; readonly of: TimedBooking }
    | { readonly kind: 'closure'; readonly of: TimedClosure }
    | { readonly kind: 'free' | 'closed' }
  );

/** Where the focus is: on a row's head, or in the row at an instant; the stop that holds the instant is the focused one. */
export interface Cursor {
  readonly rowId: string;
  readonly at: Instant;
  readonly onHead?: boolean;
}

const cellsOf = (rest: Interval, day: Interval): Interval[] => {
  const cells: Interval[] = [];
  const first = day.start + Math.floor((rest.start - day.start) / CELL) * CELL;
  for (let start = first; start < rest.end; start += CELL) {
    const part = intersect({ start, end: start + CELL }, rest);
    if (part !== undefined) cells.push(part);
  }
  return cells;
};

const kindOf = (part: Interval, open: readonly Interval[]): 'free' | 'closed' =>
  open.some((each) => overlaps(each, part)) ? 'free' : 'closed';

/** What has ended, where nothing covers it: neither what stands there now, nor another that has ended there. */
const endedStops = ({ bookings, closures, ended }: Row, day: Interval): Stop[] => {
  const covered: Interval[] = [...bookings, ...closures];
  return ended.flatMap((of) => {
    const within = intersect(of, day);
    const parts = within === undefined ? [] : subtract(within, covered);
    covered.push(of);
    return parts.map((part): Stop => ({ ...part, kind: 'ended', of }));
  });
};

/** Every stop of the row within the day, in order: together they cover the day. */
export const stopsOf = (row: Row, day: Interval): Stop[] => {
  const closures = row.closures.flatMap((closure) =>
    subtract(closure, row.bookings).map((part): Stop => ({ ...part, kind: 'closure', of: closure })),
  );
  const bookings = row.bookings.map((of): Stop => ({ start: of.start, end: of.end, kind: 'booking', of }));
  const rest = subtract(day, [...row.bookings, ...row.closures, ...row.ended])
    .flatMap((free) => cellsOf(free, day))
    .map((part): Stop => ({ ...part, kind: kindOf(part, row.open) }));
  return [...bookings, ...closures, ...endedStops(row, day), ...rest].sort((a, b) => a.start - b.start);
};

/** The stop that the cursor rests on: the one that holds its instant, else the day's last. */
export const stopAt = (stops: readonly Stop[], at: Instant): Stop | undefined =>
  stops.find(({ start, end }) => start <= at && at < end) ?? stops.at(-1);

/** The stop `by` places further on (back when negative); the row's ends stop it. */
export const stopBeside = (stops: readonly Stop[], at: Instant, by: number): Stop | undefined => {
  const current = stopAt(stops, at);
  if (current === undefined) return undefined;
  const index = Math.max(0, Math.min(stops.length - 1, stops.indexOf(current) + by));
  return stops[index];
};
