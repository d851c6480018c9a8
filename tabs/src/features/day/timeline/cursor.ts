import type { Interval } from '@yhteistila/core/time/interval.ts';
import type { Row } from '../rows.ts';
import { type Cursor, stopAt, stopBeside, stopsOf } from './stops.ts';

const PAGE_ROWS = 8;

/** The hours that the person has chosen to see: Home and End lead there. */
export interface Moves {
  readonly rows: readonly Row[];
  readonly day: Interval;
  readonly shown: Interval;
}

const rowBeside = (rows: readonly Row[], rowId: string, by: number): Row | undefined => {
  const index = rows.findIndex(({ resource }) => resource.id === rowId);
  return rows[Math.max(0, Math.min(rows.length - 1, index + by))];
};

const across = (rows: readonly Row[], cursor: Cursor, by: number): Cursor | undefined => {
  const row = rowBeside(rows, cursor.rowId, by);
  return row && { ...cursor, rowId: row.resource.id };
};

/** From stop to stop; before the day's first one lies the row's head. */
const along = (rows: readonly Row[], cursor: Cursor, by: 1 | -1, day: Interval): Cursor | undefined => {
  const { rowId, at, onHead = false } = cursor;
  if (onHead) return by > 0 ? { rowId, at } : undefined;
  const row = rows.find(({ resource }) => resource.id === rowId);
  const stop = row && stopBeside(stopsOf(row, day), at, by);
  if (stop === undefined) return undefined;
  return by < 0 && stop.start <= at && at < stop.end ? { rowId, at, onHead: true } : { rowId, at: stop.start };
};

/** To the first of the hours that are shown, and from there to the row's head. */
const home = ({ rowId, at, onHead = false }: Cursor, { rows, day, shown }: Moves): Cursor => {
  const row = rows.find(({ resource }) => resource.id === rowId);
  const first = row && stopAt(stopsOf(row, day), shown.start);
  const isThere = onHead || (first !== undefined && first.start <= at && at < first.end);
  return isThere ? { rowId, at, onHead: true } : { rowId, at: shown.start };
};

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
      return ctrlKey && first ? { rowId: first.resource.id, at: shown.start } : home(cursor, moves);
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
