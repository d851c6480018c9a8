import { type Interval, overlaps } from '@yhteistila/core/time/interval.ts';
import { HEAD_WIDTH } from '../day-styles.ts';
import type { Row } from '../rows.ts';
import { type Axis, xOf } from './axis.ts';

const MINUTE_MS = 60_000;

/**
 * The times beside bookings that the viewer's own must keep free, in order, without what is taken anyway. Beside the
 * viewer's agency's there are none where the rule is between organisations: those come with all their facts.
 */
export const buffersOf = ({ bookings, buffer }: Row, shown: Interval): Interval[] => {
  if (buffer === undefined) return [];
  const ms = buffer.minutes * MINUTE_MS;
  return bookings.flatMap(({ start, end, booking }, index) => {
    if (buffer.between === 'organisations' && booking.visibility === 'full') return [];
    const before = { start: Math.max(start - ms, bookings[index - 1]?.end ?? start - ms), end: start };
    const after = { start: end, end: Math.min(end + ms, bookings[index + 1]?.start ?? end + ms) };
    return [before, after].filter((each) => each.start < each.end && overlaps(each, shown));
  });
};

/** A mask that lets a row's hatching through at these times only, as the style of the row. */
export const maskOf = (times: readonly Interval[], axis: Axis): object | undefined => {
  if (times.length === 0) return undefined;
  const stops = times.flatMap((each) => {
    const from = `${HEAD_WIDTH + xOf(axis, each.start)}px`;
    const to = `${HEAD_WIDTH + xOf(axis, each.end)}px`;
    return [`transparent ${from}`, `black ${from}`, `black ${to}`, `transparent ${to}`];
  });
  return { '--buffers': `linear-gradient(to right, ${stops.join(', ')})` };
};
