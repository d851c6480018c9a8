import { type PointerEvent, type RefObject, useRef } from 'react';
import { AXIS_HEIGHT, HEAD_WIDTH, HEADING_HEIGHT } from '../day-styles.ts';
import { type Draft, draftOf, newDraft, type Place, resized, shifted, stretched } from '../draft/draft.ts';
import type { Handles } from '../draft/handles.ts';
import type { Editor } from '../draft/use-editor.ts';
import type { Row, TimedBooking } from '../rows.ts';
import type { Axis } from './axis.ts';
import { cellFor, type DragPlace, type Hit } from './hit.ts';

/** A press that moves less than this is a click. */
const CLICK_PX = 4;
const EDGE_PX = 7;
const SCROLL_EDGE_PX = 28;
const SCROLL_STEP_PX = 14;

interface Press {
  readonly x: number;
  readonly y: number;
  readonly hit: Hit;
  readonly of?: TimedBooking;
  /** What has ended there: a click tells of it, a drag books over it. */
  readonly ended?: TimedBooking;
  /** Undefined until it is known what the person may take hold of. */
  grip: Grip | undefined;
  readonly gripWith: (handles: Handles) => Grip;
  draft: Draft | undefined;
}

type Grip = 'create' | 'move' | 'start' | 'end' | 'none';

interface PointerDraftInput {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly axis: Axis;
  readonly editor: Editor;
  readonly hitOf: (event: { clientX: number; clientY: number }) => Hit | undefined;
  readonly dragPlaceOf: (event: { clientX: number; clientY: number }) => DragPlace | undefined;
  /** Undefined while the person's powers or the code that reads them have not come. */
  readonly handlesOf: (of: TimedBooking) => Handles | undefined;
  readonly onBooking: (of: TimedBooking, row: Row) => void;
  /** Answers whether the press was meant for what it closed, and begins nothing on free time. */
  readonly onPress: (hit: Hit) => boolean;
}

/** What was taken hold of at the press, by what the person may take hold of. */
const gripAt = ({ clientX }: PointerEvent, block: Element): Press['gripWith'] => {
  const { left, right } = block.getBoundingClientRect();
  return (handles) => {
    if (handles.end && right - clientX <= EDGE_PX) return 'end';
    if (handles.move && clientX - left <= EDGE_PX) return 'start';
    return handles.move ? 'move' : 'none';
  };
};

const pressedIn = ({ row }: Hit, id: string | null | undefined): Pick<Press, 'of' | 'ended'> => {
  const isPressed = ({ booking }: TimedBooking) => booking.id === id;
  const of = row.bookings.find(isPressed);
  const ended = row.ended.find(isPressed);
  return { ...(of && { of }), ...(ended && { ended }) };
};

/** What is out of use is told and not booked, as by keys. */
const isOutOfUse = ({ row, at }: Hit): boolean => row.closures.some(({ start, end }) => start <= at && at < end);

const pressAt = (event: PointerEvent, hit: Hit, block: Element | null): Press => {
  const pressed = pressedIn(hit, block?.getAttribute('data-booking-id'));
  const isHeld = block !== null && pressed.of !== undefined;
  const gripWith = block === null ? (): Grip => 'create' : gripAt(event, block);
  return {
    x: event.clientX,
    y: event.clientY,
    hit,
    // A finger scrolls; it books by a tap.
    grip: event.pointerType === 'touch' ? 'none' : isHeld ? undefined : 'create',
    gripWith,
    draft: undefined,
    ...pressed,
  };
};

/** The draft of a press that is dragged to a place. */
const dragged = (held: Press, { row, at }: DragPlace, axis: Axis): Draft => {
  const place: Place = { rowId: held.hit.row.resource.id, start: held.of?.start ?? 0, end: held.of?.end ?? 0 };
  if (held.of === undefined) {
    return stretched(newDraft(place.rowId, { start: held.hit.at, end: held.hit.at }), held.hit.at, at, axis);
  }
  const draft = held.draft ?? draftOf(held.of.booking.id, place);
  if (held.grip === 'start' || held.grip === 'end') return resized(draft, held.grip, at, axis);
  return shifted(draft, row?.resource.id ?? draft.rowId, at - held.hit.at + held.of.start, axis);
};

/** Scrolls on while the pointer is held near an edge of what is seen. */
const scrollAtEdges = (scroller: HTMLElement | null, { clientX, clientY }: PointerEvent, grip: Grip) => {
  if (scroller === null) return;
  const box = scroller.getBoundingClientRect();
  const by = (at: number, from: number, to: number) =>
    at < from + SCROLL_EDGE_PX ? -SCROLL_STEP_PX : at > to - SCROLL_EDGE_PX ? SCROLL_STEP_PX : 0;
  const down = grip === 'move' ? by(clientY, box.top + AXIS_HEIGHT + HEADING_HEIGHT, box.bottom) : 0;
  scroller.scrollBy(by(clientX, box.left + HEAD_WIDTH, box.right), down);
};

/** Drags on the timeline: on free time a new booking grows, an own one moves or is resized at its edges. */
export const usePointerDraft = (input: PointerDraftInput) => {
  const { scroller, axis, editor, hitOf, dragPlaceOf, handlesOf, onBooking, onPress } = input;
  const press = useRef<Press>(undefined);

  const gripOf = (held: Press): Grip | undefined => {
    const handles = held.of && handlesOf(held.of);
    if (handles !== undefined) held.grip ??= held.gripWith(handles);
    return held.grip;
  };

  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0 || editor.phase === 'saving' || !(event.target instanceof Element)) return;
      if (editor.phase === 'asking') return editor.cancel();
      const hit = hitOf(event);
      if (hit === undefined) return;
      const block = event.target.closest('[data-booking-id]');
      const wasMeantForCard = onPress(hit);
      if (block === null && (wasMeantForCard || isOutOfUse(hit))) return;
      press.current = pressAt(event, hit, block);
      if (event.pointerType !== 'touch') scroller.current?.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent) => {
      const held = press.current;
      const grip = held && gripOf(held);
      if (held === undefined || grip === undefined || grip === 'none') return;
      const isFar = Math.hypot(event.clientX - held.x, event.clientY - held.y) >= CLICK_PX;
      const place = dragPlaceOf(event);
      if ((!isFar && held.draft === undefined) || place === undefined) return;
      const isFirst = held.draft === undefined;
      held.draft = dragged(held, place, axis);
      if (isFirst) editor.begin(held.draft);
      else editor.change(held.draft);
      scrollAtEdges(scroller.current, event, grip);
    },
    onPointerUp: () => {
      const held = press.current;
      press.current = undefined;
      if (held === undefined) return;
      if (held.draft !== undefined) return editor.drop(held.draft);
      const pressed = held.of ?? held.ended;
      if (pressed !== undefined) return onBooking(pressed, held.hit.row);
      const draft = newDraft(held.hit.row.resource.id, cellFor(held.hit.row, held.hit.at, axis));
      editor.begin(draft);
      return editor.drop(draft);
    },
    /** A scroll that a finger began, Escape, or the browser took the pointer. */
    onPointerCancel: () => {
      if (press.current?.draft !== undefined) editor.cancel();
      press.current = undefined;
    },
  };
};
