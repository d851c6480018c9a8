import type { Instant, Interval } from '@yhteistila/core/time/interval.ts';
import { type Axis, cellAt, instantAt } from './axis.ts';
import { AXIS_HEIGHT, HEAD_WIDTH } from './day-styles.ts';
import { type Heights, rowAt } from './row-window.ts';
import { freeIn, type Group, type Row } from './rows.ts';

/** What lies under the pointer: a row, and the instant on the grid of five minutes. */
export interface Hit {
  readonly row: Row;
  readonly at: Instant;
}

interface Ground {
  readonly groups: readonly Group[];
  readonly heights: Heights;
  readonly axis: Axis;
}

/** Of a place in the scrolled whole (pixels from its top left corner); undefined on heads and headings. */
export const hitAt = (x: number, y: number, { groups, heights, axis }: Ground): Hit | undefined => {
  const found = rowAt(
    groups.map(({ rows }) => rows.length),
    heights,
    y - AXIS_HEIGHT,
  );
  const row = found && groups[found.group]?.rows[found.row];
  return row === undefined || x < HEAD_WIDTH ? undefined : { row, at: instantAt(axis, x - HEAD_WIDTH) };
};

/** What a click on free time means: the free part of the half hour there; the whole half hour where nothing is free. */
export const cellFor = (row: Row, at: Instant, day: Interval): Interval => {
  const cell = cellAt(day, at);
  const free = freeIn(row, cell).find(({ start, end }) => start <= at && at < end);
  return free ?? freeIn(row, cell)[0] ?? cell;
};
