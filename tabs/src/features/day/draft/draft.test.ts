import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at, between, exampleSpan } from '../example-rows.ts';
import { draftOf, hasMoved, newDraft, nudged, resized, shifted, stretched } from './draft.ts';

const draft = draftOf('booking', { rowId: 'b', ...between('10:00', '11:00') });
const rows = ['a', 'b', 'c'];
const press = (key: string, shiftKey = false, ctrlKey = false) => ({ key, shiftKey, ctrlKey });

describe('what is drawn', () => {
  it('grows from where the drag began, forward and back', () => {
    const begun = newDraft('a', between('10:00', '10:00'));
    expect(stretched(begun, at('10:00'), at('10:45'), exampleSpan)).toMatchObject(between('10:00', '10:45'));
    expect(stretched(begun, at('10:00'), at('09:30'), exampleSpan)).toMatchObject(between('09:30', '10:00'));
    expect(stretched(begun, at('10:00'), at('10:00'), exampleSpan)).toMatchObject(between('10:00', '10:05'));
  });

  it('keeps its length when it moves, and stays within the day', () => {
    expect(shifted(draft, 'c', at('13:20'), exampleSpan)).toMatchObject({ rowId: 'c', ...between('13:20', '14:20') });
    expect(shifted(draft, 'b', exampleSpan.end, exampleSpan).end).toBe(exampleSpan.end);
  });

  it('keeps one edge when the other moves, and five minutes at least', () => {
    expect(resized(draft, 'end', at('11:30'), exampleSpan)).toMatchObject(between('10:00', '11:30'));
    expect(resized(draft, 'end', at('09:00'), exampleSpan)).toMatchObject(between('10:00', '10:05'));
    expect(resized(draft, 'start', at('12:00'), exampleSpan)).toMatchObject(between('10:55', '11:00'));
  });

  it('knows whether it has left its place', () => {
    expect(hasMoved(draft)).toBe(false);
    expect(hasMoved(shifted(draft, 'a', draft.start, exampleSpan))).toBe(true);
  });
});

describe('the keys', () => {
  it('move by half an hour, by five minutes with Ctrl, and from row to row', () => {
    expect(nudged(draft, press('ArrowRight'), rows, exampleSpan)).toMatchObject(between('10:30', '11:30'));
    expect(nudged(draft, press('ArrowLeft', false, true), rows, exampleSpan)).toMatchObject(between('09:55', '10:55'));
    expect(nudged(draft, press('ArrowDown'), rows, exampleSpan)).toMatchObject({ rowId: 'c' });
    expect(nudged({ ...draft, rowId: 'c' }, press('ArrowDown'), rows, exampleSpan)).toMatchObject({ rowId: 'c' });
  });

  it('resize with Shift', () => {
    expect(nudged(draft, press('ArrowRight', true), rows, exampleSpan)).toMatchObject(between('10:00', '11:30'));
    expect(nudged(draft, press('ArrowLeft', true, true), rows, exampleSpan)).toMatchObject(between('10:00', '10:55'));
  });

  it('that mean something else change nothing', () => {
    expect(nudged(draft, press('a'), rows, exampleSpan)).toBeUndefined();
  });

  it('never lead out of the day or below five minutes', () => {
    const key = fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown');
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.boolean(), fc.boolean()), { maxLength: 80 }), (presses) => {
        const after = presses.reduce((now, each) => nudged(now, press(...each), rows, exampleSpan) ?? now, draft);
        expect(after.start).toBeGreaterThanOrEqual(exampleSpan.start);
        expect(after.end).toBeLessThanOrEqual(exampleSpan.end);
        expect(after.end - after.start).toBeGreaterThanOrEqual(300_000);
        expect(rows).toContain(after.rowId);
      }),
    );
  });
});
