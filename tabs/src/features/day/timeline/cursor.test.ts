import { describe, expect, it } from '@jest/globals';
import { at, between, exampleBooking, exampleResource, exampleRow, exampleSpan } from '../example-rows.ts';
import { cursorAfter, settledCursor } from './cursor.ts';

const rows = ['a', 'b', 'c'].map((id) =>
  exampleRow({ resource: exampleResource({ id }), bookings: id === 'b' ? [exampleBooking('10:00', '11:15')] : [] }),
);
const moves = { rows, day: exampleSpan, shown: between('07:00', '18:00') };
const after = (rowId: string, clock: string, key: string, ctrl = false) =>
  cursorAfter({ rowId, at: at(clock) }, key, ctrl, moves);

describe('the focus', () => {
  it('goes along a row from stop to stop', () => {
    expect(after('a', '10:00', 'ArrowRight')).toEqual({ rowId: 'a', at: at('10:30') });
    expect(after('b', '10:30', 'ArrowRight')).toEqual({ rowId: 'b', at: at('11:15') });
    expect(after('b', '11:15', 'ArrowLeft')).toEqual({ rowId: 'b', at: at('10:00') });
  });

  it('goes from row to row at the same time, and stays at the ends', () => {
    expect(after('a', '10:30', 'ArrowDown')).toEqual({ rowId: 'b', at: at('10:30') });
    expect(after('a', '10:30', 'ArrowUp')).toEqual({ rowId: 'a', at: at('10:30') });
    expect(after('a', '10:30', 'PageDown')).toEqual({ rowId: 'c', at: at('10:30') });
  });

  it('goes to the ends of the hours shown, with Ctrl to those of the grid', () => {
    expect(after('b', '10:30', 'Home')).toEqual({ rowId: 'b', at: at('07:00') });
    expect(after('b', '10:30', 'End', true)).toEqual({ rowId: 'c', at: at('18:00') - 1 });
  });

  it('goes to the row’s head before the day’s first stop, and from the first of the hours shown with Home', () => {
    const onHead = { rowId: 'a', at: at('07:10'), onHead: true };
    expect(after('a', '00:10', 'ArrowLeft')).toEqual({ rowId: 'a', at: at('00:10'), onHead: true });
    expect(after('a', '07:10', 'Home')).toEqual(onHead);
    expect(cursorAfter(onHead, 'ArrowRight', false, moves)).toEqual({ rowId: 'a', at: at('07:10') });
    expect(cursorAfter(onHead, 'ArrowDown', false, moves)).toEqual({ ...onHead, rowId: 'b' });
    expect(cursorAfter(onHead, 'ArrowLeft', false, moves)).toBeUndefined();
    expect(cursorAfter(onHead, 'Home', false, moves)).toEqual(onHead);
    expect(cursorAfter(onHead, 'End', false, moves)).toEqual({ rowId: 'a', at: at('18:00') - 1 });
  });

  it('stays for other keys', () => {
    expect(after('a', '10:30', 'x')).toBeUndefined();
  });

  it('falls back to the first row when its own is filtered away, and to none without rows', () => {
    expect(settledCursor({ rowId: 'gone', at: 5 }, rows, 9)).toEqual({ rowId: 'a', at: 5 });
    expect(settledCursor(undefined, rows, 9)).toEqual({ rowId: 'a', at: 9 });
    expect(settledCursor(undefined, [], 9)).toBeUndefined();
  });
});
