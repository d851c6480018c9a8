import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exampleResource } from '../../../tests/fixtures/example-sites.ts';
import { at } from '../../../tests/fixtures/facts.ts';
import en from '../../i18n/en.json' with { type: 'json' };
import { FEATURES, type Resource, SPACE_TYPES, type SpaceType } from '../../site/resource.ts';
import { FAMILIAR } from './familiar.ts';
import { bestFirst, closestCapacity, type Ranked, scoreOf, type Wish, whyOf } from './rank.ts';

const wish: Wish = { near: at('10'), purpose: 'meeting', attendees: 6, needs: [], areTypesNamed: false };
const room = exampleResource('pori', 'semi', 'meetingRoom', { capacity: 6 });
const usual = { start: at('10'), earmark: 'nobody', standing: 'ordinary', brought: [] } as const;

type Details = Partial<Omit<Ranked, 'resource'>> &
  Partial<Pick<Resource, 'capacity' | 'features' | 'floor' | 'zoneId'>>;

/** A meeting room for six at the asked time, unless said. */
const offer = ({ capacity = 6, features = [], floor = 1, zoneId = 'pori-semi', ...rest }: Details = {}): Ranked => ({
  ...usual,
  ...rest,
  resource: { ...room, capacity, features, floor, zoneId },
});
const ofType = (type: SpaceType, details: Details = {}): Ranked => {
  const one = offer(details);
  return { ...one, resource: { ...one.resource, type } };
};

/** That the first is better than the second, for the wish. */
const expectBefore = (first: Ranked, second: Ranked, asked: Wish = wish) =>
  expect(scoreOf(first, asked)).toBeGreaterThan(scoreOf(second, asked));

