import { describe, expect, it } from '@jest/globals';
import { exampleFacts, exampleRequest, exampleRule, subjectOf } from '../../../tests/fixtures/facts.ts';
import { capacity } from './capacity.ts';

const evaluate = (resourceIds: readonly string[], attendees?: number, about?: string, scope = {}) =>
  capacity.evaluate(
    exampleRule('capacity', {}, scope),
    subjectOf(exampleRequest({ resourceIds, ...(attendees && { attendees }) }), exampleFacts(), about),
  );

describe('capacity', () => {
  it('lets as many in as the space holds', () => {
    expect(evaluate(['pori.service-room'], 4)).toEqual([]);
  });

  it('refuses more and says how many there is room for', () => {
    expect(evaluate(['pori.service-room'], 5)).toMatchObject([
      { code: 'too-many', severity: 'refuse', params: { attendees: 5, capacity: 4 } },
    ]);
  });

  it('does not ask when nobody said how many come', () => {
    expect(evaluate(['pori.phone-room'])).toEqual([]);
  });

  it('adds up the spaces of one booking, and leaves its equipment out', () => {
    const both = ['pori.service-room', 'pori.service-room-2', 'pori.video-kit'];
    expect(evaluate(both, 8)).toEqual([]);
    expect(evaluate(both, 9)).toMatchObject([{ params: { attendees: 9, capacity: 8 } }]);
  });

  it('speaks once, of the first space', () => {
    const all = ['pori.video-kit', 'pori.service-room', 'pori.service-room-2'];
    expect(evaluate(all, 9, 'pori.video-kit')).toEqual([]);
    expect(evaluate(all, 9, 'pori.service-room')).toHaveLength(1);
    expect(evaluate(all, 9, 'pori.service-room-2')).toEqual([]);
  });

  it('speaks of the first space that its scope reaches', () => {
    const scope = { resourceIds: ['pori.service-room-2'] };
    expect(evaluate(['pori.service-room', 'pori.service-room-2'], 9, 'pori.service-room-2', scope)).toHaveLength(1);
  });
});
