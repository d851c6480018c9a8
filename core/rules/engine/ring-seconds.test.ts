import { describe, expect, it } from '@jest/globals';
import { at, exampleDirectory, exampleRule } from '../../../tests/fixtures/facts.ts';
import type { Rule } from '../../site/rule.ts';
import { ringSeconds } from './ring-seconds.ts';

const national = exampleRule('ring', { seconds: 45 });
const ofPori = exampleRule('ring', { seconds: 60 }, { siteIds: ['pori'] });
const ofRoom = exampleRule('ring', { seconds: 20 }, { siteIds: ['pori'], resourceIds: ['pori.service-room'] });

const secondsFor = (rules: readonly Rule[], siteId: string, resourceId?: string) =>
  ringSeconds(
    {
      siteId,
      ...(resourceId !== undefined && { resourceId }),
      request: { organisationId: 'vero', purpose: 'remoteService' },
      organiser: { roles: [{ role: 'staff' }] },
      now: at('10'),
    },
    exampleDirectory({ rules }),
  );

describe('how long a call rings', () => {
  it('is as the nation has it, unless the site or the room has a rule of its own', () => {
    const rules = [national, ofPori, ofRoom];
    expect(secondsFor(rules, 'reposaari')).toBe(45);
    expect(secondsFor(rules, 'pori', 'pori.phone-room')).toBe(60);
    expect(secondsFor(rules, 'pori', 'pori.service-room')).toBe(20);
  });

  it('does not take a room’s rule for a call without a room', () => {
    expect(secondsFor([national, ofPori, ofRoom], 'pori')).toBe(60);
  });

  it('is the shortest of equals, and only of rules in force that day', () => {
    expect(secondsFor([national, { ...national, params: { seconds: 30 } }], 'pori')).toBe(30);
    expect(secondsFor([national, { ...ofPori, to: '2026-11-22' }], 'pori')).toBe(45);
  });

  it('is 45 seconds where no rule speaks', () => {
    expect(secondsFor([], 'pori')).toBe(45);
  });

  it('refuses to read a rule with wrong parameters', () => {
    expect(() => secondsFor([exampleRule('ring', { seconds: 0 })], 'pori')).toThrow();
  });
});