describe('the order of offers', () => {
  it('begins with suitable types within half an hour, whichever type', () => {
    expectBefore(ofType('coCreationArea', { start: at('10.30') }), offer({ start: at('10.35') }));
    expectBefore(offer({ start: at('9.30') }), offer({ start: at('9.25') }));
  });

  it('does not count a makeshift among them', () => {
    expectBefore(offer({ start: at('16') }), ofType('phoneRoom', { capacity: 6 }));
    expectBefore(ofType('projectRoom', { start: at('10.30') }), ofType('touchdown'));
  });

  it('then looks at the proper type, within half an hour and beyond', () => {
    expectBefore(offer({ start: at('10.30'), capacity: 20 }), ofType('projectRoom'));
    expectBefore(offer({ start: at('16') }), ofType('projectRoom', { start: at('11') }));
  });

  it('then at the distance in time, earlier or later', () => {
    expectBefore(offer({ capacity: 20 }), offer({ start: at('10.05') }));
    expectBefore(offer({ start: at('13.25'), capacity: 20 }), offer({ start: at('16') }));
    expectBefore(offer({ start: at('8.30') }), offer({ start: at('12') }));
  });

  it('then at the tightest size; one that is too small is worse than any', () => {
    expectBefore(offer({ features: ['hearingLoop'] }), offer({ capacity: 8 }));
    expectBefore(offer({ capacity: 8 }), offer({ capacity: 30 }));
    expectBefore(offer({ capacity: 900 }), offer({ capacity: 5 }));
  });

  it('takes the usual number of people where nobody says how many come', () => {
    const { attendees: _, ...unsaid } = wish;
    expectBefore(offer({ capacity: 4 }), offer({ capacity: 12 }), unsaid);
    expectBefore(offer({ capacity: 4 }), offer({ capacity: 1 }), unsaid);
  });

  it('then leaves special equipment to who needs it', () => {
    expectBefore(offer({ floor: 2 }), offer({ features: ['hearingLoop'] }), { ...wish, last: room });
    expectBefore(offer({ features: ['hearingLoop'] }), offer({ features: ['hearingLoop', 'scanner'] }));
    const needing: Wish = { ...wish, needs: ['hearingLoop'] };
    expect(scoreOf(offer({ features: ['hearingLoop'] }), needing)).toBe(scoreOf(offer(), needing));
  });

  it('counts as such an earmarked room: the own one is there for its agency, that of others is left to them', () => {
    expectBefore(offer({ earmark: 'own', features: ['scanner'] }), offer());
    expectBefore(offer({ features: ['scanner'] }), offer({ earmark: 'others' }));
  });

  it('then comes back to where one was last: the room, its zone, its floor', () => {
    const last = { ...room, id: 'pori.other' };
    const order = [
      { ...offer(), resource: { ...offer().resource, id: 'pori.other' } },
      offer({ floor: 2 }),
      offer({ zoneId: 'pori-internal' }),
      offer({ zoneId: 'pori-internal', floor: 2 }),
    ];
    const scores = order.map((each) => scoreOf(each, { ...wish, last }));
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(4);
  });

  it('ends with rooms that are kept for others, even with the best of them', () => {
    expectBefore(ofType('phoneRoom', { start: at('20'), capacity: 1 }), ofType('workCafe', { standing: 'kept' }));
  });

  it('begins with what a rule opens to the agency by name', () => {
    expectBefore(ofType('ceremonyRoom', { standing: 'own' }), ofType('eventSpace', { start: at('10.05') }), {
      ...wish,
      purpose: 'event',
    });
  });

  it('takes a named type for suitable, and the type that was asked for as the most proper', () => {
    expectBefore(ofType('phoneRoom'), ofType('phoneRoom', { start: at('10.40') }), { ...wish, areTypesNamed: true });
    expectBefore(ofType('workArea'), offer({ start: at('10.05') }), { ...wish, askedType: 'workArea' });
  });

  it('wants video for a hybrid meeting, in the room or brought along', () => {
    const hybrid: Wish = { ...wish, purpose: 'hybridMeeting' };
    expectBefore(ofType('coCreationArea', { features: ['video'] }), offer(), hybrid);
    expectBefore(offer({ brought: ['video'] }), ofType('projectRoom', { features: ['video'] }), hybrid);
  });

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

describe('the score of an offer', () => {
  it('lies between 0 and 1', () => {
    expect(scoreOf(offer({ earmark: 'own' }), { ...wish, last: offer().resource })).toBe(1);
    const worst = ofType('workCafe', {
      ...{ capacity: 0, features: [...FEATURES], earmark: 'others', standing: 'kept' },
      start: at('10') + 40 * 86_400_000,
    });
    expect(scoreOf(worst, wish)).toBeGreaterThanOrEqual(0);
  });

  it('tells two offers apart by minutes and places, up to the longest window', () => {
    const minutes = fc.integer({ min: 0, max: 44_000 });
    fc.assert(
      fc.property(
        fc.constantFrom(...SPACE_TYPES),
        minutes,
        minutes,
        fc.nat(60),
        fc.nat(60),
        (type, a, b, one, other) => {
          const score = (minute: number, capacity: number) =>
            scoreOf(ofType(type, { start: wish.near + minute * 60_000, capacity: 6 + capacity }), wish);
          const byTime = Math.sign(b - a);
          const byBoth = byTime === 0 ? Math.sign(other - one) : byTime;
          expect(Math.sign(score(a, one) - score(b, other))).toBe(byBoth);
        },
      ),
    );
  });
});

describe('why an offer is good', () => {
  it('names the closest size, what is needed and there, the time, and where one was last', () => {
    const needs = ['hearingLoop', 'interpreter', 'quiet'] as const;
    const one = offer({ features: ['hearingLoop', 'video'], earmark: 'own' });
    expect(whyOf(one, { ...wish, needs, last: { ...room, id: 'pori.other' } }, 6).map(({ code }) => code)).toEqual([
      'closest-in-size',
      'has.hearingLoop',
      'own-earmark',
      'at-that-time',
      'familiar.zone',
    ]);
  });

  it('says first of a room that it is kept for others', () => {
    const [first] = whyOf(ofType('securityRoom', { standing: 'kept' }), wish, undefined);
    expect(first?.code).toBe('special-room');
  });

  it('does not say "at that time" of another time, earlier or later', () => {
    for (const start of [at('9.55'), at('10.05')]) {
      expect(whyOf(offer({ start }), wish, undefined).map(({ code }) => code)).not.toContain('at-that-time');
    }
  });

  it('says nothing of the size to who did not say how many come', () => {
    expect(closestCapacity([room], { attendees: undefined })).toBeUndefined();
    expect(closestCapacity([room, { ...room, capacity: 8 }, { ...room, capacity: 4 }], { attendees: 5 })).toBe(6);
  });

  it('has a text for every code', () => {
    const codes = [
      ...['closest-in-size', 'own-earmark', 'at-that-time', 'also-free', 'same-space', 'same-time', 'same-type'],
      ...['special-room', 'own-booking', 'own-day-full'],
      ...FAMILIAR.map((what) => `familiar.${what}`),
    ];
    const keys = [...codes, ...FEATURES.map((feature) => `has.${feature}`)].map((code) => `why.${code}`);
    expect(keys.filter((key) => !Object.hasOwn(en, key))).toEqual([]);
  });
});
