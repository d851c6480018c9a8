import { type Instant, type Interval, lengthMinutes } from '@yhteistila/core/time/interval.ts';
import { freeIn, type Row } from '../rows.ts';

/** What a list of spaces says of one: how it stands at the moment, and what comes next. */
export type Standing =
  | { readonly state: 'free'; readonly until: Instant }
  | { readonly state: 'taken'; readonly until: Instant; readonly thenFreeMinutes: number }
  /** Taken or closed to the end of the day. */
  | { readonly state: 'full' }
  | { readonly state: 'closed' };

/** From `now` to the end of the day. Minutes are whole. */
export const standingOf = (row: Row, now: Instant, day: Interval): Standing => {
  const [first] = freeIn(row, { start: now, end: day.end });
  if (first?.start === now) return { state: 'free', until: first.end };
  if (first !== undefined) return { state: 'taken', until: first.start, thenFreeMinutes: lengthMinutes(first) };
  return row.open.some(({ end }) => end > now) ? { state: 'full' } : { state: 'closed' };
};
