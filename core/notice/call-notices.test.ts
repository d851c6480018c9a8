import { describe, expect, it } from '@jest/globals';
import { exampleCall, exampleCandidates } from '../../tests/fixtures/calls.ts';
import { at } from '../../tests/fixtures/facts.ts';
import { endCall, take } from '../occupancy/answer-call.ts';
import type { Call } from '../occupancy/call.ts';
import { advance } from '../occupancy/ring-on.ts';
import { noticesOf } from './call-notices.ts';

const TEN = at('10');
const LATER = TEN + 50_000;
const candidates = exampleCandidates({ interpreters: ['tulkki'] });
const ringing = (): Call => advance(exampleCall(), candidates, TEN);
const taken = (call: Call): Call => {
  const outcome = take(call, 'duty-2', LATER + 1000);
  if ('refused' in outcome) throw new Error(outcome.refused);
  return outcome.call;
};
const keys = (call: Call) => noticesOf(call).map(({ key, updates }) => `${key} ${updates ?? 'new'}`);

const key = (personId: string, part: number) => `call.pori.20261123.a.1.${personId}.${part}`;

describe('what those who are rung are told', () => {
  it('is a ring, worth telling as long as it rings', () => {
    expect(noticesOf(ringing())[0]).toEqual({
      key: key('duty-1', 1),
      personId: 'duty-1',
      kind: 'call',
      code: 'ring',
      siteId: 'pori',
      callId: 'pori.20261123.a.1',
      resourceId: 'pori.remote-room',
      at: TEN,
      until: TEN + 45_000,
    });
  });

  it('takes the ring’s place when it rings others, is taken, is over', () => {
    const next = advance(ringing(), candidates, LATER);
    expect(keys(next)).toEqual([
      `${key('duty-1', 2)} ${key('duty-1', 1)}`,
      `${key('tulkki', 2)} ${key('tulkki', 1)}`,
      `${key('duty-2', 1)} new`,
    ]);
    expect(keys(taken(next))).toEqual([
      `${key('duty-1', 3)} ${key('duty-1', 1)}`,
      `${key('tulkki', 2)} ${key('tulkki', 1)}`,
      `${key('duty-2', 3)} ${key('duty-2', 1)}`,
    ]);
    const ended = keys(endCall(taken(next), 'done', LATER + 9000));
    expect(ended).toEqual(['duty-1', 'tulkki', 'duty-2'].map((id) => `${key(id, 4)} ${key(id, 1)}`));
  });

  it('is of a kind that can be switched off where a colleague asks for help, also once the ring is over', () => {
    const help = advance(exampleCall({ kind: 'help' }), candidates, TEN);
    const kinds = [help, endCall(help, 'cancelled', LATER)].map((call) => noticesOf(call).map(({ kind }) => kind));
    expect(new Set(kinds.flat())).toEqual(new Set(['help']));
    expect(noticesOf(endCall(ringing(), 'done', LATER)).map(({ kind }) => kind)).toEqual(['call', 'call']);
  });

  it('is the same as long as the call is', () => {
    expect(noticesOf(ringing())).toEqual(noticesOf(ringing()));
  });

  it('holds nothing but ids and times', () => {
    const call = advance(exampleCall({ languages: ['ar'] }), candidates, TEN);
    const known = /^(key|personId|kind|code|siteId|callId|resourceId|at|until|updates)$/;
    for (const notice of noticesOf(call)) for (const name of Object.keys(notice)) expect(name).toMatch(known);
  });
});
