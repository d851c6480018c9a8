import type { Interval } from '@yhteistila/core/time/interval.ts';
import { draftOf } from '../draft/draft.ts';
import type { Over } from '../draft/told.ts';
import type { Editor } from '../draft/use-editor.ts';
import type { GridFocus } from '../timeline/use-grid-focus.ts';
import type { DayModel } from '../use-day-model.ts';
import { BookingCard, type OpenCard } from './booking-card.tsx';
import type { Card } from './use-card.ts';

interface TimelineCardProps {
  readonly opened: OpenCard;
  readonly card: Card;
  readonly model: DayModel;
  readonly now: number;
  readonly editor: Editor;
  readonly focus: GridFocus;
  readonly onBook: (rowId: string, free: Interval) => void;
  readonly onOver: Over;
}

/** The open card of the timeline, and what its buttons begin there. */
export const TimelineCard = ({ opened, card, model, now, editor, focus, onBook, onOver }: TimelineCardProps) => {
  const { of, row, isPinned } = opened;
  const rowId = row.resource.id;
  return (
    <BookingCard
      {...opened}
      model={model}
      now={now}
      onPointer={(isOver) => (isOver ? card.keep() : card.leave())}
      onClose={() => {
        card.close();
        if (isPinned) focus.moveTo(focus.cursor);
      }}
      onMove={() => {
        card.close();
        editor.begin(draftOf(of.booking.id, { rowId, start: of.start, end: of.end }));
        focus.moveTo({ rowId, at: of.start });
      }}
      onOver={(kind) => {
        card.close();
        onOver(kind, of.booking);
      }}
      onBook={(free) => {
        card.close();
        onBook(rowId, free);
      }}
    />
  );
};
