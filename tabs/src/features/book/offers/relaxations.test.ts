import { describe, expect, it } from '@jest/globals';
import type { Offer } from '../../../api/queries.ts';
import { firstNeed } from '../need/need-defaults.ts';
import { bestFor, relaxationsOf, relaxed } from './relaxations.ts';

const need = { ...firstNeed(['staff'], undefined), people: 8, needs: ['video', 'quiet'] as const };
const offer = (resourceId: string, hour: number): Offer => ({
  siteId: 'pori',
  resourceId,
  alsoResourceIds: [],
  start: `2026-11-23T${hour}:00:00+02:00`,
  end: `2026-11-23T${hour}:30:00+02:00`,
  score: 0.5,
  why: [],
});
const offers = [offer('a', 12), offer('b', 10), offer('c', 14)];
const capacities = new Map([
  ['a', 2],
  ['c', 6],
]);
const WISHED = Date.parse('2026-11-23T10:00:00+02:00');
const capacityOf = (id: string) => capacities.get(id);

describe('what can be given up', () => {
  it('is the time first, then people and needs, the matter itself, and last the site', () =>
    expect(relaxationsOf({ ...need, confidential: true }, ['lahti']).map(({ kind }) => kind)).toEqual([
      ...['time', 'people', 'need', 'need', 'confidential', 'purpose', 'site'],
    ]));

  it('is nothing that was not asked for', () =>
    expect(relaxationsOf({ ...firstNeed([], undefined), purpose: 'remoteService' }, [])).toEqual([{ kind: 'time' }]));

  it('leaves the rest of the need', () => {
    expect(relaxed(need, { kind: 'need', need: 'video' })).toEqual({ ...need, needs: ['quiet'] });
    expect(relaxed({ ...need, confidential: true }, { kind: 'confidential' })).toEqual(need);
    expect(relaxed(need, { kind: 'purpose', purpose: 'event' })).toEqual({ ...need, purpose: 'event' });
    expect(relaxed(need, { kind: 'people' })).not.toHaveProperty('people');
    expect(relaxed(need, { kind: 'site', siteId: 'lahti' })).toBe(need);
  });
});

describe('the offer that shows a way out', () => {
  it('is the nearest to the wished time for another', () => {
    const at = (hour: string) => Date.parse(`2026-11-23T${hour}:00+02:00`);
    expect(bestFor({ kind: 'time' }, offers, capacityOf, at('08:00'))).toBe(offers[1]);
    expect(bestFor({ kind: 'time' }, offers, capacityOf, at('12:30'))).toBe(offers[0]);
    expect(bestFor({ kind: 'time' }, offers, capacityOf, at('15:00'))).toBe(offers[2]);
  });

  it('is the largest for fewer people', () =>
    expect(bestFor({ kind: 'people' }, offers, capacityOf, WISHED)).toBe(offers[2]));

  it('is else the best, and none without offers', () => {
    expect(bestFor({ kind: 'also' }, offers, capacityOf, WISHED)).toBe(offers[0]);
    expect(bestFor({ kind: 'also' }, [], capacityOf, WISHED)).toBeUndefined();
  });
});
