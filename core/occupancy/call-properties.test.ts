import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exampleCall } from '../../tests/fixtures/calls.ts';
import { at } from '../../tests/fixtures/facts.ts';
import { endCall, pass, take } from './answer-call.ts';
import { CALL_ENDINGS, type Call, isOpen, isOver, RING_STEPS } from './call.ts';
import { advance, isDue, ringEnds } from './ring-on.ts';
import type { Candidates } from './ring-order.ts';

const PEOPLE = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const;
const person = fc.constantFrom(...PEOPLE);

/** Groups of anybody, the same people over and over, also among the interpreters. */
const candidates: fc.Arbitrary<Candidates> = fc.record({
  groups: fc.array(fc.record({ step: fc.constantFrom(...RING_STEPS), personIds: fc.array(person, { maxLength: 3 }) }), {
    maxLength: 6,
  }),
  interpreters: fc.array(person, { maxLength: 2 }),
});

/** What happens after so many seconds; who is to be rung may be others at every step. */
const step = fc.record({
  afterSeconds: fc.integer({ min: 0, max: 120 }),
  act: fc.constantFrom('take', 'pass', 'time', 'end'),
  personId: person,
  because: fc.constantFrom(...CALL_ENDINGS),
  candidates: fc.option(candidates, { nil: undefined }),
});
const story = fc.record({ candidates, steps: fc.array(step, { maxLength: 25 }) });
type Story = typeof story extends fc.Arbitrary<infer T> ? T : never;
type Step = Story['steps'][number];

const acted = (call: Call, { act, personId, because }: Step, now: number): Call => {
  if (act === 'end') return endCall(call, because, now);
  if (act === 'time') return call;
  const outcome = act === 'take' ? take(call, personId, now) : pass(call, personId, now);
  return 'call' in outcome ? outcome.call : call;
};

/** The call after every step of the story, each followed by what time does, with the moment. */
const told = ({ candidates: first, steps }: Story): readonly { readonly call: Call; readonly now: number }[] => {
  let now = at('10');
  let call = advance(exampleCall({ languages: ['ar'] }), first, now);
  const states = [{ call, now }];
  for (const each of steps) {
    now += each.afterSeconds * 1000;
    call = advance(acted(call, each, now), each.candidates ?? first, now);
    states.push({ call, now });
  }
  return states;
};

const always = (holds: (state: { call: Call; now: number }, before: Call | undefined) => void) =>
  fc.assert(
    fc.property(story, (each) => {
      const states = told(each);
      for (const [index, state] of states.entries()) holds(state, states[index - 1]?.call);
    }),
    { numRuns: 400 },
  );

describe('whatever happens to a call', () => {
  it('never has two takers, and once taken stays with the one who took it', () =>
    always(({ call }, before) => {
      for (const role of ['expert', 'interpreter']) {
        const takers = call.rings.filter((ring) => ring.role === role && ring.answer === 'taken');
        const taker = role === 'expert' ? call.takenBy : call.interpretedBy;
        expect(takers.map(({ personId }) => personId)).toEqual(taker === undefined ? [] : [taker]);
      }
      if (before?.takenBy !== undefined) expect(call.takenBy).toBe(before.takenBy);
    }));

  it('rings nobody twice', () =>
    always(({ call }) => {
      expect(new Set(call.rings.map(({ personId }) => personId)).size).toBe(call.rings.length);
    }));

  it('has every ring open or answered, with its time, and none open once it is over', () =>
    always(({ call, now }) => {
      for (const ring of call.rings) {
        expect(ring.answer === undefined).toBe(ring.answeredAt === undefined);
        expect(ring.rungAt).toBeLessThanOrEqual(ring.answeredAt ?? now);
        expect(ring.answeredAt ?? now).toBeLessThanOrEqual(now);
        if (isOpen(ring)) expect(now).toBeLessThan(ringEnds(call, ring));
      }
      if (isOver(call)) expect(call.rings.some(isOpen)).toBe(false);
    }));

  it('rings nobody once it is over, and changes no more', () =>
    always(({ call }, before) => {
      if (before !== undefined && isOver(before)) expect(call).toBe(before);
    }));

  it('never rings on once it is taken, and rings somebody as long as it rings', () =>
    always(({ call }, before) => {
      if (before?.state === 'taken') expect(call.rings.length).toBe(before.rings.length);
      const rung = call.rings.some((ring) => ring.role === 'expert' && isOpen(ring));
      expect(rung).toBe(call.state === 'ringing');
    }));

  it('tells its languages no longer than it lasts, and its end once it has one', () =>
    always(({ call }) => {
      expect('languages' in call).toBe(!isOver(call));
      expect(call.endedAt === undefined).toBe(!isOver(call));
      expect(call.takenAt === undefined).toBe(call.takenBy === undefined);
    }));

  it('has nothing due that time has done already', () =>
    always(({ call, now }) => {
      expect(isDue(call, now)).toBe(false);
    }));

  it('ends by itself when nobody answers', () => {
    fc.assert(
      fc.property(candidates, (each) => {
        const call = advance(exampleCall(), each, at('10'));
        expect(advance(call, each, at('10') + (PEOPLE.length + 1) * 45_000).state).toBe('unanswered');
      }),
    );
  });
});
