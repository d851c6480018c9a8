import { describe, expect, it } from '@jest/globals';
import { exampleDirectory, exampleRule, MONDAY } from '../../../tests/fixtures/facts.ts';
import type { Rule } from '../../site/rule.ts';
import { bufferAround } from './buffer-around.ts';

const fiveMinutes = exampleRule('buffer', { minutes: 5, between: 'organisations' }, { resourceTypes: ['serviceRoom'] });

const around = (rules: readonly Rule[], resourceId: string, personId = 'vero-staff') => {
  const directory = exampleDirectory({ rules });
  const placed = directory.resourceById.get(resourceId);
  const person = directory.personById.get(personId);
  if (placed === undefined || person === undefined) throw new Error('no such example');
  return bufferAround(directory, { placed, person, day: MONDAY });
};

describe('the time between bookings', () => {
  it('is what the rule for such spaces says, and nothing elsewhere', () => {
    expect(around([fiveMinutes], 'pori.service-room')).toEqual({ minutes: 5, between: 'organisations' });
    expect(around([fiveMinutes], 'pori.meeting-room')).toBeUndefined();
  });

  it('is what the narrowest rule says, also when that is nothing', () => {
    const ten = exampleRule('buffer', { minutes: 10, between: 'always' }, { resourceIds: ['pori.service-room'] });
    expect(around([fiveMinutes, ten], 'pori.service-room')).toEqual({ minutes: 10, between: 'always' });
    const none: Rule = { ...ten, effect: 'none' };
    expect(around([fiveMinutes, none], 'pori.service-room')).toBeUndefined();
  });

  it('is the strictest where purposes differ', () => {
    const events = exampleRule(
      'buffer',
      { minutes: 30, between: 'always' },
      { resourceTypes: ['serviceRoom'], purposes: ['event'] },
    );
    expect(around([fiveMinutes, events], 'pori.service-room')?.minutes).toBe(30);
  });

  it('of no minutes is none', () => {
    const zero = { ...fiveMinutes, params: { minutes: 0, between: 'organisations' } };
    expect(around([zero], 'pori.service-room')).toBeUndefined();
  });
});
