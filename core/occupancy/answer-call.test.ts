import { describe, expect, it } from '@jest/globals';
import { exampleCall, exampleCandidates, ringsOf } from '../../tests/fixtures/calls.ts';
import { at } from '../../tests/fixtures/facts.ts';
import { endCall, pass, take } from './answer-call.ts';
import type { Call } from './call.ts';
import { advance } from './ring-on.ts';

const TEN = at('10');
const LATER = TEN + 60_000;
const candidates = exampleCandidates();
const ringing = (): Call => advance(exampleCall(), candidates, TEN);
const ringsSecond = (): Call => advance(ringing(), candidates, LATER);

const taken = (call: Call, personId: string, now: number): Call => {
  const outcome = take(call, personId, now);
  if ('refused' in outcome) throw new Error(outcome.refused);
  return outcome.call;
};

describe('taking a call', () => {
  it('gives it to who is rung, and ends the others’ rings', () => {
    const pool = advance(ringsSecond(), candidates, LATER + 45_000);
    const call = taken(pool, 'pool-2', LATER + 50_000);
    expect(call).toMatchObject({ state: 'taken', takenBy: 'pool-2', takenAt: LATER + 50_000 });
    expect(ringsOf(call)).toEqual(['duty-1 missed', 'duty-2 missed', 'pool-1 missed', 'pool-2 taken']);
  });

  it('is still possible for who missed it or said "not now", as long as nobody has it', () => {
    expect(ringsOf(taken(ringsSecond(), 'duty-1', LATER + 1))).toEqual(['duty-1 taken', 'duty-2 missed']);
    const passed = pass(ringing(), 'duty-1', TEN + 1);
    if ('refused' in passed) throw new Error(passed.refused);
    expect(taken(passed.call, 'duty-1', TEN + 2).takenBy).toBe('duty-1');
  });

  it('is for those who were rung', () => {
    expect(take(ringing(), 'duty-2', TEN)).toEqual({ refused: 'not-rung' });
  });

  it('is not possible once somebody else has it, also when it is over by now', () => {
    const call = taken(ringsSecond(), 'duty-2', LATER);
    expect(take(call, 'duty-1', LATER)).toEqual({ refused: 'taken' });
    expect(take(endCall(call, 'done', LATER), 'duty-1', LATER)).toEqual({ refused: 'taken' });
  });

  it('is not possible once the ringing was stopped', () => {
    expect(take(endCall(ringing(), 'cancelled', TEN), 'duty-1', TEN)).toEqual({ refused: 'over' });
  });

  it('changes nothing when it is repeated', () => {
    const call = taken(ringing(), 'duty-1', TEN);
    expect(taken(call, 'duty-1', LATER)).toBe(call);
  });
});

describe('passing a call', () => {
  it('is for those who were rung, and not for who has taken it', () => {
    expect(pass(ringing(), 'duty-2', TEN)).toEqual({ refused: 'not-rung' });
    expect(pass(taken(ringing(), 'duty-1', TEN), 'duty-1', TEN)).toEqual({ refused: 'yours' });
  });

  it('changes nothing when the ring is over', () => {
    const call = ringsSecond();
    expect(pass(call, 'duty-1', LATER)).toEqual({ call });
  });
});

describe('ending a call', () => {
  it('that was taken says how it ended', () => {
    const call = endCall(taken(ringing(), 'duty-1', TEN), 'done', LATER);
    expect(call).toMatchObject({ state: 'ended', endedBecause: 'done', endedAt: LATER, takenBy: 'duty-1' });
  });
});
