import { describe, expect, it } from '@jest/globals';
import { INERT_MS, isInert, whenTaken } from './inert-place.ts';

const box = { left: 100, top: 100, right: 200, bottom: 130 };
const elsewhere = { left: 100, top: 160, right: 200, bottom: 190 };
const checkIn = { act: 'checkIn a', box, at: 0, isByKeyboard: false };
/** It took 350 ms until the other act stood there. */
const taken = whenTaken(checkIn, ['checkOut a'], 350);
const pressed = (now: number, more: Partial<Parameters<typeof isInert>[1]> = {}) => ({
  act: 'checkOut a',
  box,
  isByKeyboard: false,
  now,
  ...more,
});

describe('the place of a pressed act', () => {
  it('does nothing for a second after another act has taken it', () => {
    expect(isInert(taken, pressed(400), false)).toBe(true);
    expect(isInert(taken, pressed(350 + INERT_MS - 1), false)).toBe(true);
    expect(isInert(taken, pressed(350 + INERT_MS), false)).toBe(false);
  });

  it('does nothing where the other act came unseen', () => {
    expect(isInert(checkIn, pressed(5_000), false)).toBe(true);
  });

  it('holds for the same act on another thing, that has moved up under the finger', () => {
    const approve = { act: 'approve a', box, at: 0, isByKeyboard: false };
    expect(isInert(whenTaken(approve, ['approve b'], 100), pressed(300, { act: 'approve b' }), false)).toBe(true);
  });

  it('stays what it is for the same act, which may be tried again at once', () => {
    expect(isInert(checkIn, pressed(100, { act: 'checkIn a' }), false)).toBe(false);
  });

  it('is not the place beside it', () => {
    expect(isInert(taken, pressed(400, { box: elsewhere }), false)).toBe(false);
  });

  it('is the focus for the keyboard, until the person moves it', () => {
    const byEnter = pressed(400, { box: elsewhere, isByKeyboard: true });
    const enteredBefore = { ...taken, isByKeyboard: true };
    expect(isInert(enteredBefore, byEnter, false)).toBe(true);
    expect(isInert(enteredBefore, byEnter, true)).toBe(false);
  });

  it('is not that of a press with the other hand: first the finger, then a key, or the other way', () => {
    expect(isInert(taken, pressed(400, { isByKeyboard: true }), false)).toBe(false);
    expect(isInert({ ...taken, isByKeyboard: true }, pressed(400), false)).toBe(false);
  });

  it('keeps the moment at which the other act came', () => {
    const both = whenTaken(taken, ['checkOut a', 'move a'], 900);
    expect([...(both.taken ?? [])]).toEqual([
      ['checkOut a', 350],
      ['move a', 900],
    ]);
    expect(isInert(both, pressed(1_400), false)).toBe(false);
    expect(isInert(both, pressed(1_400, { act: 'move a' }), false)).toBe(true);
    expect([...(whenTaken(both, ['move a'], 950).taken ?? [])]).toEqual([['move a', 900]]);
  });

  it('is forgotten long after', () => {
    expect(isInert(checkIn, pressed(60_000), false)).toBe(false);
  });
});
