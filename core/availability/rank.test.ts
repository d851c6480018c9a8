import { describe, expect, it } from '@jest/globals';
import { exampleResource } from '../../tests/fixtures/example-sites.ts';
import { at } from '../../tests/fixtures/facts.ts';
import en from '../i18n/en.json' with { type: 'json' };
import { FEATURES } from '../site/resource.ts';
import { bestFirst, closestCapacity, type Ranked, scoreOf, type Wish, whyOf } from './rank.ts';

const wish: Wish = { from: at('10'), purpose: 'meeting', attendees: 6, needs: [] };
const room = exampleResource('pori', 'semi', 'meetingRoom', { capacity: 6 });
const offer: Ranked = { resource: room, start: at('10'), earmark: 'nobody' };
const roomFor = (capacity: number): Ranked => ({ ...offer, resource: { ...room, capacity } });

describe('the score of an offer', () => {
  it('is best for the room that is just large enough', () => {
    expect(scoreOf(offer, wish)).toBeGreaterThan(scoreOf(roomFor(8), wish));
    expect(scoreOf(roomFor(8), wish)).toBeGreaterThan(scoreOf(roomFor(30), wish));
  });

  it('takes the usual number of people where nobody says how many come', () => {
    const { attendees: _, ...unsaid } = wish;
    expect(scoreOf(roomFor(4), unsaid)).toBeGreaterThan(scoreOf(roomFor(1), unsaid));
    expect(scoreOf(roomFor(4), unsaid)).toBeGreaterThan(scoreOf(roomFor(12), unsaid));
  });

  it('falls with the delay', () => {
    expect(scoreOf(offer, wish)).toBeGreaterThan(scoreOf({ ...offer, start: at('10.05') }, wish));
    expect(scoreOf({ ...offer, start: at('11') }, wish)).toBeGreaterThan(scoreOf({ ...offer, start: at('15') }, wish));
  });

  it('keeps scarce equipment for who needs it', () => {
    const withLoop: Ranked = { ...offer, resource: { ...room, features: ['hearingLoop'] } };
    expect(scoreOf(withLoop, wish)).toBeLessThan(scoreOf(offer, wish));
    expect(scoreOf(withLoop, { ...wish, needs: ['hearingLoop'] })).toBe(scoreOf(offer, wish));
  });

  it('prefers the own earmarked space and leaves that of others', () => {
    expect(scoreOf({ ...offer, earmark: 'own' }, wish)).toBeGreaterThan(scoreOf(offer, wish));
    expect(scoreOf({ ...offer, earmark: 'others' }, wish)).toBeLessThan(scoreOf(offer, wish));
  });

  it('lies between 0 and 1', () => {
    expect(scoreOf({ ...offer, earmark: 'own' }, wish)).toBe(1);
    const worst: Ranked = {
      resource: { ...room, capacity: 0, features: [...FEATURES] },
      start: at('20'),
      earmark: 'others',
    };
    expect(scoreOf(worst, wish)).toBeGreaterThanOrEqual(0);
  });
});

describe('the order of offers', () => {
  it('is by score, then by time, then by id', () => {
    const offers = [
      { score: 0.5, start: 2, resourceId: 'a' },
      { score: 0.5, start: 1, resourceId: 'c' },
      { score: 0.5, start: 1, resourceId: 'b' },
      { score: 0.9, start: 3, resourceId: 'd' },
    ];
    expect(offers.sort(bestFirst).map(({ resourceId }) => resourceId)).toEqual(['d', 'b', 'c', 'a']);
  });
});

describe('why an offer is good', () => {
  it('names the closest size, what is needed and there, and the time', () => {
    const resource = { ...room, features: ['hearingLoop', 'video'] as const };
    const needs = ['hearingLoop', 'interpreter', 'quiet'] as const;
    expect(whyOf({ ...offer, resource, earmark: 'own' }, { ...wish, needs }, 6).map(({ code }) => code)).toEqual([
      'closest-in-size',
      'has.hearingLoop',
      'own-earmark',
      'at-that-time',
    ]);
  });

  it('says nothing of the size to who did not say how many come', () => {
    expect(closestCapacity([room], { ...wish, attendees: undefined })).toBeUndefined();
    expect(closestCapacity([room, { ...room, capacity: 8 }, { ...room, capacity: 4 }], { ...wish, attendees: 5 })).toBe(
      6,
    );
  });

  it('has a text for every code', () => {
    const codes = [
      'closest-in-size',
      'own-earmark',
      'at-that-time',
      'also-free',
      'same-space',
      'same-time',
      'same-type',
    ];
    const keys = [...codes, ...FEATURES.map((feature) => `has.${feature}`)].map((code) => `why.${code}`);
    expect(keys.filter((key) => !Object.hasOwn(en, key))).toEqual([]);
  });
});
