import { describe, expect, it } from '@jest/globals';
import { exampleCall, exampleCandidates, ringsOf } from '../../tests/fixtures/calls.ts';
import { at } from '../../tests/fixtures/facts.ts';
import { endCall, pass, take } from './answer-call.ts';
import type { Call } from './call.ts';
import { advance, isDue } from './ring-on.ts';

const SECOND = 1000;
const TEN = at('10');
const after = (seconds: number): number => TEN + seconds * SECOND;
const candidates = exampleCandidates();
const ringing = (): Call => advance(exampleCall(), candidates, TEN);

const passed = (call: Call, personId: string, now: number): Call => {
  const outcome = pass(call, personId, now);
  if ('refused' in outcome) throw new Error(outcome.refused);
  return advance(outcome.call, candidates, now);
};

describe('a call that begins', () => {
  it('rings the first at once', () => {
    expect(ringsOf(ringing())).toEqual(['duty-1 …']);
    expect(ringing().rings[0]).toMatchObject({ role: 'expert', step: 'onDuty', rungAt: TEN });
  });

  it('rings all who were asked for at the same time, and the interpreter with them', () => {
    const call = advance(exampleCall(), exampleCandidates({ asked: ['a', 'b'], interpreters: ['tulkki'] }), TEN);
    expect(ringsOf(call)).toEqual(['a …', 'b …', 'tulkki …']);
    expect(call.rings.map(({ role, step }) => `${role} ${step}`)).toEqual([
      'expert asked',
      'expert asked',
      'interpreter asked',
    ]);
  });

  it('is unanswered at once where there is nobody to ring, and then rings no interpreter either', () => {
    const call = advance(exampleCall(), { groups: [], interpreters: ['tulkki'] }, TEN);
    expect(call).toMatchObject({ state: 'unanswered', endedAt: TEN, rings: [] });
  });
});

describe.each([
  ['two minutes', 120],
  ['a day', 86_400],
  ['a year', 365 * 86_400],
])('a call that a clock which was ahead by %s has rung', (_by, seconds) => {
  const ahead = (): Call => advance(exampleCall(), candidates, after(seconds));

  it('rings as long as any from now on, and then rings on', () => {
    expect(isDue(ahead(), TEN)).toBe(true);
    const call = advance(ahead(), candidates, TEN);
    expect(call.rings).toMatchObject([{ personId: 'duty-1', rungAt: TEN }]);
    expect(isDue(call, after(45) - 1)).toBe(false);
    expect(ringsOf(advance(call, candidates, after(45)))).toEqual(['duty-1 missed', 'duty-2 …']);
  });

  it('ends eight hours from now where it was taken and forgotten', () => {
    const outcome = take(ahead(), 'duty-1', after(seconds));
    if ('refused' in outcome) throw new Error(outcome.refused);
    const call = advance(outcome.call, candidates, TEN);
    expect(call).toMatchObject({ state: 'taken', takenAt: TEN });
    expect(advance(call, candidates, after(8 * 3600))).toMatchObject({ state: 'ended' });
  });
});

describe('a ring that nobody answers', () => {
  it('lasts for the time that the rule gives it', () => {
    const call = ringing();
    expect(isDue(call, after(45) - 1)).toBe(false);
    expect(advance(call, candidates, after(45) - 1)).toBe(call);
    expect(isDue(call, after(45))).toBe(true);
    expect(ringsOf(advance(call, candidates, after(45)))).toEqual(['duty-1 missed', 'duty-2 …']);
  });

  it('is missed at its own time, and the next has all of its time from when it is rung', () => {
    const call = advance(ringing(), candidates, after(49));
    expect(call.rings).toMatchObject([{ answeredAt: after(45) }, { rungAt: after(49) }]);
    expect(advance(call, candidates, after(90))).toBe(call);
  });

  it('is followed by the pool at once, by the coordinator, and by nobody', () => {
    let call = ringing();
    for (const seconds of [45, 90]) call = advance(call, candidates, after(seconds));
    expect(ringsOf(call)).toEqual(['duty-1 missed', 'duty-2 missed', 'pool-1 …', 'pool-2 …']);
    call = advance(call, candidates, after(135));
    expect(ringsOf(call).at(-1)).toBe('coordinator …');
    call = advance(call, candidates, after(180));
    expect(call).toMatchObject({ state: 'unanswered', endedAt: after(180) });
    expect(isDue(call, after(999))).toBe(false);
  });

  it('is caught up with step by step after a stop', () => {
    const call = advance(ringing(), candidates, after(100));
    expect(call.rings.map(({ personId, rungAt }) => [personId, rungAt])).toEqual([
      ['duty-1', TEN],
      ['duty-2', after(45)],
      ['pool-1', after(100)],
      ['pool-2', after(100)],
    ]);
    const long = advance(ringing(), candidates, after(3600));
    expect(long).toMatchObject({ state: 'unanswered', endedAt: after(180) });
  });
});

