import type { Instant, Interval } from '@yhteistila/core/time/interval.ts';
import { CELL, FINE } from '../timeline/axis.ts';

/** A place on the timeline: a row and a stretch of time. */
export interface Place extends Interval {
  readonly rowId: string;
}

/** A booking that is being made, moved or resized, before anybody is asked to store it. */
export interface Draft extends Place {
  readonly act: 'create' | 'move';
  /** The booking that is changed; absent while one is made. */
  readonly bookingId?: string;
  /** Where it stood: Escape and a refusal put it back there. */
  readonly from: Place;
}

export const hasMoved = ({ from, rowId, start, end }: Draft): boolean =>
  from.rowId !== rowId || from.start !== start || from.end !== end;

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** A new booking of one cell, or of what is free of it. */
export const newDraft = (rowId: string, cell: Interval): Draft => {
  const place = { rowId, start: cell.start, end: cell.end };
  return { act: 'create', ...place, from: place };
};

export const draftOf = (bookingId: string, place: Place): Draft => ({ act: 'move', bookingId, ...place, from: place });

/** Stretched between where the drag began and where it is: forward or back, five minutes at least. */
export const stretched = (draft: Draft, anchor: Instant, to: Instant, day: Interval): Draft => {
  const start = clamp(Math.min(anchor, to), day.start, day.end - FINE);
  return { ...draft, start, end: clamp(Math.max(anchor, to), start + FINE, day.end) };
};

/** The same length elsewhere, within the day. */
export const shifted = (draft: Draft, rowId: string, start: Instant, day: Interval): Draft => {
  const length = draft.end - draft.start;
  const begins = clamp(start, day.start, day.end - length);
  return { ...draft, rowId, start: begins, end: begins + length };
};

/** One edge moved, the other in place; five minutes at least. */
export const resized = (draft: Draft, edge: 'start' | 'end', to: Instant, day: Interval): Draft =>
  edge === 'start'
    ? { ...draft, start: clamp(to, day.start, draft.end - FINE) }
    : { ...draft, end: clamp(to, draft.start + FINE, day.end) };

export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
}

const ALONG: { readonly [key: string]: 1 | -1 } = { ArrowRight: 1, ArrowLeft: -1 };
const ACROSS: { readonly [key: string]: 1 | -1 } = { ArrowDown: 1, ArrowUp: -1 };

const neighbour = (rowIds: readonly string[], rowId: string, by: 1 | -1): string =>
  rowIds[rowIds.indexOf(rowId) + by] ?? rowId;

/**
 * What an arrow key makes of the draft: it moves by half an hour or to the next row, with Shift its end moves; Ctrl
 * makes the step five minutes. Undefined for other keys.
 */
export const nudged = (draft: Draft, press: KeyPress, rowIds: readonly string[], day: Interval): Draft | undefined => {
  const along = ALONG[press.key];
  const across = ACROSS[press.key];
  if (across !== undefined) return { ...draft, rowId: neighbour(rowIds, draft.rowId, across) };
  if (along === undefined) return undefined;
  const by = along * (press.ctrlKey ? FINE : CELL);
  return press.shiftKey
    ? resized(draft, 'end', draft.end + by, day)
    : shifted(draft, draft.rowId, draft.start + by, day);
};
