import type { Instant, Interval } from '@yhteistila/core/time/interval.ts';
import { AXIS_HEIGHT, HEAD_WIDTH, HEADING_HEIGHT } from '../day-styles.ts';
import { freeIn, type Group, type Row } from '../rows.ts';
import { type Axis, cellAt, instantAt, widthOf } from './axis.ts';
import { type Heights, rowAt } from './row-window.ts';

/** What lies under the pointer: a row, and the instant on the grid of five minutes. */
export interface Hit {
  readonly row: Row;
  readonly at: Instant;
}

/** Where a drag is: always at some time, over a row or over what is no row. */
export interface DragPlace {
  readonly row: Row | undefined;
  readonly at: Instant;
}

export interface Timeline {
  readonly groups: readonly Group[];
  readonly heights: Heights;
  readonly axis: Axis;
}

/** Pixels from the top left corner of what is seen of the timeline. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What is seen of the timeline: its size without scroll bars, and how far it is scrolled. */
export interface Sight {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
}

const rowUnder = (y: number, { top }: Sight, { groups, heights }: Timeline): Row | undefined => {
  const found = rowAt(
    groups.map(({ rows }) => rows.length),
    heights,
    y - AXIS_HEIGHT + top,
    top,
  );
  return found && groups[found.group]?.rows[found.row];
};

/**
 * Of a press. Undefined on what stays in place over the rows (heads, headings, the axis), beside and below the rows, and
 * on scroll bars: what lies hidden beneath is never meant.
 */
export const hitAt = ({ x, y }: Point, sight: Sight, timeline: Timeline): Hit | undefined => {
  const { axis } = timeline;
  const along = x - HEAD_WIDTH + sight.left;
  const isOverTime = x >= HEAD_WIDTH && x < sight.width && along < widthOf(axis);
  const isOverRows = y >= AXIS_HEIGHT && y < sight.height;
  const row = isOverTime && isOverRows ? rowUnder(y, sight, timeline) : undefined;
  return row && { row, at: instantAt(axis, along) };
};

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** Of a drag, which goes on beyond the edges of the timeline: there the nearest place in sight is meant. */
export const dragPlaceAt = ({ x, y }: Point, sight: Sight, timeline: Timeline): DragPlace => ({
  row: rowUnder(clamp(y, AXIS_HEIGHT + HEADING_HEIGHT, sight.height - 1), sight, timeline),
  at: instantAt(timeline.axis, clamp(x, HEAD_WIDTH, sight.width) - HEAD_WIDTH + sight.left),
});

/** What a click on free time means: the free part of the half hour there; the whole half hour where nothing is free. */
export const cellFor = (row: Row, at: Instant, day: Interval): Interval => {
  const cell = cellAt(day, at);
  const free = freeIn(row, cell).find(({ start, end }) => start <= at && at < end);
  return free ?? freeIn(row, cell)[0] ?? cell;
};
