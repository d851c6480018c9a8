import type { Interval } from '@yhteistila/core/time/interval.ts';
import { type FocusEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { AXIS_HEIGHT, HEAD_WIDTH } from '../day-styles.ts';
import type { Editor } from '../draft/use-editor.ts';
import { type Group, type Row, topOf } from '../rows.ts';
import { type Axis, CELL, xOf } from './axis.ts';
import { settledCursor } from './cursor.ts';
import type { Heights } from './row-window.ts';
import type { Cursor } from './stops.ts';

interface GridFocusInput {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly groups: readonly Group[];
  readonly rows: readonly Row[];
  readonly heights: Heights;
  readonly axis: Axis;
  /** Where the focus is before anybody has moved it. */
  readonly usuallyAt: number;
}

/** As little as brings `from`–`to` into what is seen. */
const broughtIn = (seenFrom: number, seenTo: number, from: number, to: number): number => {
  if (from < seenFrom) return from - seenFrom;
  return to > seenTo ? Math.min(to - seenTo, from - seenFrom) : 0;
};

/** The roving focus: one cell of the grid has it, scrolled into sight, and keeps it when the day changes under it. */
export const useGridFocus = ({ scroller, groups, rows, heights, axis, usuallyAt }: GridFocusInput) => {
  const [kept, setKept] = useState<Cursor>();
  const element = useRef<HTMLElement | null>(null);
  const wanted = useRef(false);
  const had = useRef(false);
  const cursor = settledCursor(kept, rows, usuallyAt);

  const show = ({ rowId, at, onHead = false }: Cursor) => {
    const box = scroller.current;
    const top = topOf(groups, heights, rowId);
    if (box === null || top === undefined) return;
    const left = xOf(axis, at);
    const down = broughtIn(
      box.scrollTop + heights.heading,
      box.scrollTop + box.clientHeight - AXIS_HEIGHT,
      top,
      top + heights.row,
    );
    const right = broughtIn(
      box.scrollLeft,
      box.scrollLeft + box.clientWidth - HEAD_WIDTH,
      left,
      left + CELL * axis.pxPerMs,
    );
    box.scrollBy(onHead ? 0 : right, down);
  };

  useLayoutEffect(() => {
    const isLost = had.current && document.activeElement === document.body;
    if ((wanted.current || isLost) && element.current !== null) {
      wanted.current = false;
      element.current.focus({ preventScroll: true });
    }
  });

  const focusRef = useCallback((found: HTMLElement | null) => {
    element.current = found;
  }, []);

  return {
    cursor,
    focusRef,
    element,
    /** Moves the focus there, and scrolls there unless the pointer did it: what is under a pointer must stay. */
    moveTo: (next: Cursor | undefined, scrolls = true) => {
      if (next === undefined) return;
      wanted.current = true;
      setKept({ ...next });
      if (scrolls) show(next);
    },
    /** On a booking or a row's head, which may have got it by other means than the grid's own keys: those go on from there. */
    onFocus: (booking: { readonly row: Row; readonly of: Interval } | undefined, head: Row | undefined) => {
      had.current = true;
      const rowId = (head ?? booking?.row)?.resource.id ?? cursor?.rowId;
      if (rowId === undefined || cursor === undefined) return;
      const { of = { start: cursor.at, end: cursor.at + 1 } } = booking ?? {};
      const at = of.start <= cursor.at && cursor.at < of.end ? cursor.at : of.start;
      const onHead = head !== undefined;
      const isThere = cursor.rowId === rowId && cursor.at === at && (cursor.onHead ?? false) === onHead;
      if (!isThere) setKept({ rowId, at, onHead });
    },
    onBlur: (event: FocusEvent) => {
      // A cell that goes away blurs towards nothing: then the focus is still ours.
      if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) had.current = false;
    },
  };
};

export type GridFocus = ReturnType<typeof useGridFocus>;

/** What was refused is put back, and the focus with it. */
export const useFocusOfRefused = ({ draft, outcome }: Editor, { moveTo }: GridFocus) => {
  const origin = useRef(draft?.from);
  if (draft !== undefined) origin.current = draft.from;
  const isRefused = draft === undefined && outcome?.kind === 'refused';
  useEffect(() => {
    if (isRefused && origin.current !== undefined) {
      moveTo({ rowId: origin.current.rowId, at: origin.current.start });
      origin.current = undefined;
    }
  }, [isRefused, moveTo]);
};
