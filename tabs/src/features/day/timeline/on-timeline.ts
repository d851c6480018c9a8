import type { Row, TimedBooking } from '../rows.ts';

/** A booking of the timeline and the row in which it was met: one of several resources stands in several. */
export interface MetBooking {
  readonly of: TimedBooking;
  readonly row: Row;
}

const rowIdAt = (element: Element): string | undefined =>
  element.closest('[data-resource-id]')?.getAttribute('data-resource-id') ?? undefined;

const rowWith = (rows: readonly Row[], rowId: string | undefined): Row | undefined =>
  rows.find(({ resource }) => resource.id === rowId);

/** The booking of the block that an event met. */
export const bookingAt = (rows: readonly Row[], target: EventTarget | null): MetBooking | undefined => {
  const block = target instanceof Element ? target.closest('[data-booking-id]') : null;
  if (block === null) return undefined;
  const id = block.getAttribute('data-booking-id');
  const row = rowWith(rows, rowIdAt(block));
  const of = row && [...row.bookings, ...row.ended].find(({ booking }) => booking.id === id);
  return row && of && { row, of };
};

/** The row whose head an event met. */
export const headAt = (rows: readonly Row[], target: EventTarget | null): Row | undefined => {
  const head = target instanceof Element ? target.closest('[role=rowheader]') : null;
  return head === null ? undefined : rowWith(rows, rowIdAt(head));
};

const inRow = (grid: Element | null, rowId: string, inside: string): HTMLElement | null =>
  grid?.querySelector<HTMLElement>(`[data-resource-id="${CSS.escape(rowId)}"] ${inside}`) ?? null;

/** The block of a booking in a row, while it is drawn. */
export const blockOf = (grid: Element | null, rowId: string, bookingId: string): HTMLElement | null =>
  inRow(grid, rowId, `[data-booking-id="${CSS.escape(bookingId)}"]`);

/** The name in a row's head, while it is drawn. */
export const roomNameOf = (grid: Element | null, rowId: string): HTMLElement | null =>
  inRow(grid, rowId, '[role=rowheader] button');