describe('"not now"', () => {
  it('rings on at once', () => {
    const call = passed(ringing(), 'duty-1', after(3));
    expect(ringsOf(call)).toEqual(['duty-1 notNow', 'duty-2 …']);
    expect(call.rings[1]?.rungAt).toBe(after(3));
  });

  it('of one of several leaves the others their time', () => {
    const pool = advance(advance(ringing(), candidates, after(45)), candidates, after(90));
    const one = passed(pool, 'pool-1', after(91));
    expect(ringsOf(one).slice(2)).toEqual(['pool-1 notNow', 'pool-2 …']);
    expect(ringsOf(passed(one, 'pool-2', after(92))).at(-1)).toBe('coordinator …');
  });

  it('of the last ends the call unanswered', () => {
    let call = ringing();
    for (const id of ['duty-1', 'duty-2', 'pool-1', 'pool-2', 'coordinator']) call = passed(call, id, after(5));
    expect(call).toMatchObject({ state: 'unanswered', endedAt: after(5) });
  });
});

describe('an interpreter', () => {
  const withInterpreters = exampleCandidates({ interpreters: ['tulkki-1', 'tulkki-2'] });
  const call = () => advance(exampleCall(), withInterpreters, TEN);

  it('answers apart from the expert, in either order', () => {
    const taken = take(call(), 'duty-1', after(5));
    if ('refused' in taken) throw new Error(taken.refused);
    expect(ringsOf(taken.call)).toEqual(['duty-1 taken', 'tulkki-1 …', 'tulkki-2 …']);
    const both = take(taken.call, 'tulkki-2', after(6));
    expect(both).toMatchObject({ call: { state: 'taken', takenBy: 'duty-1', interpretedBy: 'tulkki-2' } });
    const first = take(call(), 'tulkki-1', after(1));
    expect(first).toMatchObject({ call: { state: 'ringing', interpretedBy: 'tulkki-1' } });
    expect('call' in first && ringsOf(first.call)).toEqual(['duty-1 …', 'tulkki-1 taken', 'tulkki-2 missed']);
  });

  it('is missed when the time is over, also when the expert was there, and may still come', () => {
    const taken = take(call(), 'duty-1', after(5));
    if ('refused' in taken) throw new Error(taken.refused);
    expect(isDue(taken.call, after(44))).toBe(false);
    const late = advance(taken.call, withInterpreters, after(50));
    expect(ringsOf(late)).toEqual(['duty-1 taken', 'tulkki-1 missed', 'tulkki-2 missed']);
    expect(late.rings[1]?.answeredAt).toBe(after(45));
    expect(take(late, 'tulkki-1', after(60))).toMatchObject({ call: { interpretedBy: 'tulkki-1' } });
  });

  it('who says "not now" does not make it ring on', () => {
    expect(ringsOf(passed(call(), 'tulkki-1', after(2)))).toEqual(['duty-1 …', 'tulkki-1 notNow', 'tulkki-2 …']);
  });
});

describe('the end of a call', () => {
  it('stops the ringing', () => {
    const call = endCall(ringing(), 'customerLeft', after(9));
    expect(call).toMatchObject({ state: 'cancelled', endedBecause: 'customerLeft', endedAt: after(9) });
    expect(ringsOf(call)).toEqual(['duty-1 missed']);
    expect(advance(call, candidates, after(99))).toBe(call);
  });

  it('is a cancellation where nobody had taken it, whatever is said', () => {
    expect(endCall(ringing(), 'done', after(9)).endedBecause).toBe('cancelled');
  });

  it('forgets the languages that were wanted', () => {
    const wanted = advance(exampleCall({ languages: ['ar'] }), candidates, TEN);
    expect(wanted.languages).toEqual(['ar']);
    expect(endCall(wanted, 'cancelled', after(9))).not.toHaveProperty('languages');
    expect(advance(wanted, candidates, after(3600))).not.toHaveProperty('languages');
  });

  it('comes by itself, eight hours later, to what was taken and forgotten', () => {
    const taken = take(ringing(), 'duty-1', TEN);
    if ('refused' in taken) throw new Error(taken.refused);
    const late = TEN + 8 * 3_600_000;
    expect(isDue(taken.call, late - 1)).toBe(false);
    expect(advance(taken.call, candidates, late - 1)).toBe(taken.call);
    expect(isDue(taken.call, late)).toBe(true);
    expect(advance(taken.call, candidates, late)).toMatchObject({ state: 'ended', endedAt: late, takenBy: 'duty-1' });
  });

  it('happens once', () => {
    const call = endCall(ringing(), 'customerLeft', after(9));
    expect(endCall(call, 'done', after(20))).toBe(call);
  });
});
