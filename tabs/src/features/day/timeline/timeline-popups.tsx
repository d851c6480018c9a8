import type { Interval } from '@yhteistila/core/time/interval.ts';
import { Suspense } from 'react';
import { useText } from '../../../i18n/use-text.tsx';
import type { Card } from '../card/use-card.ts';
import { newDraft } from '../draft/draft.ts';
import type { Over } from '../draft/told.ts';
import type { Editor } from '../draft/use-editor.ts';
import { CreatePanel, RoomCard, TimelineCard } from '../late-parts.ts';
import type { Row } from '../rows.ts';
import type { DayModel } from '../use-day-model.ts';
import type { GridFocus } from './use-grid-focus.ts';

/** The room whose card is open, and its name, beside which the card stands. */
export interface OpenRoom {
  readonly rowId: string;
  readonly target: HTMLElement;
}

interface TimelinePopupsProps {
  readonly model: DayModel;
  readonly rows: readonly Row[];
  readonly now: number;
  readonly editor: Editor;
  readonly focus: GridFocus;
  readonly card: Card;
  readonly room: OpenRoom | undefined;
  readonly onRoomClose: () => void;
  readonly ghostElement: HTMLElement | null;
  readonly onOver: Over;
}

/** What stands over the timeline: the card of a booking, that of a room, and what a new booking still needs to say. */
export const TimelinePopups = (props: TimelinePopupsProps) => {
  const { model, rows, now, editor, focus, card, room, onRoomClose, ghostElement, onOver } = props;
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
            onRoomClose();
            focus.moveTo(focus.cursor);
          }}
          onBook={(free) => {
            onRoomClose();
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
