import type { KeyboardEvent } from 'react';
import { newDraft, nudged } from '../draft/draft.ts';
import type { Editor } from '../draft/use-editor.ts';
import type { Row } from '../rows.ts';
import { cursorAfter, type Moves } from './cursor.ts';
import { type Stop, stopAt, stopsOf } from './stops.ts';
import type { GridFocus } from './use-grid-focus.ts';

interface GridKeysInput extends Moves {
  readonly editor: Editor;
  readonly focus: GridFocus;
  readonly onBooking: (stop: Stop & { kind: 'booking' | 'ended' }, row: Row) => void;
  readonly onEscape: () => void;
}

/** The keys of the grid: arrows move the focus, Enter opens or begins, and with a draft in hand they move that. */
export const useGridKeys = (input: GridKeysInput) => {
  const { editor, focus, rows, day, shown, onBooking, onEscape } = input;

  const withDraft = (event: KeyboardEvent): boolean => {
    const { draft } = editor;
    if (draft === undefined || editor.phase !== 'moving') return false;
    if (event.key === 'Enter' || event.key === ' ') {
      editor.drop(draft);
      return true;
    }
    const next = nudged(
      draft,
      event,
      rows.map(({ resource }) => resource.id),
      day,
    );
    if (next === undefined) return false;
    editor.change(next);
    focus.moveTo({ rowId: next.rowId, at: event.shiftKey ? next.end - 1 : next.start });
    return true;
  };

  const enter = (): boolean => {
    const { cursor } = focus;
    const row = rows.find(({ resource }) => resource.id === cursor?.rowId);
    const stop = row && cursor && stopAt(stopsOf(row, day), cursor.at);
    if (row === undefined || stop === undefined || stop.kind === 'closure') return false;
    if (stop.kind === 'booking' || stop.kind === 'ended') {
      onBooking(stop, row);
    } else {
      editor.begin(newDraft(row.resource.id, stop));
      focus.moveTo({ rowId: row.resource.id, at: stop.start });
    }
    return true;
  };

  const withoutDraft = (event: KeyboardEvent): boolean => {
    const { cursor } = focus;
    const isEnter = event.key === 'Enter' || event.key === ' ';
    // A row's head is a button, which they press.
    if (isEnter) return cursor?.onHead !== true && enter();
    const next = cursor && cursorAfter(cursor, event.key, event.ctrlKey, { rows, day, shown });
    if (next === undefined) return false;
    focus.moveTo(next);
    return true;
  };

  const handle = (event: KeyboardEvent): boolean => {
    if (event.altKey || event.metaKey) return false;
    if (event.key === 'Escape') {
      onEscape();
      return true;
    }
    return editor.draft === undefined ? withoutDraft(event) : withDraft(event);
  };

  return (event: KeyboardEvent) => {
    if (handle(event)) event.preventDefault();
  };
};
