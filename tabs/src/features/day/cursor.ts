import type { Interval } from '@yhteistila/core/time/interval.ts';
import type { Row } from './rows.ts';
import { type Cursor, stopBeside, stopsOf } from './stops.ts';

const PAGE_ROWS = 8;

const rowBeside = (rows: readonly Row[], rowId: string, by: number): Row | undefined => {
  const index = rows.findIndex(({ resource }) => resource.id === rowId);
  return rows[Math.max(0, Math.min(rows.length - 1, index + by))];
};

const across = (rows: readonly Row[], { rowId, at }: Cursor, by: number): Cursor | undefined => {
  const row = rowBeside(rows, rowId, by);
  return row && { rowId: row.resource.id, at };
};

const along = (rows: readonly Row[], { rowId, at }: Cursor, by: number, day: Interval): Cursor | undefined => {
  const row = rows.find(({ resource }) => resource.id === rowId);
  const stop = row && stopBeside(stopsOf(row, day), at, by);
  return stop && { rowId, at: stop.start };
};

/** The hours that the person has chosen to see: Home and End lead there. */
export interface Moves {
  readonly rows: readonly Row[];
  readonly day: Interval;
  readonly shown: Interval;
}

/** Where a key leads the focus; undefined for keys that do not move it, and where there are no rows. */
export const cursorAfter = (cursor: Cursor, key: string, ctrlKey: boolean, moves: Moves): Cursor | undefined => {
  const { rows, day, shown } = moves;
  const [first] = rows;
  const last = rows.at(-1);
  switch (key) {
    case 'ArrowUp':
      return across(rows, cursor, -1);
    case 'ArrowDown':
      return across(rows, cursor, 1);
    case 'PageUp':
      return across(rows, cursor, -PAGE_ROWS);
    case 'PageDown':
      return across(rows, cursor, PAGE_ROWS);
    case 'ArrowLeft':
      return along(rows, cursor, -1, day);
    case 'ArrowRight':
      return along(rows, cursor, 1, day);
    case 'Home':
      return { rowId: ctrlKey && first ? first.resource.id : cursor.rowId, at: shown.start };
    case 'End':
      return { rowId: ctrlKey && last ? last.resource.id : cursor.rowId, at: shown.end - 1 };
    default:
      return undefined;
  }
};

/** The cursor while its row is there; else the first row at `at`. */
export const settledCursor = (cursor: Cursor | undefined, rows: readonly Row[], at: number): Cursor | undefined => {
  if (cursor !== undefined && rows.some(({ resource }) => resource.id === cursor.rowId)) return cursor;
  const [first] = rows;
  return first && { rowId: first.resource.id, at: cursor?.at ?? at };
};
