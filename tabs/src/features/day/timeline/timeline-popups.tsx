import type { Interval } from '@yhteistila/core/time/interval.ts';
import {
  type FocusEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  Suspense,
  useEffect,
  useState,
} from 'react';
import { useText } from '../../../i18n/use-text.tsx';
import { useCard } from '../card/use-card.ts';
import { type Draft, newDraft } from '../draft/draft.ts';
import type { Over } from '../draft/told.ts';
import type { Editor } from '../draft/use-editor.ts';
import { CreatePanel, RoomCard, TimelineCard } from '../late-parts.ts';
import type { Row } from '../rows.ts';
import type { DayModel } from '../use-day-model.ts';
import { blockOf, bookingAt, headAt, type MetBooking, roomNameOf } from './on-timeline.ts';
import type { GridFocus } from './use-grid-focus.ts';

/** The room whose card is open, and its name, beside which the card stands. */
interface OpenRoom {
  readonly rowId: string;
  readonly target: HTMLElement;
}

/** Which cards are open over the timeline, and beside what. While something is drawn, none is opened. */
export const usePopups = (
  grid: RefObject<HTMLElement | null>,
  draft: Draft | undefined,
  focused: RefObject<HTMLElement | null>,
) => {
  const card = useCard();
  const [room, setRoom] = useState<OpenRoom>();
  const [ghostElement, setGhostElement] = useState<HTMLElement | null>(null);
  useEffect(() => {
    setGhostElement(draft === undefined ? null : focused.current);
  }, [draft, focused]);
  return {
    card,
    room,
    ghostElement,
    open: ({ of, row }: MetBooking, how: 'hover' | 'focus' | 'pin') => {
      const target = blockOf(grid.current, row.resource.id, of.booking.id);
      if (target === null || draft !== undefined) return;
      if (how === 'pin') setRoom(undefined);
      card[how]({ of, row, target });
    },
    openRoom: (rowId: string) => {
      const target = roomNameOf(grid.current, rowId);
      if (target === null || draft !== undefined) return;
      card.close();
      setRoom({ rowId, target });
    },
    closeRoom: () => setRoom(undefined),
    closeAll: () => {
      card.close();
      setRoom(undefined);
    },
  };
};

export type Popups = ReturnType<typeof usePopups>;

/** The events of the grid that open cards: the pointer over a booking, the focus on one, a press on a room's name. */
export const popupEvents = (rows: readonly Row[], focus: GridFocus, { card, open, openRoom }: Popups) => ({
  onPointerOver: (event: PointerEvent) => {
    const found = event.pointerType === 'mouse' ? bookingAt(rows, event.target) : undefined;
    if (found !== undefined) open(found, 'hover');
    else card.leave();
  },
  onPointerLeave: card.leave,
  onClick: ({ target }: MouseEvent) => {
    const row = headAt(rows, target);
    if (row !== undefined) openRoom(row.resource.id);
  },
  onFocus: (event: FocusEvent) => {
    const found = bookingAt(rows, event.target);
    focus.onFocus(found, headAt(rows, event.target));
    if (found !== undefined && event.target.matches(':focus-visible')) open(found, 'focus');
  },
  onBlur: (event: FocusEvent) => {
    focus.onBlur(event);
    card.leave();
  },
});

interface TimelinePopupsProps {
  readonly model: DayModel;
  readonly rows: readonly Row[];
  readonly now: number;
  readonly editor: Editor;
  readonly focus: GridFocus;
  readonly popups: Popups;
  readonly onOver: Over;
}

/** What stands over the timeline: the card of a booking, that of a room, and what a new booking still needs to say. */
export const TimelinePopups = (props: TimelinePopupsProps) => {
  const { model, rows, now, editor, focus, popups, onOver } = props;
  const { card, room, closeRoom, ghostElement } = popups;
  const { pick } = useText();
  const { draft, phase } = editor;
  const rowOf = (rowId: string | undefined) => rows.find(({ resource }) => resource.id === rowId);
  const roomRow = rowOf(room?.rowId);
  const drawnRow = rowOf(draft?.rowId);
  const asks = draft?.act === 'create' && phase !== 'moving';
  const book = (rowId: string, free: Interval) => {
    const begun = newDraft(rowId, free);
    editor.begin(begun);
    editor.drop(begun);
    focus.moveTo({ rowId, at: free.start });
  };
  return (
    <Suspense fallback={null}>
      {card.card === undefined ? undefined : (
        <TimelineCard
          opened={card.card}
          card={card}
          model={model}
          now={now}
          editor={editor}
          focus={focus}
          onBook={book}
          onOver={onOver}
        />
      )}
      {room === undefined || roomRow === undefined ? undefined : (
        <RoomCard
          row={roomRow}
          target={room.target}
          model={model}
          now={now}
          onClose={() => {
            closeRoom();
            focus.moveTo(focus.cursor);
          }}
          onBook={(free) => {
            closeRoom();
            book(room.rowId, free);
          }}
        />
      )}
      {asks && drawnRow !== undefined && ghostElement !== null ? (
        <CreatePanel
          editor={{
            ...editor,
            cancel: () => {
              editor.cancel();
              focus.moveTo(focus.cursor);
            },
          }}
          zone={model.zone}
          space={pick(drawnRow.resource.name)}
          target={ghostElement}
        />
      ) : undefined}
    </Suspense>
  );
};
